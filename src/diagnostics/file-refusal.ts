/** What a file system refuses, in words for people: which fault it is, and the way out. */
import type { Bilingual } from './diagnostic.ts'

export interface FileRefusal {
  /** `held`: a program has the file open, or it may not be written; Windows says the same of both. */
  readonly kind: 'held' | 'full' | 'taken' | 'other'
  readonly reason: Bilingual
  readonly hint: Bilingual
}

const FAULTS: Readonly<Record<Exclude<FileRefusal['kind'], 'other'>, Omit<FileRefusal, 'kind'> & { codes: string[] }>> =
  {
    held: {
      codes: ['EPERM', 'EBUSY', 'EACCES', 'ETXTBSY', 'EROFS'],
      reason: {
        ru: 'он открыт в другой программе или закрыт для записи',
        en: 'another program has it open, or it is write-protected',
      },
      hint: {
        ru: 'закройте его в программе просмотра или в Excel и запустите команду ещё раз',
        en: 'close it in the viewer or in Excel, and run the command again',
      },
    },
    full: {
      codes: ['ENOSPC', 'EDQUOT', 'EFBIG'],
      reason: { ru: 'на диске нет места', en: 'the disk is full' },
      hint: {
        ru: 'освободите место или назовите папку на другом диске, потом запустите команду ещё раз',
        en: 'make room or name a folder on another disk, then run the command again',
      },
    },
    taken: {
      codes: ['EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY'],
      reason: { ru: 'его место занято: там папка или чужой файл', en: 'a folder or another file is in its place' },
      hint: {
        ru: 'уберите то, что стоит на этом месте, или назовите другую папку',
        en: 'move away what is there, or name another folder',
      },
    },
  }

/**
 * @param cause what a file system's function has thrown
 * @returns null for what is no file system's refusal: a fault of the program
 * @example fileRefusal(Object.assign(new Error('EBUSY: …'), { code: 'EBUSY', syscall: 'rename' }))?.kind // 'held'
 */
export function fileRefusal(cause: unknown): FileRefusal | null {
  if (!(cause instanceof Error) || !('code' in cause) || !('syscall' in cause)) return null
  const code = String(cause.code)
  for (const kind of ['held', 'full', 'taken'] as const) {
    const { codes, ...words } = FAULTS[kind]
    if (codes.includes(code)) return { kind, ...words }
  }
  return {
    kind: 'other',
    reason: { ru: `система отказала: ${cause.message}`, en: `the system refused: ${cause.message}` },
    hint: {
      ru: 'проверьте диск и папку и запустите команду ещё раз',
      en: 'look at the disk and the folder, and run the command again',
    },
  }
}
