/** What the command may touch of the process that it runs in: its streams, its environment, its clock, Ctrl-C. */

/** Terminal, npm and tsx each pass Ctrl-C on: what comes within this time is one; a later one doesn't wait for the tidying. */
const SAME_STOP_MS = 1000

/** For one process once: it listens to signals, and to streams whose reader has gone. */
export function processIo() {
  const stopper = new AbortController()
  let stoppedAt: number | null = null
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stoppedAt ??= performance.now()
      stopper.abort()
      if (performance.now() - stoppedAt > SAME_STOP_MS) process.exit(130)
    })
  }
  // `pamyatka check --json | head`: the reader has closed the pipe; the work goes on, and its exit code still counts
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EPIPE') throw cause
    })
  }
  return {
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
    terminal: process.stderr.isTTY === true,
    today: localDate(new Date()),
    colour: process.stderr.isTTY === true && !process.env.NO_COLOR,
    env: process.env,
    stop: stopper.signal,
  }
}

/** Not by `toISOString`: in the evening that is another day in some parts of Russia. */
function localDate(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}
