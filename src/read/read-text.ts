/** One text file, or a diagnostic that says why it can't be had and where it was named. */

import { type Checked, checked, type Located, wrong } from '../diagnostics/checked.ts'
import type { DiagnosticCode } from '../diagnostics/codes.ts'
import { type Bilingual, error } from '../diagnostics/diagnostic.ts'
import { decodeText } from './decode-text.ts'
import { leavesFolder } from './inner-path.ts'
import { quoted } from './quoted.ts'
import type { ReadFailure, SourceFiles } from './source-files.ts'

export interface TextFile {
  /** Path as a user would type it, for places. */
  readonly file: string
  readonly text: string
}

const FAILURES: Readonly<Record<ReadFailure, { code: DiagnosticCode; ru: string; en: string; hint: Bilingual }>> = {
  missing: {
    code: 'read/file-missing',
    ru: 'нет файла',
    en: 'there is no file',
    hint: {
      ru: 'проверьте имя; путь считается от папки файла задания',
      en: 'check the name; paths start at the folder of the job file',
    },
  },
  outside: {
    code: 'read/file-outside',
    ru: 'файл вне разрешённых папок:',
    en: 'the file is outside the allowed folders:',
    hint: {
      ru: 'положите его в папку задания (шаблон и тему можно и в templates)',
      en: 'put it into the folder of the job (a template or theme may be in templates)',
    },
  },
  'not-a-file': {
    code: 'read/not-a-file',
    ru: 'это не файл:',
    en: 'this is not a file:',
    hint: { ru: 'назовите файл, а не папку', en: 'name a file, not a folder' },
  },
  unreadable: {
    code: 'read/file-unreadable',
    ru: 'файл не открывается:',
    en: 'the file does not open:',
    hint: { ru: 'проверьте права доступа', en: 'check its permissions' },
  },
}

export interface TextOptions {
  /** Where a person wrote the path; that the file can't be had is reported there. */
  readonly namedAt?: Located
  /** The way out where there is no such file, if it is not the usual one. */
  readonly whenMissing?: Bilingual
  /** The path must stay in the folder of the job file, whatever other roots are allowed. */
  readonly inside?: boolean
}

/** The bytes of a file, or why they can't be had. */
export async function readBytes(
  files: SourceFiles,
  path: string,
  { namedAt, whenMissing, inside = false }: TextOptions = {},
): Promise<Checked<Uint8Array>> {
  const file = files.display(path)
  const read = inside && leavesFolder(path) ? ({ ok: false, fault: 'outside' } as const) : await files.read(path)
  if (read.ok) return checked(read.value)
  const { code, ru, en, ...failure } = FAILURES[read.fault]
  const hint = read.fault === 'missing' && whenMissing ? whenMissing : failure.hint
  const message = { ru: `${ru} ${quoted(file)}`, en: `${en} ${quoted(file)}` }
  return wrong(error(code, message, { hint, ...(namedAt ?? { place: { file } }) }))
}

/**
 * Reads a UTF-8 file; a byte order mark is dropped and line ends become `\n`.
 *
 * @param path relative to the folder of the job file
 */
export async function readText(
  files: SourceFiles,
  path: string,
  options: TextOptions = {},
): Promise<Checked<TextFile>> {
  const file = files.display(path)
  const bytes = await readBytes(files, path, options)
  if (bytes.value === null) return wrong(...bytes.diagnostics)
  const { value: text, diagnostics } = decodeText(bytes.value, file)
  return text === null ? wrong(...diagnostics) : checked({ file, text })
}
