/** Markdown that several leaflets share, and the template: texts without front matter. */
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { SourceText } from '../../model/job.ts'
import { type Checked, checked, wrong } from '../checked.ts'
import { ID_HINT, isId } from '../fields.ts'
import { refusePrivateUse } from '../private-use.ts'
import { quoted } from '../quoted.ts'
import { readText, type TextOptions } from '../read-text.ts'
import type { SourceFiles } from '../source-files.ts'

const FOLDER = 'sections'
const ENDING = '.md'
/** `{{> manuscript}}` is the leaflet's own text. */
const TAKEN = 'manuscript'

/** Every `sections/*.md`, by name; the merge sees which of them are used. */
export async function readSections(files: SourceFiles): Promise<Checked<readonly SourceText[]>> {
  const names = await files.list(FOLDER)
  const read = await Promise.all(
    names
      .filter((name) => name.endsWith(ENDING) && !name.startsWith('.'))
      .map((name) => {
        const id = name.slice(0, -ENDING.length)
        const path = `${FOLDER}/${name}`
        if (!isId(id) || id === TAKEN) return wrong(badName(files.display(path), id))
        return readSourceText(files, path, { inside: true })
      }),
  )
  return checked(
    read.flatMap(({ value }) => (value === null ? [] : [value])),
    read.flatMap(({ diagnostics }) => diagnostics),
  )
}

/** A text whose id is its file's name without the ending. */
export async function readSourceText(
  files: SourceFiles,
  path: string,
  options: TextOptions,
): Promise<Checked<SourceText>> {
  const { value, diagnostics } = await readText(files, path, options)
  if (value === null) return wrong(...diagnostics)
  const marks = refusePrivateUse(value)
  if (marks.length > 0) return wrong(...marks)
  const id = (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '')
  return checked({ id, file: value.file, text: value.text, firstLine: 1 })
}

function badName(file: string, id: string): Diagnostic {
  return error(
    'read/bad-id',
    id === TAKEN
      ? { ru: `имя ${quoted(id)} занято самой памяткой`, en: `the name ${quoted(id)} is taken by the leaflet itself` }
      : { ru: `${quoted(id)} не годится как имя раздела`, en: `${quoted(id)} is no id for a section` },
    { place: { file }, hint: ID_HINT },
  )
}
