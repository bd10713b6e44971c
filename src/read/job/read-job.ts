/** The `read` stage: from the job file, all that a run needs; everything that is invalid in any file is reported at once. */

import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import { CODE } from '../../diagnostics/codes.ts'
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { Job, PersonName, SchoolClass, SourceText } from '../../model/job.ts'
import type { MailAccount } from '../../model/mail-account.ts'
import { duplicateLabels } from '../lists/classes/duplicate-labels.ts'
import { duplicatePupils } from '../lists/classes/duplicate-pupils.ts'
import { sharedEmails } from '../lists/classes/shared-emails.ts'
import type { SkippedPupil } from '../lists/pupils/read-pupils.ts'
import { readClasses } from '../lists/read-classes.ts'
import { firstThere } from '../program-files.ts'
import type { SourceFiles } from '../source-files.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readJobPortals } from './read-job-portals.ts'
import { readLetterTemplate } from './read-letter-template.ts'
import { readManuscripts } from './read-manuscripts.ts'
import { type NameOverrides, readNameOverrides, settled, unusedOverrides } from './read-name-overrides.ts'
import { readNamed, readUsual } from './read-named.ts'
import { readPictures } from './read-pictures.ts'
import { readPlan, type UsualFile } from './read-plan.ts'
import { readSchool } from './read-school.ts'
import { readSections, readSourceText } from './read-sections.ts'
import { readTheme, type Themes } from './read-theme.ts'
import { readWords } from './read-words.ts'
import { ANY_SCHOOL, anyDays, JOB_PARTS, type JobPart, programParts } from './stand-ins.ts'

export interface ReadOptions {
  /** A row of a class list without a name is an error; else it is a warning, and the other pupils get their leaflets. */
  readonly strict?: boolean
  /** ISO date; left out: it isn't looked whether the meeting is over. */
  readonly today?: string
}

export interface ReadJob {
  readonly job: Job
  /** Rows of class lists that no leaflet can be made for. */
  readonly skipped: readonly SkippedPupil[]
  /** The account that letters leave from; null where the job has none. */
  readonly mail: MailAccount | null
}

/** A job that may have errors. */
export interface ReadAsFar extends ReadJob {
  /** Parts that can't be read: the job has something else in their place, which nothing may be made of. */
  readonly standIns?: ReadonlySet<JobPart>
}

/**
 * Reads a job and every file that it names.
 *
 * @param jobFile the job file, relative to the folder that `files` starts in
 * @returns the job, or all errors of all files; never throws for bad input
 * @example
 * const read = await readJob('job.yaml', createFileSystem('content/job.yaml', ['templates']))
 * const labels = read.ok ? read.value.job.classes.map(({ label }) => label) : [] // ['5А', '8Б']
 */
export async function readJob(
  jobFile: string,
  files: SourceFiles,
  options: ReadOptions = {},
): Promise<Outcome<ReadJob>> {
  const { value, diagnostics } = await readJobAsFar(jobFile, files, options)
  return value === null ? failure(diagnostics) : outcome(value, diagnostics)
}

/**
 * As `readJob`; where the errors leave something to check (a picture that is missing, one list of two, no school), the job without it,
 * or with a stand-in, so that errors of the rest can be reported in the same run. Nothing may be made of it while there are errors.
 */
export async function readJobAsFar(
  jobFile: string,
  files: SourceFiles,
  { strict = false, today }: ReadOptions = {},
): Promise<Checked<ReadAsFar>> {
  const jobYaml = await readYaml(files, jobFile, { whenMissing: NO_JOB })
  if (jobYaml.value === null) return wrong(...jobYaml.diagnostics)
  const plan = readPlan(jobYaml.value, today ?? null)
  const { meetingDate } = plan

  const [names, school, theme, words, template, classes] = await Promise.all([
    plan.names === null ? null : readNamed(files, plan.names, readNameOverrides),
    readUsual(files, plan.files.school, readSchool),
    readUsual(files, plan.files.theme, readTheme, { numbers: true }),
    readUsual(files, plan.files.words, readWords),
    readTemplate(files, plan.files.template),
    Promise.all(plan.classes.map((entry) => readClasses(files, entry, { meetingDate, strict }))).then((read) =>
      read.flat(),
    ),
  ])
  const program = await programParts(files, { theme, words, template })
  const letter = await readLetterTemplate(files, plan)
  const manuscripts = await readManuscripts(
    files,
    // without classes there are still manuscripts to look at
    classes.length === 0 ? plan.leaflets : classes.flatMap(({ leaflets }) => leaflets),
  )
  const written = [...(manuscripts.value ?? []), ...(program.template.value === null ? [] : [program.template.value])]
  const sections = await readSections(files, written)
  const texts = [...written, ...(sections.value ?? [])]
  const leading = [...texts.map(({ text }) => text), letter.value ?? '']
  const portals = await readJobPortals(files, plan.files.portals, school.value, leading)
  const pictures = await readPictures(files, texts, widestColumn(program.theme.value))

  const overrides: NameOverrides = names?.value ?? new Map()
  const listed = classes.flatMap(({ value }) => (value === null ? [] : [value]))
  const whole = listed.map((one) => withOverrides(one, overrides))
  const diagnostics = withoutRepeats([
    ...jobYaml.diagnostics,
    ...plan.diagnostics,
    ...[names, school, portals, theme, words, template, ...classes].flatMap((part) => part?.diagnostics ?? []),
    ...letter.diagnostics,
    ...duplicateLabels(classes),
    ...duplicatePupils(whole),
    ...sharedEmails(classes),
    ...unusedOverrides(overrides, everybody(listed)),
    ...[manuscripts, sections, pictures].flatMap((part) => part.diagnostics),
  ])
  // one that can't be read is reported once, at its file
  const readable = new Set(manuscripts.value?.map(({ id }) => id))
  const classesLeft = whole.map((one) => ({ ...one, leaflets: one.leaflets.filter((id) => readable.has(id)) }))
  if (
    program.theme.value === null ||
    program.words.value === null ||
    program.template.value === null ||
    manuscripts.value === null ||
    sections.value === null ||
    pictures.value === null
  ) {
    return wrong(...diagnostics)
  }
  const parts: Readonly<Record<JobPart, unknown>> = {
    names: names === null || names.value,
    school: school.value,
    portals: hasErrors(portals.diagnostics) ? null : portals.value,
    theme: theme.value,
    words: words.value,
    template: template.value,
    meeting: plan.meeting,
    deadlines: plan.deadlines,
  }
  const standIns = new Set(JOB_PARTS.filter((part) => parts[part] === null))
  const any = anyDays(meetingDate ?? today ?? null)
  const job: Job = {
    school: school.value?.school ?? ANY_SCHOOL,
    portals: portals.value ?? [],
    meeting: plan.meeting ?? any.meeting,
    deadlines: plan.deadlines ?? any.deadlines,
    classes: classesLeft,
    outsideAudience: plan.outsideAudience,
    manuscripts: manuscripts.value,
    sections: sections.value,
    template: program.template.value,
    theme: program.theme.value.standard,
    largeTheme: program.theme.value.large,
    words: program.words.value,
    pictures: pictures.value,
  }
  const mail = plan.mail === null ? null : { ...plan.mail, template: letter.value ?? '' }
  const read = { job, skipped: classes.flatMap(({ skipped }) => skipped), mail }
  return checked(standIns.size === 0 ? read : { ...read, standIns }, diagnostics)
}

/** Of both editions, in points; the whole of an A4 page where the look can't be read. */
function widestColumn(themes: Themes | null): number {
  const widths = themes === null ? [] : [themes.standard, themes.large].map(({ page }) => page.width - 2 * page.side)
  return widths.length === 0 ? 595 : Math.max(...widths)
}

/** The way out where there is no job at all. */
export const NO_JOB = {
  ru: 'перейдите в папку с job.yaml или назовите её; новую делает pamyatka init',
  en: 'go to the folder of job.yaml or name it; pamyatka init makes a new one',
}

async function readTemplate(files: SourceFiles, { paths, ...options }: UsualFile): Promise<Checked<SourceText>> {
  return readSourceText(files, await firstThere(files, paths), options)
}

function withOverrides(one: SchoolClass, overrides: NameOverrides): SchoolClass {
  return {
    ...one,
    teacher: settled(one.teacher, overrides),
    pupils: one.pupils.map((pupil) => settled(pupil, overrides)),
  }
}

function everybody(classes: readonly SchoolClass[]): readonly PersonName[] {
  return classes.flatMap(({ teacher, pupils }) => [teacher, ...pupils])
}

/** A value can be found wrong twice: as it is parsed, and against its schema. The first finding knows more. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(({ code, message, place }) => {
    const key = JSON.stringify(code === CODE.notQuoted ? [code, place] : [code, place, message])
    return !seen.has(key) && seen.add(key)
  })
}
