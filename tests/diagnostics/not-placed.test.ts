/** Each fault of the file system gets its own code, the file, and a way out. */
import { describe, expect, it } from 'vitest'
import { leftBehind, notPlaced } from '../../src/diagnostics/not-placed.ts'

const display = (path: string) => `out/${path}`
const systemError = (code: string) =>
  Object.assign(new Error(`${code}: refused, rename 'a'`), { code, syscall: 'rename' })
const refusal = (cause: unknown) => notPlaced({ kind: 'refused', path: '5А/handout.pdf', cause }, display)

describe('a refusal of the file system', () => {
  it.each([
    // what Windows says of a PDF that a viewer has open, and any system of one that is write-protected
    ['EPERM', 'output/file-open', 'закройте его'],
    ['EBUSY', 'output/file-open', 'закройте его'],
    ['EACCES', 'output/file-open', 'закройте его'],
    ['ENOSPC', 'output/disk-full', 'освободите место'],
    ['EDQUOT', 'output/disk-full', 'освободите место'],
    ['EISDIR', 'output/in-the-way', 'уберите'],
    ['ENOTDIR', 'output/in-the-way', 'уберите'],
    ['EIO', 'output/refused', 'проверьте диск'],
  ])('%s is %s', (errno, code, hint) => {
    const found = refusal(systemError(errno))
    expect([found.severity, found.code, found.place?.file]).toEqual(['error', code, 'out/5А/handout.pdf'])
    expect(found.hint?.ru).toContain(hint)
  })

  it('that isn’t the file system’s is thrown: it is a fault of the program', () => {
    expect(() => refusal(new TypeError('x is undefined'))).toThrow(TypeError)
  })
})

it('a lock that is held names the run, and the file that may be deleted', () => {
  const lock = { kind: 'locked', path: '.pamyatka-lock', holder: 7, host: 'uchitelskaya' } as const
  const found = notPlaced(lock, display)
  expect([found.code, found.place?.file]).toEqual(['output/other-run', 'out/.pamyatka-lock'])
  expect(found.message.ru).toContain('процесс 7 на компьютере uchitelskaya')
})

it('what another run has changed asks for the command once more', () => {
  expect(notPlaced({ kind: 'changed' }, display)).toMatchObject({ code: 'output/changed-meanwhile', severity: 'error' })
})

it('a file that stays is a warning: it must not be handed out', () => {
  const found = leftBehind('out/5А/chats/pupils/Снегирёва-Анна.pdf')
  expect([found.severity, found.code]).toEqual(['warning', 'output/left-behind'])
  expect(found.hint?.ru).toContain('не раздавайте')
})
