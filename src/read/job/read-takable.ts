/** What of the program's texts a job can have of its own, and what it has. */
import { failure, type Outcome, outcome } from '../../diagnostics/outcome.ts'
import { filesById, programPath, withinProgram } from '../program-files.ts'
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
  /** The line of the job file by which a copy is used; null where it is used by itself. */
  readonly line: string | null
}

/** A file of templates or of the school: the key of the job file that may name another, and whether it is used without the key. */
type Single = Pick<Takable, 'kind' | 'path'> & { readonly key: YamlPath; readonly optional?: boolean }

const SINGLE: readonly Single[] = [
  { kind: 'template', path: 'templates/leaflet.hbs', key: ['template'] },
  { kind: 'letter', path: 'templates/email.hbs', key: ['mail', 'template'] },
  { kind: 'theme', path: 'templates/theme.yaml', key: ['theme'] },
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
  const singles = [...SINGLE, ...(await wordsOfLanguages(files))]
  const single = await Promise.all(singles.map((one) => singleOf(one, valueAt(value, one.key), files)))
  const many = await Promise.all([several('leaflet', 'leaflets', files), several('section', 'sections', files)])
  return outcome([...single, ...many.flat()])
}

/** The program's words in each of its languages; without the key of the job file they are the Russian ones. */
async function wordsOfLanguages(files: SourceFiles): Promise<readonly Single[]> {
  const { program } = await filesById(files, 'templates', '.yaml')
  return [...program.keys()]
    .filter((id) => id.startsWith('words.'))
    .map((id) => ({ kind: 'words', path: `templates/${id}.yaml`, key: ['words'], optional: id !== 'words.ru' }))
}

/** @param value of the job file's key */
async function singleOf({ kind, path, key, optional = false }: Single, value: unknown, files: SourceFiles) {
  const named = typeof value === 'string' && value !== '' && withinProgram(value) === null ? value : null
  const usual = kind === 'portals' ? [path] : [path, `../${path}`]
  // another language's words may lie beside those that the job names
  const places = named !== null && (kind !== 'words' || nameOf(named) === nameOf(path)) ? [named] : usual
  const isUsed = typeof value === 'string' && value !== '' ? value === path : !optional
  return {
    kind,
    path,
    id: nameOf(path),
    source: programPath(path),
    own: await ownAt(files, places),
    line: isUsed ? null : lineOf(key, path),
  }
}

/** @example lineOf(['mail', 'template'], 'templates/email.hbs') // 'mail: { template: templates/email.hbs }' */
function lineOf(key: YamlPath, path: string): string {
  return key.reduceRight<string>((inner, name, i) => {
    const line = `${name}: ${inner}`
    return i === 0 ? line : `{ ${line} }`
  }, path)
}

async function several(kind: Takable['kind'], folder: string, files: SourceFiles): Promise<readonly Takable[]> {
  const { own, program } = await filesById(files, folder, '.md')
  return [...program].map(([id, source]) => {
    const mine = own.get(id)
    return {
      kind,
      id,
      path: `${folder}/${id}.md`,
      source,
      own: mine === undefined ? null : files.display(mine),
      line: null,
    }
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
