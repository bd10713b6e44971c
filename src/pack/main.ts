/** `tsx src/pack/main.ts bundle | types | portable`: makes the parts of the package in `dist/`, or the archive for Windows. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packagePath } from '../node/package-files.ts'
import { makeBundle } from './bundle.ts'
import { makeDeclarations } from './declarations.ts'
import { fetchNode } from './portable/fetch-node.ts'
import { portableFiles } from './portable/portable-files.ts'
import { makeZip } from './portable/write-zip.ts'

const ARCHIVE = 'portable/Памятка-windows.zip'

/** The teachers' page of no school, for any: made where there is no job. */
async function makePage(folder: string): Promise<void> {
  const cwd = await mkdtemp(join(tmpdir(), 'pamyatka-no-job-'))
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [packagePath('dist/main.js'), 'page', '--out', folder],
    { cwd },
  )
  await rm(cwd, { recursive: true })
  process.stdout.write(stderr)
}

const MAKERS = {
  bundle: () => makeBundle(packagePath('dist')),
  types: () => makeDeclarations(packagePath('dist/types')),
  portable: async () => {
    const archive = makeZip(await portableFiles(await fetchNode()))
    await mkdir(packagePath('portable'), { recursive: true })
    await writeFile(packagePath(ARCHIVE), archive)
    process.stdout.write(`${ARCHIVE}: ${(archive.length / 1e6).toFixed(1)} MB\n`)
    await makePage(packagePath('portable'))
  },
} as const

const [wanted = ''] = process.argv.slice(2)
const make = Object.entries(MAKERS).find(([name]) => name === wanted)?.[1]
if (make) await make()
else {
  process.stderr.write(`what to make: ${Object.keys(MAKERS).join(', ')}\n`)
  process.exitCode = 2
}
