/** Ten times the entries are ten times the work, not a hundred times: a regional office has 20,000 of them. */
import { describe, expect, it } from 'vitest'
import { judgeFailures } from '../../src/build/judge-failures.ts'
import { staleLeaflets } from '../../src/build/leaflet-freshness.ts'
import type { ManifestFile } from '../../src/build/manifest.ts'
import { createManifests, type PdfFolders } from '../../src/build/manifests.ts'
import { proofWork } from '../../src/build/proof-work.ts'
import type { Selected } from '../../src/build/selection.ts'
import { summariseMisfits } from '../../src/build/summarise-misfits.ts'
import { reportBuild } from '../../src/cli/build/report.ts'
import type { Io } from '../../src/cli/io.ts'
import { printDiagnostics } from '../../src/cli/report.ts'
import { type Diagnostic, warning } from '../../src/diagnostics/diagnostic.ts'
import type { ClassSendPlan } from '../../src/model/send-plan.ts'
import { sampleClass, samplePupil } from '../merge/sample-job.ts'
import { countSteps } from '../support/count-steps.ts'

const MANY = 20_000

const io: Io = {
  out: () => undefined,
  err: () => undefined,
  terminal: false,
  colour: false,
  env: {},
  today: '2026-09-03',
  stop: new AbortController().signal,
}
const progress = { step: () => undefined, end: () => undefined }

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
const pupilsOf = (count: number) => numbers(count).map((number) => samplePupil({ number }))
const workOf = (count: number): Selected => {
  const pupils = pupilsOf(count)
  return { schoolClass: sampleClass(pupils), leaflets: ['chats'], pupils, outside: [], whole: true }
}
const odd = (line: number): Diagnostic =>
  warning(
    'read/odd-numbers',
    { ru: 'странно', en: 'odd' },
    { place: { file: '5а.xlsx', sheet: '5А', line, column: 3 } },
  )
const fileName = (number: number) => `chats/pupils/${number}.pdf`
const entryOf = (number: number): ManifestFile => ({
  file: fileName(number),
  kind: 'pupil',
  leaflet: 'chats',
  pupil: { id: String(number), number, name: 'Белова Анна' },
  pupils: [],
  pages: 1,
  bytes: 1,
  sha256: 'x',
  codes: [],
})

function planOf(count: number): ClassSendPlan {
  return {
    format: 1,
    class: '5А',
    run: '2026-09-03',
    created: '2026-09-03T09:00:00Z',
    account: {
      host: 'mail.example.org',
      port: 465,
      security: 'tls',
      user: '',
      from: { name: 'Школа', address: 'school@example.org' },
      replyTo: null,
    },
    limits: { perMinute: 1, perDay: 1, pauseOnBlockHours: 1 },
    allow: { shared: false, doubtful: false },
    encrypted: false,
    template: '',
    names: '',
    letters: numbers(count).map((number) => ({
      id: String(number),
      pupil: number,
      name: '',
      to: '',
      messageId: '',
      files: [{ leaflet: 'chats', file: fileName(number), name: '', bytes: 1, sha256: 'x' }],
      content: '',
    })),
    held: [],
  }
}

/** A folder in which a manifest names each file, and no file can be opened. */
function foldersWith(count: number): PdfFolders {
  const manifest = new TextEncoder().encode(
    JSON.stringify({ format: 3, class: '5А', files: numbers(count).map(entryOf) }),
  )
  return {
    find: async () => ({ files: [], folders: [], nothing: [] }),
    findBelow: async () => [],
    absolute: (path) => path,
    read: async (path) => (path === '/out/5А/manifest.json' ? manifest : null),
    exists: async () => false,
  }
}

const WORK: readonly (readonly [string, (count: number) => () => unknown])[] = [
  [
    'proofing the files of one folder',
    (count) => {
      const work = numbers(count).map((i) => ({ file: `out/${i}.pdf`, entry: null, read: async () => null }))
      const world = {
        sha256: async () => '',
        pause: async () => undefined,
        openPdfReader: async () => ({ open: () => ({ ok: false, fault: 'damaged' }) as const }),
        openCodeReader: async () => async () => [],
      }
      return () => proofWork(work, { world, progress, stop: io.stop, leastType: 10 })
    },
  ],
  [
    'finding each file in its manifest',
    (count) => {
      const folders = foldersWith(count)
      return async () => {
        const manifests = createManifests(folders)
        for (let i = 1; i <= count; i++) await manifests.entryOf(`/out/5А/${fileName(i)}`)
      }
    },
  ],
  [
    'looking for leaflets that are out of date',
    (count) => {
      const [plan, work, built] = [planOf(count), workOf(count), numbers(count).map(entryOf)]
      return () => staleLeaflets(plan, work, built, { isFresh: async () => false })
    },
  ],
  [
    'judging whose fault the failures are',
    (count) => {
      const work = workOf(count)
      const failures = work.pupils.map((pupil) => ({ pupil, leaflet: 'chats', diagnostics: [odd(1)] }))
      return () => judgeFailures(failures, work, false)
    },
  ],
  [
    'summing up leaflets that are too long',
    (count) => {
      const misfits = pupilsOf(count).map((pupil) => ({
        leaflet: 'chats',
        pupil,
        misfit: { pages: 3, most: 2, lines: 1 },
        diagnostic: odd(1),
      }))
      return () => summariseMisfits(misfits, sampleClass(), false)
    },
  ],
  [
    'reporting one thing of many cells',
    (count) => {
      const diagnostics = numbers(count).map(odd)
      return () => printDiagnostics(diagnostics, io, 'ru')
    },
  ],
  [
    'reporting a build that skipped many pupils',
    (count) => {
      const diagnostics = numbers(count).map(odd)
      const skipped = diagnostics.map((one, i) => ({
        classLabel: '5А',
        name: `Белова ${i % 10}`,
        leaflet: 'chats',
        diagnostics: [one],
      }))
      const result = {
        files: [],
        pages: 0,
        pupils: 0,
        classes: 1,
        outside: [],
        missing: [],
        resumed: [],
        left: [],
        changes: null,
        proof: null,
        isMisdirected: false,
      }
      return () => reportBuild({ ...result, diagnostics, skipped }, { out: 'out', makeFiles: true, io, language: 'ru' })
    },
  ],
]

describe('the count of steps', () => {
  it('sees loops, copies and searches', async () => {
    const items = numbers(10)
    expect(await countSteps(() => items.includes(10))).toBe(10)
    expect(await countSteps(() => [...items])).toBe(10)
    expect(
      await countSteps(() => {
        for (const item of items) items.find((one) => one === item)
      }),
    ).toBe(110)
  })

  it('shows work that grows with the square', async () => {
    const square = (count: number) => countSteps(() => numbers(count).filter((one, _, all) => all.includes(one)))
    expect((await square(200)) / (await square(20))).toBeGreaterThan(50)
  })
})

describe('with 20,000 entries the work grows no faster than the entries do:', () => {
  it.each(WORK)('%s', async (_what, prepare) => {
    const few = await countSteps(prepare(MANY / 10))
    const many = await countSteps(prepare(MANY))
    expect(many).toBeGreaterThanOrEqual(MANY)
    expect(many / few).toBeLessThan(11)
  })
})
