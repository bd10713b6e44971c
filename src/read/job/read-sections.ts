/** Markdown that several leaflets share, and the template: texts without front matter. */

import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { MANUSCRIPT, type SourceText } from '../../model/job.ts'
import { ID_HINT, isId } from '../fields.ts'
import { refusePrivateUse, withoutPrivateUse } from '../private-use.ts'
import { filesById } from '../program-files.ts'
import { quoted } from '../quoted.ts'
import { readText, type TextOptions } from '../read-text.ts'
import type { SourceFiles } from '../source-files.ts'

const FOLDER = 'sections'
const ENDING = '.md'
/** `{{> name}}`, as a text that hasn't been parsed has it; what is found too often is only read in vain. */
const INCLUDED = /\{\{~?#?>\s*(?:"([^"]*)"|'([^']*)'|([^\s}~|"']+))/g

/**
 * Every `sections/*.md` of the job, and those of the program that it doesn't have and that something includes; the merge
 * sees which of them are used.
 *
 * @param texts manuscripts and template, by which the program's sections are looked for
 * @returns by name
 */
export async function readSections(
  files: SourceFiles,
  texts: readonly SourceText[],
): Promise<Checked<readonly SourceText[]>> {
  const { own, program } = await filesById(files, FOLDER, ENDING)
  const read = await Promise.all([...own].map(([id, path]) => readSection(files, id, path)))
  const known = new Set(own.keys())
  let included = [...texts, ...valuesOf(read)].flatMap(includedBy)
  while (included.length > 0) {
    const wanted = [...new Set(included)].filter((id) => !known.has(id))
    for (const id of wanted) known.add(id)
    const more = await Promise.all(
      wanted.map((id) => {
        const path = program.get(id)
        return path === undefined ? wrong() : readSection(files, id, path)
      }),
    )
    read.push(...more)
    included = valuesOf(more).flatMap(includedBy)
  }
  return checked(
    valuesOf(read).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    read.flatMap(({ diagnostics }) => diagnostics),
  )
}

function includedBy({ text }: SourceText): readonly string[] {
  return [...text.matchAll(INCLUDED)].map(([, double, single, bare]) => double ?? single ?? bare ?? '')
}

function valuesOf<T>(read: readonly Checked<T>[]): readonly T[] {
  return read.flatMap(({ value }) => (value === null ? [] : [value]))
}

async function readSection(files: SourceFiles, id: string, path: string): Promise<Checked<SourceText>> {
  if (!isId(id) || id === MANUSCRIPT) return wrong(badName(files.display(path), id))
  return readSourceText(files, path)
}

/** Reads a text; its id is its file's name without the ending. Private-use characters, which are reported, are left out. */
export async function readSourceText(
  files: SourceFiles,
  path: string,
  options: TextOptions = {},
): Promise<Checked<SourceText>> {
  const { value, diagnostics } = await readText(files, path, options)
  if (value === null) return wrong(...diagnostics)
  const id = (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '')
  return checked({ id, file: value.file, text: withoutPrivateUse(value.text), firstLine: 1 }, refusePrivateUse(value))
}

function badName(file: string, id: string): Diagnostic {
  return error(
    'read/bad-id',
    id === MANUSCRIPT
      ? { ru: `имя ${quoted(id)} занято самой памяткой`, en: `the name ${quoted(id)} is taken by the leaflet itself` }
      : { ru: `${quoted(id)} не годится как имя раздела`, en: `${quoted(id)} is no id for a section` },
    { place: { file }, hint: ID_HINT },
  )
}
