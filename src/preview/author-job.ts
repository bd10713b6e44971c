/** A job as its author looks at it: read anew with every change, and its pages as they were last, while something is wrong. */
import { WHOLE_JOB } from '../build/build-request.ts'
import { type PreparedJob, prepareJob, type ReadyWork } from '../build/prepare-job.ts'
import { bySheet } from '../diagnostics/by-sheet.ts'
import { type Diagnostic, hasErrors, type Language } from '../diagnostics/diagnostic.ts'
import { formatDiagnostic } from '../diagnostics/format.ts'
import { unique } from '../diagnostics/unique.ts'
import { nameCases } from '../merging.ts'
import type { Edition, Pupil } from '../model/job.ts'
import type { PressedLeaflet, World } from '../pipeline.ts'
import { readJobAsFar } from '../read/job/read-job.ts'
import type { SourceFiles } from '../read/source-files.ts'
import type { AuthorView, DrawingView, ReportView } from '../web/author-view.ts'
import type { CopyView } from '../web/job-view.ts'

export interface AuthorJob {
  /** Reads every file anew. */
  refresh(): Promise<void>
  view(): AuthorView
  copy(name: CopyAsked): CopyView
  /** null where there is no such page. */
  drawing(name: CopyAsked, page: number): DrawingView | null
  /** The PDF, as `build` writes it; null where there is none. */
  file(name: CopyAsked): Uint8Array | null
}

/** Whose copy, in which edition; null: as the class list says. */
export interface CopyAsked {
  readonly classAt: number
  readonly pupil: number
  readonly leaflet: string
  readonly edition: Edition | null
}

export interface AuthorSource {
  readonly files: SourceFiles
  /** From the folder that `files` starts in. */
  readonly jobFile: string
  readonly world: World
  readonly language: Language
  /** Bytes as base64, for pictures in JSON. */
  readonly base64: (bytes: Uint8Array) => string
}

/** Nothing is read before the first `refresh`. */
export function openAuthorJob({ files, jobFile, world, language, base64 }: AuthorSource): AuthorJob {
  let revision = 0
  let ready: ReadyWork | null = null
  let prepared: PreparedJob | null = null
  const pressed = new Map<string, ReturnType<ReadyWork['pipeline']['leaflet']>>()

  const press = ({ classAt, pupil: number, leaflet, edition }: CopyAsked) => {
    const work = ready?.work[classAt]
    const found = work?.pupils.find((one) => one.number === number)
    if (!ready || !work || !found || !work.leaflets.includes(leaflet)) return null
    const pupil = edition === null ? found : { ...found, edition }
    const key = JSON.stringify([classAt, number, leaflet, pupil.edition])
    const made = pressed.get(key) ?? ready.pipeline.leaflet(leaflet, work.schoolClass, pupil)
    pressed.set(key, made)
    return { made, pupil, schoolClass: work.schoolClass, ready }
  }

  return {
    refresh: async () => {
      prepared = await prepareJob(await readJobAsFar(jobFile, files), WHOLE_JOB, world)
      revision += 1
      pressed.clear()
      // a job with errors may have something else in the place of a part; its pages would be no one's
      if (prepared.ready !== null && !hasErrors(prepared.diagnostics)) ready = prepared.ready
      else if (prepared.ready !== null && ready === null && prepared.standIns.size === 0) ready = prepared.ready
    },
    view: () => viewOf(revision, ready, reportsOf(prepared?.diagnostics ?? [], language)),
    copy: (name) => {
      const found = press(name)
      const { width = 595, height = 842 } = ready?.job.theme.page ?? {}
      const notes = found?.made.diagnostics ?? []
      return {
        pages: found?.made.ok ? found.made.value.pages.length : 0,
        width,
        height,
        notes: notes.map(({ code, severity, message, hint = null }) => ({
          ...{ code, severity, message, hint },
          at: null,
          setting: null,
        })),
      }
    },
    drawing: (name, page) => {
      const found = press(name)
      return found?.made.ok ? drawingOf(found.made.value, page, found.ready, base64) : null
    },
    file: (name) => {
      const found = press(name)
      if (!found?.made.ok) return null
      return found.ready.pipeline.file(name.leaflet, found.schoolClass, found.pupil, found.made.value)
    },
  }
}

function reportsOf(diagnostics: readonly Diagnostic[], language: Language): readonly ReportView[] {
  const groups = bySheet(unique(diagnostics)).flatMap(([one]) => (one === undefined ? [] : [one]))
  const errorsFirst = [...groups].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  return errorsFirst.map((one) => ({ severity: one.severity, text: formatDiagnostic(one, { language }) }))
}

function viewOf(revision: number, ready: ReadyWork | null, reports: readonly ReportView[]): AuthorView {
  const { work = [], job } = ready ?? {}
  const classes = work.map(({ schoolClass, pupils }) => ({
    sheet: '',
    label: schoolClass.label,
    teacher: null,
    columns: [],
    rows: pupils.map((pupil) => ({ row: String(pupil.number), cells: {}, edited: [], pupil: pupilRow(pupil) })),
  }))
  return {
    revision,
    list: { name: '', classes, notes: [], unreadable: false },
    job: {
      notes: [],
      classes: work.map(({ schoolClass, pupils, leaflets, outside }) => ({
        label: schoolClass.label,
        pupils: pupils.map(({ number }) => ({
          row: String(number),
          number,
          leaflets: leaflets.filter((id) => !outside.some((one) => one.leaflet === id && one.pupil.number === number)),
        })),
        leaflets: leaflets.map((id) => ({ id, pupils: pupils.length, outside: [] })),
        teacherForms: null,
      })),
    },
    leaflets: (job?.manuscripts ?? []).map(({ id, title, kind, time, audience }) => ({
      ...{ id, title, kind, time, audience },
      why: '',
      pages: [1, 1] as const,
      settings: [],
    })),
    reports,
  }
}

function pupilRow(pupil: Pupil) {
  const { number, lastName, firstName, middleName, gender, birthDate, emails, vk, language, edition } = pupil
  return {
    ...{ number, lastName, firstName, middleName, gender, birthDate, emails, vk, language, edition },
    forms: nameCases(pupil),
  }
}

function drawingOf(
  { pages }: PressedLeaflet,
  at: number,
  { job, pipeline }: ReadyWork,
  base64: AuthorSource['base64'],
): DrawingView | null {
  const page = pages[at]
  if (page === undefined) return null
  const drawing = pipeline.press.drawing(page)
  const glyphs = [...page.glyphs].flatMap(([font, used]) =>
    [...used.keys()].map((id) => [`${font.name} ${id}`, drawing.glyph(font.name, id)] as const),
  )
  return {
    width: job.theme.page.width,
    height: job.theme.page.height,
    operators: drawing.operators,
    forms: Object.fromEntries(drawing.forms),
    pictures: Object.fromEntries(
      [...drawing.pictures].map(([name, { picture, turn }]) => [
        name,
        { turn, encoding: picture.encoding, ...picture.dots, data: base64(picture.data) },
      ]),
    ),
    glyphs: Object.fromEntries(glyphs),
  }
}
