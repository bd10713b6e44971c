/** What a school's own job says already: a teacher need not type it again. */
import { readPlan } from '../read/job/read-plan.ts'
import { readSchool } from '../read/job/read-school.ts'
import type { SourceFiles } from '../read/source-files.ts'
import { isRecord, valueAt } from '../read/yaml/check-yaml.ts'
import { readYaml } from '../read/yaml/read-yaml.ts'
import type { DaySettings, SchoolSettings } from '../web/settings.ts'
import type { KeptKeys } from '../web/worker/job-texts.ts'

export interface SchoolsOwn {
  readonly school: SchoolSettings
  readonly days: DaySettings
  /** Ids of the leaflets of the job, in its order. */
  readonly leaflets: readonly string[]
  readonly kept: KeptKeys
  /** Path of the letter's template, if the job names one. */
  readonly letter: string | null
}

const NO_SCHOOL: SchoolSettings = {
  name: '',
  fullName: '',
  city: '',
  address: '',
  site: '',
  phone: '',
  helpName: '',
  helpPhone: '',
  helpEmail: '',
  helpHours: '',
}
const NO_DAYS: DaySettings = { meeting: '', time: '', room: '', slip: '', finish: '' }

/** Files that a job names, and that a page of the school keeps. */
const KEPT = ['portals', 'theme', 'words', 'template', 'names'] as const

/**
 * A folder without a job gives an empty form. What is wrong in the job is reported when it is built, and left out here.
 *
 * @param jobFile from the folder that `files` starts in; null where there is no job
 */
export async function readSchoolsOwn(files: SourceFiles, jobFile: string | null): Promise<SchoolsOwn> {
  const nothing = { school: NO_SCHOOL, days: NO_DAYS, leaflets: [], kept: { job: {}, checked: {} }, letter: null }
  const yaml = jobFile === null ? null : (await readYaml(files, jobFile)).value
  if (yaml === null || !isRecord(yaml.value)) return nothing
  const plan = readPlan(yaml)
  const [school = 'school.yaml'] = plan.files.school.paths
  const read = await readYaml(files, school)
  const found = read.value === null ? null : readSchool(read.value).value
  const named = KEPT.flatMap((key) => {
    const path = valueAt(yaml.value, [key])
    return typeof path === 'string' && path !== '' ? [[key, path] as const] : []
  })
  const { meeting, deadlines } = plan
  return {
    school: found === null ? NO_SCHOOL : schoolOf(found.school),
    days: {
      meeting: meeting?.date ?? '',
      time: meeting?.time ?? '',
      room: meeting?.room ?? '',
      slip: deadlines?.slip ?? '',
      finish: deadlines?.finish ?? '',
    },
    leaflets: plan.leaflets.map(({ id }) => id),
    kept: { job: Object.fromEntries(named), checked: Object.fromEntries(found?.checked ?? []) },
    letter: plan.mailTemplate?.path ?? null,
  }
}

function schoolOf({
  help,
  ...rest
}: NonNullable<Awaited<ReturnType<typeof readSchool>>['value']>['school']): SchoolSettings {
  return { ...rest, helpName: help.name, helpPhone: help.phone, helpEmail: help.email, helpHours: help.hours }
}
