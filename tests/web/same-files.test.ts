/** What is taken from the page is what the command makes of the same list, byte for byte. */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildJob } from '../../src/build/build-job.ts'
import { WHOLE_JOB } from '../../src/build/build-request.ts'
import { PRINT_FORMS, type PrintForm } from '../../src/build/print-form.ts'
import { checked } from '../../src/diagnostics/checked.ts'
import { openJobFiles } from '../../src/node/job-files.ts'
import { createWorld } from '../../src/node/world.ts'
import { safePart } from '../../src/print/file-name.ts'
import { readJobAsFar } from '../../src/read/job/read-job.ts'
import { leafletTitle } from '../../src/rules/leaflet-title.ts'
import type { Settings } from '../../src/web/settings.ts'
import { type Ask, listFile, openSampleDesk, readList, SETTINGS, take } from './sample-desk.ts'

let ask: Ask
let folder: string
beforeAll(async () => {
  ask = await openSampleDesk()
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-page-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The folder that the page gives for the command, built by the command. */
async function built(name: string, request: Partial<typeof WHOLE_JOB> = {}) {
  const [zip] = await take(ask, { kind: 'folder' })
  if (zip === undefined) throw new Error('no folder')
  const job = join(folder, name)
  for (const [path, bytes] of Object.entries(unzipSync(zip.bytes))) {
    const to = join(job, path)
    await mkdir(dirname(to), { recursive: true })
    await writeFile(to, bytes)
  }
  const { name: file, files } = openJobFiles(join(job, 'памятки', 'job.yaml'))
  const read = await readJobAsFar(file, files)
  const progress = { step: () => undefined, end: () => undefined }
  const out = join(job, 'out')
  const world = await createWorld()
  const stop = new AbortController().signal
  const result = await buildJob({ read, request: { ...WHOLE_JOB, ...request }, world, progress, stop }, out)
  if (read.value === null) throw new Error(JSON.stringify(read.diagnostics))
  expect(checked(null, result.diagnostics).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const sums = new Map<string, string>()
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    sums.set(path.slice(out.length + 1), sum(await readFile(path)))
  }
  return { sums, job: read.value.job }
}

/** Everything that can be taken of the class as it is now, by what the command calls it. */
async function taken(
  leaflets: readonly string[],
  title: (id: string) => string,
  forms: readonly (PrintForm | 'cover' | 'handout')[],
) {
  const sums = new Map<string, string>()
  for (const leaflet of leaflets) {
    for (const form of PRINT_FORMS.filter((one) => forms.includes(one))) {
      const [file] = await take(ask, { kind: 'print', form, sides: 'both' }, [leaflet])
      if (file) sums.set(`${leaflet}/${form}.pdf`, sum(file.bytes))
    }
  }
  const [pupils] = await take(ask, { kind: 'pupils' }, leaflets)
  for (const [path, bytes] of Object.entries(unzipSync(pupils?.bytes ?? new Uint8Array()))) {
    const [leaflet] = leaflets
    const of = leaflets.find((id) => path.startsWith(`${safePart(title(id))}/`)) ?? leaflet
    sums.set(`${of}/pupils/${path.split('/').at(-1)}`, sum(bytes))
  }
  for (const kind of (['cover', 'handout'] as const).filter((one) => forms.includes(one))) {
    const [file] = await take(ask, { kind }, leaflets)
    if (file) sums.set(`${kind}.pdf`, sum(file.bytes))
  }
  return sums
}

const SURNAMES = ['Снегирёв', 'Зорина', 'Воронцова-Дашкевич', 'Ким', 'Гайдай', 'Ибрагимов', 'Цой', 'Юрьева', 'Де Витт']
const GIVEN = ['Пётр Ильич', 'Анна Олеговна', 'Юна', 'Лев Станиславович', 'Мурад Шамиль оглы', 'Анна-Мария Павловна']

/** Invented pupils on every branch: each a mixture that the number decides. */
function pupils(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const name = `${SURNAMES[(i * 7) % SURNAMES.length]} ${GIVEN[(i * 5 + Math.floor(i / 9)) % GIVEN.length]}`
    const year = 2007 + ((i * 13) % 12)
    const birth = i % 6 === 0 ? '' : `${1 + (i % 28)}.0${1 + (i % 9)}.${year}`
    const vk = ['', 'нет', 'аккаунт', 'профиль'][(i * 3) % 4]
    const edition = i % 11 === 0 ? 'крупный шрифт' : i % 13 === 0 ? 'без первой страницы' : ''
    return `${i + 1};${name};${birth};${i % 2 === 0 ? 'м' : 'ж'};${vk};${edition};mama${i}@families.example`
  })
  return ['№;ФИО;Дата рождения;Пол;VK;Вид памятки;Почта', ...rows].join('\n')
}

describe('files of the page', () => {
  it('are those of the command for a class of the sample job', async () => {
    const bytes = await readFile('content/classes/2v.csv')
    await readList(ask, { kind: 'file', name: '2v.csv', bytes: new Uint8Array(bytes) })
    const settings: Settings = { ...SETTINGS, leaflets: ['chats', 'cop-sferum'] }
    const { notes, classes } = await ask('job', settings)
    expect(notes).toEqual([])
    expect(classes[0]?.pupils).toHaveLength(10)
    const { sums, job } = await built('sample', { print: ['booklet', 'two-up', 'fold', 'together'] })
    const own = await taken(settings.leaflets, (id) => leafletTitle(job, id), PRINT_FORMS)
    const [together] = await take(ask, { kind: 'print', form: 'together', sides: 'both' }, settings.leaflets)
    own.set('together.pdf', sum(together?.bytes ?? new Uint8Array()))
    expect(own.size).toBe(2 * (PRINT_FORMS.length + 10) + 1)
    for (const [path, is] of own) expect([path, sums.get(`5А/${path}`)]).toEqual([path, is])
    const made = [...sums.keys()].filter((path) => path.endsWith('.pdf'))
    // cover and hand-out sheet name the print files that there are: those of a build of its own
    const sheets = ['cover.pdf', 'handout.pdf']
    expect(made.map((path) => path.replace('5А/', '')).sort()).toEqual([...own.keys(), ...sheets].sort())
    const plain = await built('plain')
    const ownSheets = await taken(settings.leaflets, (id) => leafletTitle(job, id), ['cover', 'handout'])
    for (const path of sheets) expect([path, ownSheets.get(path)]).toEqual([path, plain.sums.get(`5А/${path}`)])
  })

  it('are those of the command for 300 invented pupils, and after a list was mended', async () => {
    await readList(ask, listFile(pupils(300)), [
      { kind: 'cell', sheet: '', row: '2', field: 'birthDate', text: '01.09.2012' },
      { kind: 'cell', sheet: '', row: '3', field: 'genitive', text: 'Зориной Анны Особой' },
      { kind: 'remove', sheet: '', row: '5' },
    ])
    const settings: Settings = { ...SETTINGS, leaflets: ['chats'] }
    const { classes } = await ask('job', settings)
    expect(classes[0]?.pupils).toHaveLength(299)
    const { sums, job } = await built('many')
    const own = await taken(settings.leaflets, (id) => leafletTitle(job, id), ['class'])
    const wrong = [...own].filter(([path, is]) => sums.has(`5А/${path}`) && sums.get(`5А/${path}`) !== is)
    expect(wrong).toEqual([])
    expect([...own.keys()].filter((path) => path.includes('/pupils/') && !sums.has(`5А/${path}`))).toEqual([])
    expect([...own.keys()].filter((path) => path.includes('/pupils/'))).toHaveLength(299)
  })
})
