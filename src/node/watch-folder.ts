/** Says when something that a job is made of has been saved. */
import { basename, resolve } from 'node:path'
import { watch } from 'chokidar'

/** Editors save in several steps; what comes within this time is one save. */
const PAUSE_MS = 60

/**
 * @param folders as typed; what isn't there yet is waited for
 * @param out the folder of what is built: nothing is made of it
 * @returns ends the watch
 */
export async function watchFolders(
  folders: readonly string[],
  out: string,
  changed: () => void,
): Promise<() => Promise<void>> {
  const built = resolve(out)
  let pause: ReturnType<typeof setTimeout> | undefined
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => resolve(path) === built || /^(?:\.|node_modules$|~\$)/.test(basename(path)),
  })
  watcher.on('all', () => {
    clearTimeout(pause)
    pause = setTimeout(changed, PAUSE_MS)
  })
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  return async () => {
    clearTimeout(pause)
    await watcher.close()
  }
}
