/** What of the program's texts a job can have of its own, and what it has. */
import { failure, type Outcome, outcome } from '../../diagnostics/outcome.ts'
import { filesById, programPath } from '../program-files.ts'
import type { SourceFiles } from '../source-files.ts'
import { valueAt } from '../yaml/check-yaml.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlPath } from '../yaml/yaml-node.ts'
import { NO_JOB } from './read-job.ts'

export interface Takable {
  readonly kind: 'leaflet' | 'section' | 'template' | 'letter' | 'theme' | 'words' | 'portals'
  /** `chats`, `leaflet.hbs`. */
  readonly id: string
  /** Where the job's own would be, from its folder. */
  readonly path: string
  /** Where the program's is, for `SourceFiles`. */
  readonly source: string
  /** The job's own, as a user would type it; null where it has none. */
  readonly own: string | null
}

/** Files of which there is one, with the key of the job file that may name another. */
const SINGLE: readonly (Pick<Takable, 'kind' | 'path'> & { readonly key: YamlPath })[] = [
  { kind: 'template', path: 'templates/leaflet.hbs', key: ['template'] },
  { kind: 'letter', path: 'templates/email.hbs', key: ['mail', 'template'] },
  { kind: 'theme', path: 'templates/theme.yaml', key: ['theme'] },
  { kind: 'words', path: 'templates/words.ru.yaml', key: ['words'] },
  { kind: 'portals', path: 'portals.yaml', key: ['portals'] },
]

/**
 * @param jobFile relative to the folder that `files` starts in
 * @returns single files first, then leaflets, then sections; errors where there is no job to take them for
 */
export async function readTakable(jobFile: string, files: SourceFiles): Promise<Outcome<readonly Takable[]>> {
  const job = await readYaml(files, jobFile, { whenMissing: NO_JOB })
  if (job.value === null) return failure(job.diagnostics)
  const { value } = job.value
  const single = await Promise.all(
    SINGLE.map(async ({ kind, path, key }) => {
      const named = valueAt(value, key)
      const usual = kind === 'portals' ? [path] : [path, `../${path}`]
      const places = typeof named === 'string' && named !== '' ? [named] : usual
      return { kind, path, id: nameOf(path), source: programPath(path), own: await ownAt(files, places) }
    }),
  )
  const many = await Promise.all([several('leaflet', 'leaflets', files), several('section', 'sections', files)])
  return outcome([...single, ...many.flat()])
}

async function several(kind: Takable['kind'], folder: string, files: SourceFiles): Promise<readonly Takable[]> {
  const { own, program } = await filesById(files, folder, '.md')
  return [...program].map(([id, source]) => {
    const mine = own.get(id)
    return { kind, id, path: `${folder}/${id}.md`, source, own: mine === undefined ? null : files.display(mine) }
  })
}

async function ownAt(files: SourceFiles, places: readonly string[]): Promise<string | null> {
  for (const place of places) {
    const read = await files.read(place)
    if (read.ok || read.fault !== 'missing') return files.display(place)
  }
  return null
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}
