/** What the proof says is wrong with a file as a whole. */
import { error, warning } from '../diagnostics/diagnostic.ts'
import type { ProofPupil } from './expected-page.ts'
import type { Finding, PageFault } from './finding.ts'

/** A warning: the file is looked at, but there is nothing to compare its codes with. */
export function notInManifest(file: string): Finding {
  return ofFile(
    file,
    warning(
      'proof/not-in-manifest',
      {
        ru: 'файла нет в manifest.json: неизвестно, какие в нём должны быть коды',
        en: "manifest.json doesn't name this file: its expected codes are unknown",
      },
      {
        hint: {
          ru: 'остальное проверено; памятки проверяйте в той папке, куда их положил build',
          en: 'everything else was looked at; proof leaflets in the folder where build put them',
        },
      },
    ),
  )
}

/** The bytes aren't those that the manifest has the sum of. */
export function otherFile(file: string, pupils: readonly ProofPupil[]): Finding {
  return ofFile(
    file,
    error(
      'proof/other-file',
      {
        ru: 'это не тот файл, который был собран: он изменён или подменён',
        en: "this isn't the file that was made: it was changed or put in its place",
      },
      { hint: BUILD_AGAIN },
    ),
    pupils,
  )
}

/** A file that the manifest names and the folder doesn't have. */
export function missingFile(file: string, pupils: readonly ProofPupil[]): Finding {
  return ofFile(
    file,
    error(
      'proof/file-missing',
      { ru: 'файла нет, хотя manifest.json его называет', en: "the file isn't there, although manifest.json names it" },
      { hint: BUILD_AGAIN },
    ),
    pupils,
  )
}

/** A file that can't be looked at, and why. */
export function unusableFile(
  file: string,
  why: 'not-a-pdf' | 'damaged' | 'locked' | 'unreadable',
  pupils: readonly ProofPupil[],
): Finding {
  return ofFile(file, UNUSABLE[why], pupils)
}

/** A page that can't be read. @param page from 1 */
export function damagedPage(file: string, page: number, pupils: readonly ProofPupil[]): Finding {
  return {
    ...error(
      'proof/damaged',
      { ru: 'страницу нельзя прочитать, файл повреждён', en: "the page can't be read, the file is damaged" },
      { hint: BUILD_AGAIN, place: { file, page, ...whose(pupils) } },
    ),
    pupils,
    subject: null,
  }
}

/** A pattern, file or folder without a PDF. @param pattern as the user typed it */
export function noFiles(pattern: string): Finding {
  return ofFile(
    pattern,
    error(
      'proof/no-files',
      { ru: 'здесь нет ни одного PDF', en: 'there is no PDF here' },
      {
        hint: {
          ru: 'назовите файл, папку или шаблон: out/**/*.pdf; памятки собирает build',
          en: 'name a file, a folder or a pattern: out/**/*.pdf; build makes the leaflets',
        },
      },
    ),
  )
}

const BUILD_AGAIN = { ru: 'соберите файлы заново: build', en: 'make the files again: build' }

const UNUSABLE = {
  'not-a-pdf': error(
    'proof/not-a-pdf',
    { ru: 'это не PDF', en: "this isn't a PDF" },
    { hint: { ru: 'проверьте имя файла', en: 'check the name of the file' } },
  ),
  damaged: error(
    'proof/damaged',
    { ru: 'файл повреждён или записан не до конца', en: 'the file is damaged, or only a part of it' },
    { hint: BUILD_AGAIN },
  ),
  locked: error(
    'proof/locked',
    { ru: 'файл закрыт паролем', en: 'the file is locked by a password' },
    { hint: { ru: 'сохраните его без пароля', en: 'save it without a password' } },
  ),
  unreadable: error(
    'proof/unreadable',
    { ru: 'файл нельзя открыть', en: "the file can't be opened" },
    { hint: { ru: 'закройте программы, в которых он открыт', en: 'close the programs that hold it open' } },
  ),
} as const

function ofFile(file: string, fault: PageFault, pupils: readonly ProofPupil[] = []): Finding {
  return { ...fault, place: { file, ...whose(pupils) }, pupils, subject: null }
}

/** Number and name, for the place of a diagnostic. */
export function whose(pupils: readonly ProofPupil[]): { readonly who?: string } {
  const who = pupils.map(({ number, name }) => `${number}. ${name}`).join(' / ')
  return who === '' ? {} : { who }
}
