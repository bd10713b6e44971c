/** Stopping and killing the program for real: whatever happens, only whole files are seen. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { complaintsOf } from '../support/check-pdf.ts'
import { BUILT_PROGRAM } from '../support/whole-run.ts'
import { listFiles } from './list-files.ts'
import { folderWith, type JobFolder } from './small-job.ts'

/** A class that is large enough to be stopped in. */
async function largeClass(count = 100): Promise<JobFolder> {
  const rows = Array.from({ length: count }, (_, i) => `${i + 1};Птицын;Пётр${'а'.repeat(i % 7)};;01.02.2015;м`)
  const folder = await folderWith({
    'content/classes/5a.csv': `№;Фамилия;Имя;Отчество;Дата рождения;Пол\n${rows.join('\n')}\n`,
  })
  return folder
}

function start(folder: JobFolder) {
  const child = spawn(process.execPath, [BUILT_PROGRAM, 'build', folder.job, '--out', folder.out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const closed = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }))
  })
  return { child, closed }
}

/** Waits until the run has begun to make files. */
async function untilWorking(folder: JobFolder): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if ((await listFiles(folder.out)).some((file) => file.startsWith('.pamyatka-'))) return
    await wait(50)
  }
  throw new Error('the run made nothing in twenty seconds')
}

const seen = (files: readonly string[]) => files.filter((file) => !file.startsWith('.pamyatka-'))

describe('a run that is stopped', () => {
  it('by Ctrl-C leaves nothing, not even its hidden folder, and ends with 130', async () => {
    const folder = await largeClass()
    const { child, closed } = start(folder)
    await untilWorking(folder)
    child.kill('SIGINT')
    expect(await closed).toEqual({ code: 130, signal: null })
    expect(await listFiles(folder.out)).toEqual([])
  })

  it('by Ctrl-C that the terminal and npm each pass on leaves nothing either, and ends with 130', async () => {
    const folder = await largeClass()
    const { child, closed } = start(folder)
    await untilWorking(folder)
    child.kill('SIGINT')
    // let the first arrive: two that wait together are one to the system
    for (let i = 0; i < 3; i++) {
      await wait(4)
      child.kill('SIGINT')
    }
    // one that comes when Node has ended its work ends the process by the signal: 130 to a shell as well
    const { code, signal } = await closed
    expect([130, 'SIGINT']).toContain(code ?? signal)
    expect(await listFiles(folder.out)).toEqual([])
  })

  it('by a kill shows no files, and the next run tidies up', async () => {
    const folder = await largeClass(40)
    const first = start(folder)
    await untilWorking(folder)
    first.child.kill('SIGKILL')
    expect((await first.closed).signal).toBe('SIGKILL')
    const left = await listFiles(folder.out)
    expect(left.length).toBeGreaterThan(0)
    expect(seen(left)).toEqual([])

    const second = start(folder)
    expect((await second.closed).code).toBe(0)
    const files = await listFiles(folder.out)
    expect(files).toEqual(seen(files))
    expect(files).toHaveLength(44)
    const some = await readFile(join(folder.out, files.find((file) => file.includes('/pupils/')) ?? ''))
    expect(await complaintsOf(some)).toBe('')
  })
})

describe('a run whose output has no reader', () => {
  it('makes all its files', async () => {
    const folder = await folderWith()
    const child = spawn(process.execPath, [BUILT_PROGRAM, 'build', folder.job, '--out', folder.out], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    child.stderr.destroy()
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(0)
    expect((await listFiles(folder.out)).filter((file) => file.endsWith('.pdf'))).toHaveLength(6)
  })
})
