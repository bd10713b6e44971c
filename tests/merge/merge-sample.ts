/** Merges a test's texts for one pupil, for tests that want the finished text. */
import { compileTemplates } from '../../src/merge/compile-templates.ts'
import { mergeLeaflet } from '../../src/merge/merge-leaflet.ts'
import { fillText, splitFields } from '../../src/model/field-text.ts'
import type { Pupil, Teacher } from '../../src/model/job.ts'
import type { Merged } from '../../src/model/merged.ts'
import { sampleClass, sampleJob, samplePupil, type Texts } from './sample-job.ts'

export function mergeSample(texts: Texts, pupil: Pupil = samplePupil(), teacher: Partial<Teacher> = {}): Merged {
  const job = sampleJob(texts)
  const templates = compileTemplates(job)
  if (!templates.ok) throw new Error(JSON.stringify(templates.diagnostics, null, 1))
  const merged = mergeLeaflet(templates.value, 'chats', { job, schoolClass: sampleClass([pupil], teacher), pupil })
  if (!merged.ok) throw new Error(JSON.stringify(merged.diagnostics, null, 1))
  return merged.value
}

/** The form with its values set. */
export function filled({ form, values }: Merged): string {
  return fillText(splitFields(form), values)
}

/** One manuscript, merged and filled. */
export function print(manuscript: string, pupil?: Pupil, teacher?: Partial<Teacher>): string {
  return filled(mergeSample({ manuscript }, pupil, teacher)).replace(/\n$/, '')
}
