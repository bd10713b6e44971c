/** Why files are not in their place, and what of an earlier run still is: which file, and the way out. */
import type { PlacingFault } from '../model/output.ts'
import type { Place } from '../model/place.ts'
import { CODE } from './codes.ts'
import { type Diagnostic, error, warning } from './diagnostic.ts'
import { type FileRefusal, fileRefusal } from './file-refusal.ts'

const REFUSED = {
  held: 'output/file-open',
  full: CODE.diskFull,
  taken: 'output/in-the-way',
  other: 'output/refused',
} as const satisfies Record<FileRefusal['kind'], string>

/**
 * @param display a path of the output, as a user would type it
 * @throws the cause of a refusal that isn't the file system's
 * @example notPlaced({ kind: 'foreign', path: '5А/cover.pdf' }, (path) => `out/${path}`)
 */
export function notPlaced(fault: PlacingFault, display: (path: string) => string): Diagnostic {
  switch (fault.kind) {
    case 'refused':
      return refused(fault.cause, { file: display(fault.path) })
    case 'foreign':
      return error(
        'output/foreign-file',
        { ru: 'на этом месте чужой файл: программа его не делала', en: 'a file that is not of this program is here' },
        {
          place: { file: display(fault.path) },
          hint: {
            ru: 'переложите или переименуйте его либо назовите другую папку: --out',
            en: 'move or rename it, or name another folder: --out',
          },
        },
      )
    case 'changed':
      return error(
        'output/changed-meanwhile',
        {
          ru: 'эти файлы за время сборки заменил другой запуск',
          en: 'another run has replaced these files meanwhile',
        },
        { hint: { ru: 'запустите команду ещё раз', en: 'run the command again' } },
      )
    case 'locked':
      return otherRun(fault, display(fault.path))
  }
}

/** @param place of the file that was to be written */
export function refused(cause: unknown, place: Place): Diagnostic {
  const refusal = fileRefusal(cause)
  if (refusal === null) throw cause
  const { kind, reason, hint } = refusal
  return error(
    REFUSED[kind],
    { ru: `файл не записать: ${reason.ru}`, en: `the file can't be written: ${reason.en}` },
    { place, hint },
  )
}

function otherRun({ holder, host }: Extract<PlacingFault, { kind: 'locked' }>, file: string): Diagnostic {
  const [ruWhere, enWhere] = host === null ? ['', ''] : [` на компьютере ${host}`, ` on the computer ${host}`]
  return error(
    'output/other-run',
    {
      ru: `в эту папку кладёт файлы другой запуск: процесс ${holder}${ruWhere}`,
      en: `another run is putting files in place here: process ${holder}${enWhere}`,
    },
    {
      place: { file },
      hint: {
        ru: 'дождитесь его конца; если никто ничего не собирает, удалите этот файл',
        en: 'wait for its end; if nothing is being built, delete this file',
      },
    },
  )
}

/** A file of an earlier run that is no longer made, and can't be removed now. @param file as a user would type it */
export function leftBehind(file: string): Diagnostic {
  return warning(
    'output/left-behind',
    {
      ru: 'прежний файл больше не нужен, но удалить его нельзя: он открыт в другой программе',
      en: "this earlier file is no longer needed, but can't be removed: another program has it open",
    },
    {
      place: { file },
      hint: {
        ru: 'не печатайте и не раздавайте его; закройте, и следующий build его уберёт',
        en: "don't print or hand it out; close it, and the next build removes it",
      },
    },
  )
}
