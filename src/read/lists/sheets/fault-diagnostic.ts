/** A file's fault as a diagnostic with what to click. No cell's content ever gets into it. */

import { type Bilingual, type Diagnostic, error, warning } from '../../../diagnostics/diagnostic.ts'
import { failure, type Outcome } from '../../../diagnostics/outcome.ts'
import type { FileFault, Seems } from './fault.ts'
import { LIMITS } from './limits.ts'

const SAVE_AS_BOOK: Bilingual = {
  ru: 'откройте список в Excel и выберите «Файл → Сохранить как → Книга Excel (*.xlsx)»',
  en: 'open the list in Excel and choose File → Save As → Excel Workbook (*.xlsx)',
}

const SAVE_AS_UTF8: Bilingual = {
  ru: 'откройте список в программе, в которой он читается, и сохраните его книгой Excel (*.xlsx) или как «CSV UTF-8»',
  en: 'open the list in a program that shows it rightly, and save it as an Excel Workbook (*.xlsx) or as “CSV UTF-8”',
}

function wrongEncoding(line: number | null): Bilingual {
  return line === null
    ? {
        ru: 'кодировка файла не понята: вместо русских букв выходят другие знаки',
        en: 'the encoding of the file is not understood: other signs come out for Russian letters',
      }
    : {
        ru: `файл в кодировке UTF-8, но в строке ${line} есть байты другой кодировки`,
        en: `the file is in UTF-8, but line ${line} has bytes of another encoding`,
      }
}

const SEEMS: Readonly<Record<Seems, Bilingual>> = {
  empty: { ru: 'файл пуст', en: 'the file is empty' },
  pdf: { ru: 'это PDF, а не таблица', en: 'this is a PDF, not a table' },
  word: { ru: 'это документ Word, а не таблица', en: 'this is a Word document, not a table' },
  slides: { ru: 'это презентация, а не таблица', en: 'this is a presentation, not a table' },
  picture: { ru: 'это картинка, а не таблица', en: 'this is a picture, not a table' },
  archive: { ru: 'это архив, а не таблица', en: 'this is an archive, not a table' },
  xlsb: { ru: 'это двоичная книга Excel (xlsb), она не читается', en: 'this is an Excel Binary Workbook (xlsb)' },
  'text-document': {
    ru: 'это документ OpenDocument, но не таблица',
    en: 'this is an OpenDocument file, but no spreadsheet',
  },
  numbers: { ru: 'это таблица Apple Numbers, она не читается', en: 'this is an Apple Numbers file, which is not read' },
  rtf: { ru: 'это документ RTF, а не таблица', en: 'this is an RTF document, not a table' },
  json: { ru: 'это JSON, а не таблица', en: 'this is JSON, not a table' },
  xml: { ru: 'это XML, но не книга Excel', en: 'this is XML, but no Excel workbook' },
  'page-without-tables': { ru: 'это веб-страница без таблиц', en: 'this is a web page without tables' },
  'no-sheets': { ru: 'в книге нет листов с ячейками, которые видны', en: 'the workbook has no visible worksheet' },
  binary: { ru: 'это не таблица: непонятные двоичные данные', en: 'this is no table: unknown binary data' },
}

const HINTS: Partial<Readonly<Record<Seems, Bilingual>>> = {
  word: {
    ru: 'скопируйте таблицу из Word на пустой лист Excel и выберите «Файл → Сохранить как → Книга Excel (*.xlsx)»',
    en: 'copy the table from Word to an empty sheet in Excel and choose File → Save As → Excel Workbook (*.xlsx)',
  },
  archive: {
    ru: 'распакуйте архив и возьмите из него файл со списком: .xlsx, .xls, .ods или .csv',
    en: 'unpack it and take the list out of it: .xlsx, .xls, .ods or .csv',
  },
  numbers: { ru: 'в Numbers: «Файл → Экспортировать в → Excel»', en: 'in Numbers: File → Export To → Excel' },
  'page-without-tables': {
    ru: 'похоже, журнал отдал страницу входа вместо списка; войдите в него и скачайте список ещё раз',
    en: 'perhaps the journal gave its login page for the list; log in and download the list again',
  },
  'no-sheets': {
    ru: 'покажите лист: щёлкните ярлык листа правой кнопкой и выберите «Показать», затем сохраните книгу',
    en: 'show the sheet: right-click a sheet tab, choose Unhide, and save the workbook',
  },
}

/**
 * A file, or a part of it, that can't be read. The readers of bytes don't know what their file is called: `inFile` says it.
 *
 * @example unread({ kind: 'damaged' })
 */
export function unread(fault: FileFault): Outcome<never> {
  return failure([faultDiagnostic(fault)])
}

export const DAMAGED = unread({ kind: 'damaged' })

/** What was found in bytes, with the name of their file. */
export function inFile(found: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  return found.map((one) => ({ ...one, place: { ...one.place, file } }))
}

function faultDiagnostic(fault: FileFault): Diagnostic {
  switch (fault.kind) {
    case 'locked':
      return error('roster/locked', LOCKED.message, { hint: LOCKED.hint[fault.by] })
    case 'damaged':
      return error(
        'roster/damaged',
        { ru: 'файл повреждён или скачан не до конца', en: 'the file is damaged or was not downloaded whole' },
        {
          hint: {
            ru: 'скачайте его ещё раз; если он открывается в Excel, выберите «Файл → Сохранить как → Книга Excel (*.xlsx)»',
            en: 'download it again; if Excel opens it, choose File → Save As → Excel Workbook (*.xlsx)',
          },
        },
      )
    case 'encoding':
      return error('roster/wrong-encoding', wrongEncoding(fault.line), {
        ...(fault.line === null ? {} : { place: { file: '', line: fault.line } }),
        hint: SAVE_AS_UTF8,
      })
    case 'too-large':
      return error('roster/too-large', TOO_LARGE[fault.what], {
        hint: {
          ru: 'оставьте в файле только список класса: скопируйте его на лист новой книги и сохраните её',
          en: 'keep only the class list: copy it to a sheet of a new workbook and save that',
        },
      })
    case 'not-a-list':
      return error('roster/not-a-list', SEEMS[fault.seems], { hint: HINTS[fault.seems] ?? SAVE_AS_BOOK })
    case 'csv-syntax':
      return error(
        'roster/csv-syntax',
        fault.quote === 'open'
          ? { ru: 'кавычка открыта и не закрыта', en: 'a quote is opened and never closed' }
          : { ru: 'после закрывающей кавычки стоит лишнее', en: 'there is something after the closing quote' },
        {
          place: { file: '', line: fault.line, column: fault.column, length: 1 },
          hint: {
            ru: 'кавычку внутри значения пишут дважды: ""; или пришлите список книгой Excel (*.xlsx)',
            en: 'a quote inside a value is written twice: ""; or use an Excel Workbook (*.xlsx)',
          },
        },
      )
  }
}

/** A text file in an encoding that only its letters gave away. */
export function guessedEncoding(file: string, encoding: string): Diagnostic {
  const name = ENCODINGS[encoding] ?? encoding
  return warning(
    'roster/encoding-guessed',
    { ru: `кодировка файла понята как ${name}`, en: `the encoding of the file is taken as ${name}` },
    {
      place: { file },
      hint: {
        ru: 'проверьте, так ли прочитаны имена; надёжнее книга Excel (*.xlsx) или «CSV UTF-8»',
        en: 'check that the names are right; an Excel Workbook (*.xlsx) or “CSV UTF-8” is surer',
      },
    },
  )
}

const ENCODINGS: Readonly<Record<string, string>> = {
  ibm866: 'CP866 (MS-DOS)',
  'koi8-r': 'KOI8-R',
  'x-mac-cyrillic': 'MacCyrillic',
}

/** A sheet that was passed over because Excel doesn't show it. */
export function hiddenSheet(file: string, sheet: string): Diagnostic {
  return warning(
    'roster/hidden-sheet',
    { ru: `скрытый лист «${sheet}» не прочитан`, en: `the hidden sheet «${sheet}» was not read` },
    {
      place: { file, sheet },
      hint: {
        ru: 'если он нужен: щёлкните ярлык листа правой кнопкой, выберите «Показать» и сохраните книгу',
        en: 'if it is needed: right-click a sheet tab, choose Unhide, and save the workbook',
      },
    },
  )
}

const LOCKED: {
  readonly message: Bilingual
  readonly hint: Readonly<Record<'excel' | 'calc' | 'archive', Bilingual>>
} = {
  message: { ru: 'файл закрыт паролем', en: 'the file is locked with a password' },
  hint: {
    excel: {
      ru: 'в Excel: «Файл → Сведения → Защита книги → Зашифровать с использованием пароля», сотрите пароль и сохраните',
      en: 'in Excel: File → Info → Protect Workbook → Encrypt with Password, clear the password and save',
    },
    calc: {
      ru: 'в LibreOffice: «Файл → Сохранить как», снимите галочку «Сохранить с паролем»',
      en: 'in LibreOffice: File → Save As, untick “Save with password”',
    },
    archive: {
      ru: 'распакуйте архив с паролем и возьмите из него файл со списком',
      en: 'unpack the archive with its password and take the list out of it',
    },
  },
}

const TOO_LARGE: Readonly<Record<Extract<FileFault, { kind: 'too-large' }>['what'], Bilingual>> = {
  rows: {
    ru: `в файле больше ${LIMITS.rows.toLocaleString('ru')} строк`,
    en: `the file has more than ${LIMITS.rows} rows`,
  },
  columns: { ru: `в файле больше ${LIMITS.columns} столбцов`, en: `the file has more than ${LIMITS.columns} columns` },
  cells: {
    ru: `в файле больше ${LIMITS.cells.toLocaleString('ru')} заполненных ячеек`,
    en: `the file has more than ${LIMITS.cells} filled cells`,
  },
  bytes: {
    ru: `файл больше ${LIMITS.fileBytes / 2 ** 20} МБ`,
    en: `the file is larger than ${LIMITS.fileBytes / 2 ** 20} MB`,
  },
  unpacked: {
    ru: 'файл сжат так, что при распаковке не уместится в память',
    en: 'the file is packed so that it would not fit in memory when unpacked',
  },
}
