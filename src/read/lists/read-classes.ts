/**
 * The classes of one entry of the job: its list, whatever the format, with what the job file says of it.
 *
 * A class list is read in five layers, a folder each; a layer knows those to its left:
 *
 *     sheets/        tables/            rows/               pupils/             classes/
 *     file → cells   cells → a table:   table → rows of     row → a pupil, or   rows of one class, what the
 *     (xlsx, ods,    what its columns   texts, each with    why none; numbers   titles say of it, what the job
 *     xls, html,     are, where its     its place; a YAML                       says of it; all that is odd
 *     csv, yaml)     pupils are         list begins here                        across the rows of a list
 *
 *     readSheets     findTables         readRows            readPupils          readClassLists, readJobLists
 *
 * Beside them, known to all: values/ (what one cell means: dates, addresses, words) and names/ (parts of Russian names).
 */

import type { Checked, Located } from '../../diagnostics/checked.ts'
import type { SchoolClass } from '../../model/job.ts'
import type { ClassPlan } from '../job/read-class-plan.ts'
import type { LeafletUse } from '../job/read-leaflet-ids.ts'
import type { SourceFiles } from '../source-files.ts'
import { absences, noPupils } from './classes/class-diagnostics.ts'
import { longLabel } from './classes/class-label.ts'
import { oddAges } from './classes/odd-ages.ts'
import { type JobList, readJobLists } from './classes/read-job-lists.ts'
import { type PupilOptions, readPupils, type SkippedPupil } from './pupils/read-pupils.ts'
import type { ListRow } from './rows/row.ts'

/** A class of the job, as far as it could be read; `value` is null where something of it is missing or wrong. */
export interface CheckedClass extends Checked<SchoolClass> {
  readonly label: string | null
  readonly located: Located
  readonly leaflets: readonly LeafletUse[]
  /** Of the list, as far as it could be read. */
  readonly rows: readonly ListRow[]
  readonly skipped: readonly SkippedPupil[]
}

/** The label, teacher and leaflets of the job file win over those of the list. */
export async function readClasses(
  files: SourceFiles,
  plan: ClassPlan,
  options: Omit<PupilOptions, 'classLabel'>,
): Promise<readonly CheckedClass[]> {
  const lists = await readJobLists(files, plan, options.meetingDate)
  return lists.map((list) => classOf(list, plan, files, options))
}

function classOf(
  list: JobList,
  plan: ClassPlan,
  files: SourceFiles,
  options: Omit<PupilOptions, 'classLabel'>,
): CheckedClass {
  const label = plan.label ?? list.label.value
  const teacher = plan.teacher ?? list.teacher.value
  const leaflets = plan.leaflets ?? list.leaflets.value ?? plan.sharedLeaflets
  const read = readPupils(list.rows ?? [], { ...options, classLabel: label ?? '' })
  const listRead = list.rows !== null
  const file = plan.list === null ? '' : files.display(plan.list.path)
  const diagnostics = [
    ...list.diagnostics,
    ...[list.label, list.teacher, list.leaflets].flatMap((part) => part.diagnostics),
    ...(options.meetingDate === null ? [] : oddAges([{ rows: list.rows ?? [] }], options.meetingDate)),
    ...read.diagnostics,
    ...(listRead && read.pupils.length === 0 ? [noPupils(file)] : []),
    ...(label === null ? [] : longLabel(label, plan.located)),
    ...(listRead ? absences(plan, list, { label, teacher, leaflets }) : []),
  ]
  const whole = label !== null && teacher !== null && leaflets !== null && listRead
  return {
    value: whole ? { label, teacher, pupils: read.pupils, leaflets: leaflets.map(({ id }) => id), file } : null,
    label,
    located: plan.located,
    leaflets: leaflets ?? [],
    rows: list.rows ?? [],
    skipped: read.skipped,
    diagnostics,
  }
}
