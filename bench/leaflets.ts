/**
 * What a leaflet costs: all leaflets of the sample job, for class 5А, pressed and written in memory. `npx tsx bench/leaflets.ts [rounds]`
 * prints CPU time a leaflet and the memory of the process. The first round lays every page out; later rounds find the pages
 * finished, and show what assembling and writing the files takes. Of that it says how much is for the tags: the same pages are written
 * once more without their structure, and their contents counted without marks.
 */
import { deflateSync, inflateSync } from 'node:zlib'
import type { Job, Pupil, SchoolClass } from '../src/model/job.ts'
import { openJobFiles } from '../src/node/job-files.ts'
import { createWorld } from '../src/node/world.ts'
import { createPipeline } from '../src/pipeline.ts'
import type { DocumentPage } from '../src/press/pdf/page-object.ts'
import { readJob } from '../src/read/job/read-job.ts'

const rounds = Number(process.argv[2] ?? 5)
const { name, files } = openJobFiles('content/job.yaml')
const read = await readJob(name, files)
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
const { job } = read.value
const made = await createPipeline(job, await createWorld())
if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
const pipeline = made.value
const schoolClass = class5a(job)

function class5a({ classes, manuscripts }: Job): SchoolClass {
  const found = classes.find(({ label }) => label === '5А')
  if (!found) throw new Error('the sample job has a class 5А')
  return { ...found, leaflets: manuscripts.map(({ id }) => id) }
}

/** CPU milliseconds that `run` takes for a pupil. */
function timed(run: (pupil: Pupil, i: number) => unknown): number {
  const before = process.cpuUsage()
  schoolClass.pupils.forEach(run)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / schoolClass.pupils.length
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** The same pages, of which nobody knows what they hold. */
function untagged<T extends DocumentPage>(pages: readonly T[]): readonly T[] {
  return pages.map((page) => ({ ...page, structure: [], marks: 0 }))
}

/** Bytes that the marks take in the content streams. */
function markBytes(pages: readonly DocumentPage[]): number {
  const streams = new Set(pages.flatMap(({ contents }) => contents.map(({ stream }) => stream)))
  return [...streams].reduce((sum, stream = new Uint8Array()) => {
    const text = inflateSync(stream).toString('latin1')
    const bare = text.replace(/\/\w+ (?:BMC|<<[^>]*>> BDC)[ \n]|EMC[ \n]?/g, '')
    return sum + stream.length - deflateSync(Buffer.from(bare, 'latin1')).length
  }, 0)
}

const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`
const lines: string[] = []
for (const leaflet of schoolClass.leaflets) {
  const press = (pupil: Pupil) => {
    const pressed = pipeline.leaflet(leaflet, schoolClass, pupil)
    if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
    return { ...pressed.value, pupil }
  }
  const write = (one: ReturnType<typeof press>) => pipeline.file(leaflet, schoolClass, one.pupil, one)
  const written = (leaflets: readonly ReturnType<typeof press>[], i: number) => leaflets.slice(i, i + 1).map(write)
  const all: number[] = []
  for (let round = 0; round < rounds; round++) {
    all.push(timed((pupil) => write(press(pupil))))
  }
  const tagged = schoolClass.pupils.map(press)
  const plain = tagged.map((one) => ({ ...one, pages: untagged(one.pages) }))
  const [withTags, without]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    withTags.push(timed((_pupil, i) => written(tagged, i)))
    without.push(timed((_pupil, i) => written(plain, i)))
  }
  const [first, bare] = [tagged[0], plain[0]]
  if (!first || !bare) continue
  const size = write(first).length
  const tags = size - write(bare).length + markBytes(first.pages)
  lines.push(
    `${leaflet.padEnd(18)} first round ${all[0]?.toFixed(1)} ms, then median ${median(all.slice(1)).toFixed(1)} ms, ${kib(size)}; ` +
      `of these tags take ${(median(withTags) - median(without)).toFixed(1)} ms, ${kib(tags)}`,
  )
}
lines.push(`peak memory of the process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
process.stdout.write(`${schoolClass.pupils.length} pupils, ${rounds} rounds, CPU a leaflet\n${lines.join('\n')}\n`)
