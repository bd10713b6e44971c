/**
 * What a leaflet costs: the sample job's leaflets of class 5А, pressed and written in memory. `npx tsx bench/leaflets.ts [rounds]`
 * prints CPU time a leaflet and the memory of the process. The first round lays every page out; later rounds find the pages
 * finished, and show what assembling and writing the files takes.
 */
import { openJob } from '../src/index.ts'

const rounds = Number(process.argv[2] ?? 5)
const { job, pdf } = await openJob('content/job.yaml')
const [schoolClass] = job.classes
if (!schoolClass) throw new Error('the sample job has a class')

const lines: string[] = []
for (const leaflet of schoolClass.leaflets) {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    for (const pupil of schoolClass.pupils) bytes = pdf(leaflet, schoolClass, pupil).length
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000 / schoolClass.pupils.length)
  }
  const later = times.slice(1).sort((a, b) => a - b)
  const median = later[Math.floor(later.length / 2)] ?? times[0]
  lines.push(
    `${leaflet.padEnd(18)} first round ${times[0]?.toFixed(1)} ms, then median ${median?.toFixed(1)} ms, ${(bytes / 1024).toFixed(0)} KiB`,
  )
}
lines.push(`peak memory of the process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
process.stdout.write(`${schoolClass.pupils.length} pupils, ${rounds} rounds, CPU a leaflet\n${lines.join('\n')}\n`)
