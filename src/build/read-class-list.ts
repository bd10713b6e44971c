/** Reads a class list by itself: who is in it, how each name goes through the cases, and what should be mended. */

import { type Checked, wrong } from '../diagnostics/checked.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome } from '../diagnostics/outcome.ts'
import { unique } from '../diagnostics/unique.ts'
import { type NameOverrides, readNameOverrides } from '../read/job/read-name-overrides.ts'
import type { ClassLists } from '../read/lists/classes/class-list.ts'
import { readClassLists } from '../read/lists/classes/read-class-lists.ts'
import { readSheets } from '../read/lists/sheets/read-sheets.ts'
import type { SourceFiles } from '../read/source-files.ts'
import { readYaml } from '../read/yaml/read-yaml.ts'
import { type ListedClass, listClasses } from './listed-class.ts'
import { unsureForms } from './unsure-forms.ts'

export interface ClassListSource {
  /** As typed. */
  readonly file: string
  /** null where there is no such file, or it can't be opened. */
  readonly bytes: Uint8Array | null
  /** The file in which a person has settled cases of names; null for none. */
  readonly names: { readonly name: string; readonly files: SourceFiles } | null
  /** ISO date: a list alone knows no meeting, so ages are those of this day; null: ages aren't looked at. */
  readonly today: string | null
}

/** @returns the classes as far as they were understood, though there be errors; null where nothing was */
export async function readClassList(source: ClassListSource): Promise<Checked<readonly ListedClass[]>> {
  const { file, names, today } = source
  const read = await readLists(source)
  const overrides = names === null ? null : await readNames(names)
  const before = [...(overrides?.diagnostics ?? []), ...read.diagnostics]
  if (!read.ok) return wrong(...unique(before))
  const { classes, diagnostics } = listClasses(read.value.classes, today, overrides?.value ?? new Map())
  const isEmpty = classes.every(({ pupils }) => pupils.length === 0)
  return {
    value: classes,
    diagnostics: unique([
      ...before,
      ...diagnostics,
      ...unsureForms(classes, file),
      ...(isEmpty ? [noPupils(file)] : []),
    ]),
  }
}

async function readLists({ file, bytes, today }: ClassListSource): Promise<Outcome<ClassLists>> {
  if (bytes === null) return failure([noFile(file)])
  const sheets = await readSheets(bytes, file)
  if (!sheets.ok) return sheets
  const lists = readClassLists(sheets.value.sheets, file, { meetingDate: today })
  return { ...lists, diagnostics: [...sheets.diagnostics, ...lists.diagnostics] }
}

async function readNames({ name, files }: NonNullable<ClassListSource['names']>): Promise<Checked<NameOverrides>> {
  const yaml = await readYaml(files, name)
  if (yaml.value === null) return wrong(...yaml.diagnostics)
  const { value, diagnostics } = readNameOverrides(yaml.value)
  return { value, diagnostics: [...yaml.diagnostics, ...diagnostics] }
}

/** There were rows, but none of them can be a pupil's. */
function noPupils(file: string): Diagnostic {
  return error(
    'roster/empty-list',
    { ru: 'ни одной строки с учеником прочитать не удалось', en: 'not one pupil could be read' },
    {
      place: { file },
      hint: {
        ru: 'назовите столбцы: ФИО, или Фамилия и Имя',
        en: 'name the columns: ФИО, or Фамилия and Имя',
      },
    },
  )
}

function noFile(file: string): Diagnostic {
  return error(
    'roster/no-file',
    { ru: `файла «${file}» нет или его нельзя открыть`, en: `there is no file "${file}", or it can't be opened` },
    { hint: { ru: 'проверьте имя и путь', en: 'check the name and the path' } },
  )
}
