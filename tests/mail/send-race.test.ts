/** A file that changes in the very moment in which it is looked at: what was looked at is what leaves. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { closeSchools, pdfOf, schoolOf } from './school.ts'
import { readMessage } from './sink.ts'

// no test could hit the moment between two reads: once the file has been read for the letter, another's is in its place
const trap = vi.hoisted(() => ({ path: '', reads: 0, other: new Uint8Array() }))
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    readFile: async (...argv: Parameters<typeof readFile>) => {
      const read = await real.readFile(...argv)
      // the first look compares it with the plan, the second is that of the letter
      if (argv[0] === trap.path && ++trap.reads === 2) await real.writeFile(trap.path, trap.other)
      return read
    },
  }
})

afterEach(closeSchools)

it('a file that becomes another’s after it was read for the letter is not sent', async () => {
  const { sink, folder, send } = await schoolOf()
  await send([])
  const own = await readFile(pdfOf(folder))
  const other = await readFile(join(folder.out, '5А/entry/pupils/Снегирёва-Анна.pdf'))
  Object.assign(trap, { path: pdfOf(folder), reads: 0, other })
  const sent = await send(['--confirm', '3'])
  expect(trap.reads).toBe(2)
  trap.path = ''
  expect(sent.code, sent.err).toBe(0)
  const mail = await readMessage(sink.received[0]?.message ?? new Uint8Array())
  expect(sha(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer))).toBe(sha(own))
  // the file there now is the other's, and isn't sent to anybody
  expect(sha(await readFile(pdfOf(folder)))).toBe(sha(other))
  expect((await send(['--run', 'ещё раз'])).err).toContain('mail/other-file')
})

function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
