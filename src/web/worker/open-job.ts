/** The list that is open and what the form says, read as a job, class by class: what pages and files are made of. */
import { leafletsOf, outsideOf } from '../../build/outside-audience.ts'
import { CODE } from '../../diagnostics/codes.ts'
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts'
import { outcome } from '../../diagnostics/outcome.ts'
import { nameCases } from '../../merging.ts'
import type { Job, Picture, SchoolClass } from '../../model/job.ts'
import { createPipeline, type Pipeline } from '../../pipeline.ts'
import { optionalEmail } from '../../read/fields.ts'
import { readJobAsFar } from '../../read/job/read-job.ts'
import type { ClassList } from '../../read/lists/classes/class-list.ts'
import type { SheetFile } from '../../read/lists/sheets/read-sheets.ts'
import type { Worksheet } from '../../read/lists/sheets/sheet.ts'
import type { JobClassView, JobView } from '../job-view.ts'
import type { Note } from '../list-view.ts'
import type { SettingName, Settings } from '../settings.ts'
import type { DeskKit } from './desk-kit.ts'
import type { DeskWorld } from './desk-world.ts'
import { type JobTexts, jobTexts, nameParts, type SettingPlace } from './job-texts.ts'
import { memoryFiles } from './memory-files.ts'
import { type MendedList, noteOf } from './view-list.ts'

/** A class that leaflets can be made for. */
export interface OpenClass {
  readonly job: Job
  readonly schoolClass: SchoolClass
  readonly pipeline: Pipeline
}

export interface OpenJob {
  readonly view: JobView
  /** By the place of the class in the list; null where something of it is missing. */
  readonly classes: readonly (OpenClass | null)[]
  /** The files that were read, for who wants the job as a folder. */
  readonly texts: JobTexts
}

export interface JobSource {
  readonly list: MendedList
  /** The name of the file, if the list is still as it was in it. */
  readonly fileName: string | null
  readonly settings: Settings
  readonly kit: DeskKit
  readonly texts: ReadonlyMap<string, Uint8Array>
  readonly pictures: ReadonlyMap<string, Picture>
  readonly world: DeskWorld
}

/** The classes that can be made are one job: addresses that two of them share are known, as to the command. */
export async function openJob(source: JobSource): Promise<OpenJob> {
  const { list, settings, kit, world } = source
  const missing = list.classes.map((_, at) => missingOf(settings, list, at))
  const whole = list.classes.flatMap((_, at) => (missing[at]?.length === 0 ? [at] : []))
  const paths = listPaths(source, whole)
  const chosen = { ...settings, classes: whole.flatMap((at) => settings.classes[at] ?? []) }
  const texts = jobTexts(withLabels(chosen, list, whole), paths, kit.kept)
  const nothing = { classes: list.classes.map(() => null), texts }
  const lacking = [...new Map(missing.flat().map((note) => [JSON.stringify(note.setting), note])).values()]
  if (whole.length === 0) {
    const wrong = settings.classes.flatMap(({ teacher }, at) => wrongAddress(teacher.email.trim(), at))
    return { ...nothing, view: { classes: nothing.classes, notes: [...lacking, ...wrong] } }
  }
  const files = memoryFiles({
    texts: withTexts(source.texts, texts, paths),
    pictures: source.pictures,
    lists: new Map(whole.map((at, i) => [paths[i] ?? '', outcome(sheetsOfClass(list, at))])),
  })
  const read = await readJobAsFar('job.yaml', files)
  const notes = [...lacking, ...read.diagnostics.flatMap((one) => settingNotes(one, texts, whole, paths))]
  if (read.value === null || hasErrors(read.diagnostics))
    return { ...nothing, view: { classes: nothing.classes, notes } }
  const { job } = read.value
  const pipeline = await createPipeline(job, world)
  if (!pipeline.ok) {
    const faults = pipeline.diagnostics.map((one) => noteOf(one, () => null))
    return { ...nothing, view: { classes: nothing.classes, notes: [...notes, ...faults] } }
  }
  const classes = list.classes.map((_, at): OpenClass | null => {
    const schoolClass = job.classes[whole.indexOf(at)]
    return schoolClass === undefined ? null : { job, schoolClass, pipeline: pipeline.value }
  })
  const views = classes.map((one) => (one === null ? null : classView(one, list)))
  return { view: { classes: views, notes }, classes, texts }
}

/** Where each class's list is said to be; a list that is as it was keeps its file. */
function listPaths({ fileName, list }: JobSource, whole: readonly number[]): readonly string[] {
  const isFile = fileName !== null && list.classes.length === 1
  return whole.map((at) => (isFile ? `classes/${fileName}` : `classes/${at + 1}.xlsx`))
}

/** Several classes of one list are known by their labels: each must have one. */
function withLabels(settings: Settings, list: MendedList, whole: readonly number[]): Settings {
  const classes = settings.classes.map((one, i) => ({
    ...one,
    label: one.label || list.classes[whole[i] ?? 0]?.label || '',
  }))
  return { ...settings, classes }
}

function withTexts(kept: ReadonlyMap<string, Uint8Array>, { job, school }: JobTexts, paths: readonly string[]) {
  const utf8 = new TextEncoder()
  return new Map([
    ...kept,
    ['job.yaml', utf8.encode(job)],
    ['school.yaml', utf8.encode(school)],
    ...paths.map((path) => [path, new Uint8Array()] as const),
  ])
}

/** The sheet of one class; where it shares it, without the rows of the others. */
export function sheetsOfClass({ sheets, classes }: Pick<MendedList, 'sheets' | 'classes'>, at: number): SheetFile {
  const own = classes[at]
  const sheet = sheets.find(({ name }) => name === own?.sheet)
  if (own === undefined || sheet === undefined) return { kind: 'xlsx', sheets: [] }
  const others = classes.filter((one) => one !== own && one.sheet === own.sheet)
  return { kind: 'xlsx', sheets: [others.length === 0 ? sheet : without(sheet, others)] }
}

function without(sheet: Worksheet, others: readonly ClassList[]): Worksheet {
  const gone = others.flatMap(({ rows, tables }) =>
    rows.flatMap(({ place: { line = 0, column = 0 } }) => {
      const table = tables.find(({ columns }) => columns.some(({ index }) => index === column - 1))
      return (table?.columns ?? []).map(({ index }) => `${line - 1} ${index}`)
    }),
  )
  const cells = new Set(gone)
  const rows = sheet.rows.map((row, line) => row.map((cell, column) => (cells.has(`${line} ${column}`) ? null : cell)))
  return { ...sheet, rows }
}

/** What must be filled in before anything can be made for a class. */
function missingOf({ school, days, classes, leaflets }: Settings, list: MendedList, classAt: number): readonly Note[] {
  const { label = '', teacher } = classes[classAt] ?? {}
  const { firstName } = nameParts(teacher?.fullName ?? '')
  const wanted: readonly (readonly [boolean, SettingName, number | null])[] = [
    [school.name.trim() === '', 'school.name', null],
    [days.meeting === '', 'days.meeting', null],
    [days.slip === '', 'days.slip', null],
    [days.finish === '', 'days.finish', null],
    [leaflets.length === 0, 'leaflets', null],
    [label.trim() === '' && (list.classes[classAt]?.label ?? null) === null, 'class.label', classAt],
    [firstName === '', 'class.teacher.fullName', classAt],
  ]
  return wanted.flatMap(([isMissing, name, at]) => (isMissing ? [wantedNote({ name, classAt: at })] : []))
}

/** Said before the rest is filled in too; after that the job's reader says it. */
function wrongAddress(address: string, classAt: number): readonly Note[] {
  if (optionalEmail.safeParse(address).success) return []
  const message = { ru: 'это не адрес почты', en: 'this is no e-mail address' }
  const setting = { name: 'class.teacher.email', classAt } as const
  return [{ code: 'read/bad-email', severity: 'error', message, hint: null, at: null, setting }]
}

function wantedNote(setting: SettingPlace): Note {
  const message = { ru: 'это поле нужно заполнить', en: 'this has to be filled in' }
  return { code: 'page/wanted', severity: 'error', message, hint: null, at: null, setting }
}

/** What is wrong with the form, at its field. Notes of the list are the list's; warnings of an author's texts are the author's. */
function settingNotes(
  one: Diagnostic,
  texts: JobTexts,
  whole: readonly number[],
  paths: readonly string[],
): readonly Note[] {
  const { place, severity, code } = one
  // whether a person has walked through the portals is for those who keep the texts
  if (code === CODE.portalUnchecked) return []
  if (place !== undefined && paths.includes(place.file) && severity === 'warning') return []
  const file = place?.file === 'job.yaml' ? 'job' : place?.file === 'school.yaml' ? 'school' : null
  const found = file === null ? undefined : texts.lines[file].get(place?.line ?? 0)
  if (found === undefined && severity === 'warning') return []
  const classAt = found === undefined || found.classAt === null ? null : (whole[found.classAt] ?? null)
  return [{ ...noteOf(one, () => null), setting: found === undefined ? null : { name: found.name, classAt } }]
}

function classView({ job, schoolClass }: OpenClass, { placeOf }: MendedList): JobClassView {
  const { label, pupils, leaflets, teacher } = schoolClass
  const outside = outsideOf(job, leaflets, pupils)
  return {
    label,
    pupils: pupils.map((pupil) => ({
      row: placeOf(pupil.place)?.row ?? '',
      number: pupil.number,
      leaflets: leafletsOf({ leaflets, outside }, pupil),
    })),
    leaflets: leaflets.map((id) => {
      const left = outside.filter(({ leaflet }) => leaflet === id).map(({ pupil }) => pupil.number)
      return { id, pupils: pupils.length - left.length, outside: left }
    }),
    teacherForms: nameCases(teacher),
  }
}
