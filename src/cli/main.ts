/** The `pamyatka` program: joins the command to the process. */
import { run } from './run.ts'

const stopper = new AbortController()
process.once('SIGINT', () => stopper.abort())
process.once('SIGTERM', () => stopper.abort())

// `pamyatka check --json | head`: whoever listened has gone; the work goes on, and its exit code still counts
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause
  })
}

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  today: localDate(new Date()),
  colour: process.stderr.isTTY === true && !process.env.NO_COLOR,
  env: process.env,
  stop: stopper.signal,
})

/** Not by `toISOString`: in the evening that is another day in some parts of Russia. */
function localDate(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}
