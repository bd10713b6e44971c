/**
 * `npx tsx docs/make/empty-shares.ts [job]`: how much of each page is empty below the last thing printed on it, for every leaflet in
 * every edition and on every branch that a pupil of the job takes.
 *
 *     5А  cop-sferum  standard  Айпин Еремей  6 pages  0 %  4 %  21 %  …
 */
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'
import { LeafletError } from '../../src/diagnostics/leaflet-error.ts'
import { isLarge } from '../../src/model/edition.ts'
import type { Edition, SchoolClass } from '../../src/model/job.ts'
import type { Theme } from '../../src/model/theme.ts'
import { createFileSystem } from '../../src/node/file-system.ts'
import { createWorld } from '../../src/node/world.ts'
import { createPipeline, type PressedLeaflet } from '../../src/pipeline.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { renderPages } from './render-page.ts'

const EDITIONS: readonly Edition[] = ['standard', 'plain', 'large', 'large-plain']
const DPI = 36
/** Darker than this is ink. */
const INK = 200

const [jobFile = fileURLToPath(new URL('../../content/job.yaml', import.meta.url))] = process.argv.slice(2)
const read = await readJob(
  basename(jobFile),
  createFileSystem(jobFile, [fileURLToPath(new URL('../../templates', import.meta.url))]),
)
if (!read.ok) throw new LeafletError(read.diagnostics)
const { job } = read.value
const made = await createPipeline(job, await createWorld())
if (!made.ok) throw new LeafletError(made.diagnostics)
const pipeline = made.value
const forms = new Set<string>()

for (const schoolClass of job.classes) {
  for (const edition of EDITIONS) {
    for (const { id } of job.manuscripts) await shareOf(id, edition, schoolClass)
  }
}

/** One line for each branch: pupils on the same one have pages of the same height, but for their names. */
async function shareOf(leaflet: string, edition: Edition, schoolClass: SchoolClass): Promise<void> {
  for (const one of schoolClass.pupils) {
    const pupil = { ...one, edition }
    const merged = pipeline.merge(leaflet, schoolClass, pupil)
    if (!merged.ok) continue
    const form = `${edition} ${merged.value.form}`
    if (forms.has(form)) continue
    forms.add(form)
    const pressed = pipeline.pressMerged(merged.value, pupil)
    const whose = `${schoolClass.label}  ${leaflet}  ${edition}  ${pupil.lastName} ${pupil.firstName}`
    if (!pressed.ok) process.stdout.write(`${whose}  ${pressed.diagnostics.map(({ code }) => code).join(', ')}\n`)
    else {
      const shares = await emptyShares(pressed.value, isLarge(edition) ? job.largeTheme : job.theme)
      process.stdout.write(
        `${whose}  ${shares.length} pages  ${shares.map((share) => `${Math.round(share * 100)} %`).join('  ')}\n`,
      )
    }
  }
}

async function emptyShares({ pages, hasSlip }: PressedLeaflet, { page, slip }: Theme): Promise<readonly number[]> {
  const pictures = await renderPages(pipeline.press.write(pages, { title: '', bookmarks: [] }), DPI)
  return pictures.map((file, i) => {
    const end = hasSlip && i < 2 ? slip.bodyEnd : page.bodyEnd
    return Math.max(0, end - lastInk(PNG.sync.read(Buffer.from(file)), end)) / (end - page.top)
  })
}

/** Where the lowest ink above `end` is, in points from the top. */
function lastInk({ width, height, data }: PNG, end: number): number {
  const point = DPI / 72
  for (let y = Math.min(height, Math.floor(end * point)) - 1; y >= 0; y--) {
    for (let x = 0; x < width; x++) if ((data[(y * width + x) * 4] ?? 255) < INK) return (y + 1) / point
  }
  return 0
}
