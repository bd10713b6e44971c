/** The desk: what is open (a list, a job made of it), and all that can be asked of it. */
import type { Picture, Pupil } from '../../model/job.ts'
import type { PressedLeaflet, World } from '../../pipeline.ts'
import { fileStems, safePart } from '../../print/file-name.ts'
import type { CopyName } from '../job-view.ts'
import type { Edit, ListSource } from '../list-view.ts'
import type { HowFar, MadeFileView, OperationName, Operations } from '../protocol.ts'
import { NO_TEACHER, type Settings } from '../settings.ts'
import { writeWorkbook } from '../workbook.ts'
import { bytesIn, type CompiledKit, type DeskKit } from './desk-kit.ts'
import { deskWorld } from './desk-world.ts'
import { jobFolder } from './job-folder.ts'
import { type OpenClass, type OpenJob, openJob } from './open-job.ts'
import { type OpenList, openList } from './open-list.ts'
import { paintPage } from './paint-page.ts'
import { takeAway } from './take.ts'
import { PDF, ZIP } from './take-tools.ts'
import { type MendedList, mendList, noteOf } from './view-list.ts'

/** What one question comes with. */
export interface AskedWith {
  /** How far it is; a question that takes long tells it again and again. */
  readonly progress: (howFar: HowFar) => void
  readonly stop: AbortSignal
}

export interface Desk extends Answers {
  /** Presses a page of the sample, so that the first that is asked for comes at once: code is slow until it has run. */
  warm(): Promise<void>
}

type Answers = {
  readonly [Op in OperationName]: (
    input: Operations[Op]['input'],
    asked: AskedWith,
  ) => Promise<Operations[Op]['output']>
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A form that has what every leaflet needs. */
const WARM: Settings = {
  school: {
    name: 'Школа',
    fullName: '',
    city: '',
    address: '',
    site: '',
    phone: '',
    helpName: '',
    helpPhone: '',
    helpEmail: '',
    helpHours: '',
  },
  days: { meeting: '2026-09-01', time: '', room: '', slip: '2026-09-01', finish: '2026-09-01' },
  classes: [{ label: '7Б', teacher: { ...NO_TEACHER, fullName: 'Орлова Инна Сергеевна' } }],
  leaflets: [],
  outsideAudience: 'make',
}
/** Pressed leaflets that are kept, for the pages of a pupil who is looked at. */
const KEPT = 12

/** @param fonts both faces, as files */
export function createDesk(kit: DeskKit, compiled: CompiledKit, fonts: World['fonts']): Desk {
  const world = deskWorld(compiled, fonts)
  const texts = textsOf(kit)
  const pictures = picturesOf(kit)
  const sample = { name: kit.sample.name, bytes: bytesIn(kit.sample.bytes) }
  let open: OpenList | null = null
  let list: MendedList | null = null
  let edits: readonly Edit[] = []
  let job: OpenJob | null = null
  const pressed = new Map<string, PressedLeaflet>()

  const listOf = async (source: ListSource | null): Promise<OpenList> => {
    if (source !== null) open = await openList(source, sample)
    if (open === null) throw new Error('no list is open')
    return open
  }
  const classOf = (at: number): OpenClass => {
    const found = job?.classes[at] ?? null
    if (found === null) throw new Error(`nothing can be made for class ${at} yet`)
    return found
  }
  const pupilOf = (one: OpenClass, number: number): Pupil => {
    const found = one.schoolClass.pupils.find((pupil) => pupil.number === number)
    if (found === undefined) throw new Error(`no pupil has the number ${number}`)
    return found
  }
  const press = ({ classAt, pupil: number, leaflet }: CopyName) => {
    const one = classOf(classAt)
    const pupil = pupilOf(one, number)
    const key = JSON.stringify([classAt, number, leaflet])
    const before = pressed.get(key)
    if (before) return { one, pupil, made: { ok: true as const, value: before, diagnostics: [] } }
    const made = one.pipeline.leaflet(leaflet, one.schoolClass, pupil)
    if (made.ok) {
      if (pressed.size >= KEPT) pressed.delete([...pressed.keys()][0] ?? '')
      pressed.set(key, made.value)
    }
    return { one, pupil, made }
  }
  const pressedCopy = (name: CopyName) => {
    const { one, pupil, made } = press(name)
    if (!made.ok) throw new Error(`no leaflet for pupil ${pupil.number}`)
    return { one, pupil, leaflet: made.value }
  }
  const sizeOf = ({ job: { theme } }: OpenClass) => ({ width: theme.page.width, height: theme.page.height })

  return {
    list: async ({ source, edits: asked, meeting }) => {
      list = mendList(await listOf(source), asked, meeting === '' ? null : meeting)
      edits = asked
      job = null
      pressed.clear()
      return list.view
    },
    job: async (settings) => {
      if (list === null) throw new Error('no list is open')
      const fileName = edits.length === 0 ? (open?.bytes ? open.name : null) : null
      job = await openJob({ list, fileName, settings, kit, texts, pictures, world })
      pressed.clear()
      return job.view
    },
    copy: async (name) => {
      const { one, made } = press(name)
      const notes = made.diagnostics.map((found) => noteOf(found, list?.placeOf ?? (() => null)))
      return { pages: made.ok ? made.value.pages.length : 0, ...sizeOf(one), notes }
    },
    page: async ({ page, scale, ...name }) => {
      const { one, leaflet } = pressedCopy(name)
      const found = leaflet.pages[page]
      if (found === undefined) throw new Error(`the leaflet has no page ${page + 1}`)
      return paintPage(one.pipeline.press.drawing(found), sizeOf(one), scale)
    },
    file: async (name) => {
      const { one, pupil, leaflet } = pressedCopy(name)
      const bytes = one.pipeline.file(name.leaflet, one.schoolClass, pupil, leaflet)
      const stem = fileStems(one.schoolClass.pupils).get(pupil.number) ?? ''
      return file(`${stem}.pdf`, bytes, PDF, leaflet.pages.length)
    },
    take: async ({ classAt, wanted, ...rest }, { progress, stop }) => {
      const one = classOf(classAt)
      if (wanted.kind === 'folder') {
        if (list === null || job === null) throw new Error('no job is open')
        const bytes = await jobFolder({ list, job, edited: edits.length > 0, open, texts })
        return [file(`${safePart(one.schoolClass.label)} — папка задания.zip`, bytes, ZIP, 1)]
      }
      const step = async (done: number, total: number, name: string) => {
        progress({ done, total, name })
        await world.pause()
        stop.throwIfAborted()
      }
      return takeAway({ ...rest, wanted }, { one, world, letter: kit.letter, step })
    },
    workbook: async () => {
      if (list === null) throw new Error('no list is open')
      const stem = (list.view.name || 'список').replace(/\.[^.]*$/, '')
      return file(`${stem} — исправлено.xlsx`, await writeWorkbook(list.sheets), XLSX, list.sheets.length)
    },
    warm: async () => {
      const found = mendList(await openList({ kind: 'sample' }, sample), [], null)
      const settings = { ...WARM, leaflets: Object.keys(compiled.portals).slice(0, 1) }
      const made = await openJob({ list: found, fileName: null, settings, kit, texts, pictures, world })
      const [one] = made.classes
      const pupil = one?.schoolClass.pupils[0]
      const leaflet = settings.leaflets[0]
      if (!one || !pupil || leaflet === undefined) return
      const page = one.pipeline.leaflet(leaflet, one.schoolClass, pupil)
      const [first] = page.ok ? page.value.pages : []
      if (first) await paintPage(one.pipeline.press.drawing(first), sizeOf(one), 1)
    },
    blank: async () => file('бланк списка.xlsx', bytesIn(kit.blank), XLSX, 1),
  }
}

function file(name: string, bytes: Uint8Array, type: string, count: number): MadeFileView {
  return { name, bytes, type, count, firstPages: 0, left: [] }
}

function textsOf({ texts }: DeskKit): ReadonlyMap<string, Uint8Array> {
  const utf8 = new TextEncoder()
  return new Map(Object.entries(texts).map(([path, text]) => [path, utf8.encode(text)]))
}

function picturesOf({ pictures }: DeskKit): ReadonlyMap<string, Picture> {
  return new Map(pictures.map((picture) => [picture.path, { ...picture, data: bytesIn(picture.data) }]))
}
