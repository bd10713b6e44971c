/** What takes the place of parts of a job that can't be read, so that the rest can be looked at in the same run. */
import { type Checked, type Located, wrong } from '../../diagnostics/checked.ts'
import type { Deadlines, Meeting, School, SourceText } from '../../model/job.ts'
import type { Words } from '../../model/words.ts'
import { programPath } from '../program-files.ts'
import type { SourceFiles } from '../source-files.ts'
import { readNamed } from './read-named.ts'
import { readSourceText } from './read-sections.ts'
import { readTheme, type Themes } from './read-theme.ts'
import { readWords } from './read-words.ts'

/** Parts without which there is no job. */
export const JOB_PARTS = [
  'names',
  'school',
  'portals',
  'theme',
  'words',
  'template',
  'meeting',
  'deadlines',
] as const satisfies readonly string[]
export type JobPart = (typeof JOB_PARTS)[number]

/** Short and whole: nothing is missing because of it, and nothing is too long. */
export const ANY_SCHOOL: School = {
  name: 'Школа',
  fullName: 'Школа',
  city: 'Город',
  address: 'ул. Лесная, 1',
  site: 'example.org',
  phone: '+7 900 000-00-00',
  help: { name: 'Анна', phone: '+7 900 000-00-00', email: 'a@example.org', hours: '9–18' },
}

/** @param date ISO; of the meeting, or of today */
export function anyDays(date: string | null): { readonly meeting: Meeting; readonly deadlines: Deadlines } {
  const day = date ?? '2026-09-01'
  return { meeting: { date: day, time: '18:00', room: '1' }, deadlines: { slip: day, finish: day } }
}

export interface ProgramParts {
  readonly theme: Checked<Themes>
  readonly words: Checked<Words>
  readonly template: Checked<SourceText>
}

/**
 * The program's own for each part that can't be read; what can be is left as it is.
 *
 * @param read the parts of the job
 */
export async function programParts(files: SourceFiles, read: ProgramParts): Promise<ProgramParts> {
  const at = (name: string) => ({ path: programPath(`templates/${name}`), namedAt: NOWHERE })
  const { path: template } = at('leaflet.hbs')
  const [theme, words, frame] = await Promise.all([
    read.theme.value === null ? readNamed(files, at('theme.yaml'), readTheme, { numbers: true }) : read.theme,
    read.words.value === null ? readNamed(files, at('words.ru.yaml'), readWords) : read.words,
    read.template.value === null ? readSourceText(files, template) : read.template,
  ])
  return { theme: quiet(theme), words: quiet(words), template: quiet(frame) }
}

const NOWHERE: Located = { place: { file: '' } }

/** What is wrong with the job's own part has been reported. */
function quiet<T>({ value }: Checked<T>): Checked<T> {
  return value === null ? wrong() : { value, diagnostics: [] }
}
