/** The classes of one entry of the job: its list, whatever the format, with what the job file says of it. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { SchoolClass } from '../../model/job.ts'
import type { Located } from '../checked.ts'
import type { ClassPlan } from '../job/read-class-plan.ts'
import type { LeafletUse } from '../job/read-leaflet-ids.ts'
import type { SourceFiles } from '../source-files.ts'
import { absences, nobody } from './class-diagnostics.ts'
import { longLabel } from './class-label.ts'
import type { PupilRow } from './pupil-row.ts'
import { type ClassList, readClassLists } from './read-class-lists.ts'
import { type PupilOptions, readPupils, type SkippedPupil } from './read-pupils.ts'
import { oddAges } from './roster/odd-ages.ts'

export interface ReadClass {
  readonly value: SchoolClass | null
  readonly label: string | null
  readonly located: Located
  readonly leaflets: readonly LeafletUse[]
  /** Of the list, as far as it could be read. */
  readonly rows: readonly PupilRow[]
  readonly skipped: readonly SkippedPupil[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The label, teacher and leaflets of the job file win over those of the list. */
export async function readClasses(
  files: SourceFiles,
  plan: ClassPlan,
  options: Omit<PupilOptions, 'classLabel'>,
): Promise<readonly ReadClass[]> {
  const lists = await readClassLists(files, plan, options.meetingDate)
  return lists.map((list) => classOf(list, plan, files, options))
}

function classOf(
  list: ClassList,
  plan: ClassPlan,
  files: SourceFiles,
  options: Omit<PupilOptions, 'classLabel'>,
): ReadClass {
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
    ...(listRead && read.pupils.length === 0 ? [nobody(file)] : []),
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
