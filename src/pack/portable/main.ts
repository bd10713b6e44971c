/** The program behind `Памятка.cmd`: the menu, joined to the process, the console and the folders beside the program. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { run } from '../../cli/run.ts'
import { packagePath } from '../../node/package-files.ts'
import { processIo } from '../../node/process-io.ts'
import { runMenu } from './menu.ts'

const JOB = 'job.yaml'
const io = processIo()

/** The folder that the archive was unpacked as: schools lie beside the program. */
const here = dirname(packagePath(''))

process.exitCode = await runMenu(process.argv.slice(2), {
  async command(argv, school) {
    process.chdir(school)
    // the leaflets are in Russian, so the menu's user reads it; a console of Windows names no language
    return run(argv, { ...io, env: { ...io.env, LANG: 'ru_RU.UTF-8' } })
  },
  async schools() {
    const entries = await readdir(here, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(here, name))
    return folders.filter((folder) => existsSync(join(folder, JOB))).sort()
  },
  async lists(school) {
    // the comments of a new job name the empty list, too
    const job = (await readFile(join(school, JOB), 'utf8')).replace(/^\s*#.*$/gm, '')
    const files = await readdir(join(school, 'classes')).catch(() => [])
    return files.filter((file) => job.includes(file) && !file.endsWith('.yaml')).map((file) => `classes/${file}`)
  },
  async open(folder) {
    if (!existsSync(folder)) return false
    spawn(process.platform === 'win32' ? 'explorer.exe' : 'xdg-open', [folder], { stdio: 'ignore', detached: true })
      // without a file manager the path is still of use
      .on('error', () => process.stdout.write(`${folder}\n`))
      .unref()
    return true
  },
  say: (text) => process.stdout.write(text),
  ask,
})

/** A reader for each question: one that stays open would take the keys of a command that asks, too. */
async function ask(question: string): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await Promise.race([
      lines.question(question),
      new Promise<null>((resolve) => lines.on('close', () => resolve(null))),
    ])
  } finally {
    lines.close()
  }
}
