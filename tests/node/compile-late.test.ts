/** The flags under which V8 compiles for speed later: only those that a Node knows. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { lateCompilerFlags } from '../../src/node/compile-late.ts'

describe('functions are compiled for speed later', () => {
  it.each([
    ['20.12.0', 1],
    ['22.23.3', 1],
    ['24.22.3', 1],
    ['21.0.0', 0],
    ['25.1.0', 0],
    ['200.0.0', 0],
  ])('by Node %s with %i flags', (version, count) => {
    expect(lateCompilerFlags(version)).toHaveLength(count)
  })

  it('by flags that this Node takes without a word', () => {
    const set = `for (const flag of ${JSON.stringify(lateCompilerFlags(process.versions.node))}) require('v8').setFlagsFromString(flag)`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', set], { encoding: 'utf8' })
    expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' })
  })
})
