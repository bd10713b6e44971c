/**
 * What proofing costs: a pupil's file of each leaflet of the sample job, for class 5А, made in memory, looked at as `proof` does. `npx tsx
 * bench/proof.ts [rounds]` prints CPU time a page and a leaflet, medians without the first round, what each stage of a page
 * takes, and the memory of the process before and after.
 */
import { leafletFile, openJob, unwrap } from '../src/index.ts'
import { openCodeReader } from '../src/node/code-reader.ts'
import { openPdfReader } from '../src/node/pdf-reader.ts'
import { asPrintedAndSeen, DEGRADATION } from '../src/proof/as-printed-and-seen.ts'
import type { ExpectedCode } from '../src/proof/expected-page.ts'
import { proofPage } from '../src/proof/proof-page.ts'

const rounds = Number(process.argv[2] ?? 10)
const opened = unwrap(await openJob('content/job.yaml'))
const class5a = opened.job.classes.find(({ label }) => label === '5А')
const [pupil] = class5a?.pupils ?? []
if (!class5a || !pupil) throw new Error('the sample job has a class 5А')
const schoolClass = { ...class5a, leaflets: opened.job.manuscripts.map(({ id }) => id) }
const job = { ...opened, job: { ...opened.job, classes: [schoolClass] } }
const [reader, readCodes] = await Promise.all([openPdfReader(), openCodeReader()])

/** Milliseconds of CPU that `work` takes. */
async function cpu(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const memory = () => `${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MiB`

const lines: string[] = []
let before = ''
for (const leaflet of schoolClass.leaflets) {
  const wanted = { class: schoolClass.label, leaflet, pupil: pupil.number }
  const read = reader.open(unwrap(leafletFile(job, wanted)))
  if (!read.ok) throw new Error(read.fault)
  const file = read.value
  const stages = { render: [] as number[], degrade: [] as number[], decode: [] as number[] }
  // what a page should say is known, as it is from a manifest
  const promised: (readonly ExpectedCode[] | null)[] = []
  for (let index = 0; index < file.pages; index++) {
    const codes = await file.withPage(index, (page) => readCodes(page.render(DEGRADATION.dpi)))
    promised.push(codes?.map(({ payload }) => ({ payload, pupil: null })) ?? null)
  }
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    let whole = 0
    for (let index = 0; index < file.pages; index++) {
      whole += await cpu(() =>
        file.withPage(index, (page) =>
          proofPage({
            page,
            number: index + 1,
            file: leaflet,
            expected: { codes: promised[index] ?? [], pupils: [] },
            readCodes,
            leastType: 10,
          }),
        ),
      )
    }
    times.push(whole)
  }
  for (let index = 0; index < file.pages; index++) {
    await file.withPage(index, async (page) => {
      let clean = page.render(DEGRADATION.dpi)
      stages.render.push(
        await cpu(async () => {
          clean = page.render(DEGRADATION.dpi)
        }),
      )
      let seen = clean
      stages.degrade.push(
        await cpu(async () => {
          seen = asPrintedAndSeen(clean, index + 1)
        }),
      )
      stages.decode.push(await cpu(() => readCodes(seen)))
    })
  }
  before ||= memory()
  const leafletTime = median(times.slice(1))
  const parts = Object.entries(stages).map(([name, all]) => `${name} ${median(all).toFixed(0)}`)
  lines.push(
    `${leaflet.padEnd(18)} ${leafletTime.toFixed(0).padStart(5)} ms a leaflet, ${(leafletTime / file.pages).toFixed(0).padStart(4)} ms a page of ${file.pages} (${parts.join(', ')} ms)`,
  )
  file.close()
}
lines.push(`memory of the process: ${before} after the first leaflet, ${memory()} after the last`)
process.stdout.write(`${rounds} rounds, medians, CPU\n${lines.join('\n')}\n`)
