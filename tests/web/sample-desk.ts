/** A desk as the page's worker has it, opened in Node: the same code, fonts and templates. */
import { runInNewContext } from 'node:vm'
import { openJobFiles } from '../../src/node/job-files.ts'
import { readPageLists } from '../../src/node/page-parts.ts'
import { createWorld } from '../../src/node/world.ts'
import { type MadeKit, makeKit } from '../../src/page/make-kit.ts'
import type { ListSource } from '../../src/web/list-view.ts'
import type { MadeFileView, OperationName, Operations } from '../../src/web/protocol.ts'
import { NO_TEACHER, type Settings } from '../../src/web/settings.ts'
import { type AskedWith, createDesk } from '../../src/web/worker/desk.ts'
import type { CompiledKit } from '../../src/web/worker/desk-kit.ts'

export const TODAY = '2026-08-20'

let kit: Promise<MadeKit> | undefined

/** What a page of the sample school carries. */
export function sampleKit(): Promise<MadeKit> {
  kit ??= (async () => {
    const { name, files } = openJobFiles('content/job.yaml')
    const world = await createWorld()
    const lists = await readPageLists()
    const made = await makeKit({ files, jobFile: name, world, version: world.version, today: TODAY, ...lists })
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics, null, 1))
    return made.value
  })()
  return kit
}

export type Ask = <Op extends OperationName>(
  op: Op,
  input: Operations[Op]['input'],
  stop?: AbortSignal,
) => Promise<Operations[Op]['output']>

/** Asks a desk of its own. */
export async function openSampleDesk(): Promise<Ask> {
  const { desk, templates } = await sampleKit()
  const { fonts } = await createWorld()
  const opened = createDesk(desk, runInNewContext(`(${templates})`) as CompiledKit, fonts)
  return (op, input, stop = new AbortController().signal) => {
    // an operation and its input belong together, which an index can't say
    const run = opened[op] as unknown as (
      of: typeof input,
      asked: AskedWith,
    ) => Promise<Operations[typeof op]['output']>
    return run(input, { progress: () => undefined, stop })
  }
}

export const SETTINGS: Settings = {
  school: {
    name: 'МБОУ «СШ № 12»',
    fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 12»',
    city: 'Нижневартовск',
    address: 'ул. Примерная, 1',
    site: 'https://school.example/',
    phone: '+7 900 000-00-10',
    helpName: 'Белова Ольга Игоревна',
    helpPhone: '0-00-12',
    helpEmail: 'help@school.example',
    helpHours: 'по будням, 9:00–17:00',
  },
  days: { meeting: '2026-09-03', time: '18:00', room: 'каб. 214', slip: '2026-09-07', finish: '2026-09-11' },
  classes: [
    {
      label: '5А',
      teacher: {
        ...NO_TEACHER,
        fullName: 'Кузнецова Марина Павловна',
        gender: 'f',
        phone: '+7 900 000-00-12',
        email: 'kuznetsova@school.example',
        hours: 'по будням, 15:00–18:00',
      },
    },
  ],
  leaflets: ['cop-sferum'],
  outsideAudience: 'leave-out',
}

/** A list in text, as a file of this name. */
export function listFile(text: string, name = 'список.csv'): ListSource {
  return { kind: 'file', name, bytes: new TextEncoder().encode(text) }
}

/** The list as the page sees it. */
export async function readList(ask: Ask, source: ListSource, edits: Operations['list']['input']['edits'] = []) {
  return ask('list', { source, edits, meeting: SETTINGS.days.meeting })
}

/** Everything of one kind that can be taken of the first class. */
export function take(ask: Ask, wanted: Operations['take']['input']['wanted'], leaflets = SETTINGS.leaflets) {
  return ask('take', { classAt: 0, leaflets, wanted, without: [] }) as Promise<readonly MadeFileView[]>
}
