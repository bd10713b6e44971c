/** How far the work is: a line that is written over on a terminal, one line for each leaflet of a class elsewhere. */
import type { Progress } from '../build/progress.ts'
import type { Io } from './io.ts'

const WIDTH = 24

/** A line on stderr that shows how far the work is; with `--json` too, as the result alone is on stdout. */
export function createProgress(io: Io): Progress {
  let shown = ''
  let last = ''
  const clear = () => {
    if (shown) io.err(`\r${' '.repeat(shown.length)}\r`)
    shown = ''
  }
  return {
    step(label, leaflet, done, total) {
      const what = `${label} ${leaflet}`.trimEnd()
      if (io.terminal) {
        const filled = total === 0 ? 0 : Math.round((WIDTH * done) / total)
        clear()
        shown = `${what} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`
        io.err(shown)
      } else if (what !== last) io.err(`${what} (${total})\n`)
      last = what
    },
    end: clear,
  }
}
