/** What the archive for Windows holds: the program with its own Node, a menu, and a school's folder to begin with. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { LeafletError } from '../../diagnostics/leaflet-error.ts'
import { makeSchoolFolder } from '../../node/make-school-folder.ts'
import { packagePath } from '../../node/package-files.ts'
import { makeBundle } from '../bundle.ts'
import type { ZipFile } from './write-zip.ts'

/** The folder that everything is in, and the one in it that is the school's own. */
const TOP = 'Памятка'
const SCHOOL = 'Моя школа'

export interface WindowsNode {
  /** `node.exe`. */
  readonly program: Uint8Array
  readonly licence: Uint8Array
}

/** @example await writeFile('a.zip', makeZip(await portableFiles(await fetchNode()))) */
export async function portableFiles(node: WindowsNode): Promise<readonly ZipFile[]> {
  const work = await mkdtemp(join(tmpdir(), 'pamyatka-portable-'))
  try {
    const [bundle, school] = [join(work, 'dist'), join(work, SCHOOL)]
    await makeBundle(bundle, { menu: 'src/pack/portable/main.ts' })
    await makeSchool(school)
    return [
      { path: `${TOP}/Памятка.cmd`, bytes: await readFile(packagePath('src/pack/portable/start.cmd')) },
      {
        path: `${TOP}/ЧИТАЙ-МЕНЯ.txt`,
        bytes: forNotepad(await readFile(packagePath('src/pack/portable/read-me.txt'), 'utf8')),
      },
      ...(await filesIn(school, `${TOP}/${SCHOOL}`)),
      ...(await filesIn(bundle, `${TOP}/program/dist`)),
      ...(await packedFiles()),
      { path: `${TOP}/program/LICENSE-node.txt`, bytes: node.licence },
      { path: `${TOP}/program/node.exe`, bytes: node.program },
    ]
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** What `pamyatka init` makes: invented pupils to begin with, and the files to be changed. */
async function makeSchool(folder: string): Promise<void> {
  const made = await makeSchoolFolder(folder)
  if (!made.ok) throw new LeafletError(made.diagnostics)
}

/** What the npm package holds, but for the bundle, which has a menu here and no types. */
async function packedFiles(): Promise<readonly ZipFile[]> {
  const pack = ['pack', '--dry-run', '--json', '--ignore-scripts']
  // `npm.cmd` of Windows is started by a shell only
  const { stdout } = await promisify(execFile)('npm', pack, {
    cwd: packagePath(''),
    shell: process.platform === 'win32',
  })
  const [report]: readonly { readonly files: readonly { readonly path: string }[] }[] = JSON.parse(stdout)
  const paths = (report?.files ?? []).map(({ path }) => path).filter((path) => !path.startsWith('dist/'))
  return Promise.all(
    paths.sort().map(async (path) => ({ path: `${TOP}/program/${path}`, bytes: await readFile(packagePath(path)) })),
  )
}

async function filesIn(folder: string, place: string): Promise<readonly ZipFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: `${place}/${relative(folder, path).replaceAll(sep, '/')}`,
      bytes: await readFile(path),
    })),
  )
}

/** Notepad before Windows 10 1903 knows UTF-8 by its mark alone, and needs both signs at the end of a line. */
function forNotepad(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
}
