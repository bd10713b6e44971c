/** The job as a folder for the command: the same files that the page has read, with each class list as it is now. */
import { writeWorkbook } from '../workbook.ts'
import { type OpenJob, sheetsOfClass } from './open-job.ts'
import type { OpenList } from './open-list.ts'
import type { MendedList } from './view-list.ts'
import { zipFiles } from './zip-files.ts'

export interface FolderSource {
  readonly list: MendedList
  readonly job: OpenJob
  readonly open: OpenList | null
  readonly edited: boolean
  /** What the page carries; what comes with the program needs no copy. */
  readonly texts: ReadonlyMap<string, Uint8Array>
}

/** @returns a ZIP with one folder in it */
export async function jobFolder({ list, job, open, edited, texts }: FolderSource): Promise<Uint8Array> {
  const utf8 = new TextEncoder()
  const files = new Map<string, Uint8Array>([
    ['job.yaml', utf8.encode(job.texts.job)],
    ['school.yaml', utf8.encode(job.texts.school)],
    ...[...texts].filter(([path]) => !path.startsWith('pamyatka:') && !path.startsWith('../')),
  ])
  const isFile = !edited && open?.bytes && list.classes.length === 1
  for (const [at, one] of job.classes.entries()) {
    if (one === null) continue
    const bytes = isFile ? open.bytes : await writeWorkbook(sheetsOfClass(list, at).sheets)
    files.set(one.schoolClass.file, bytes)
  }
  return zipFiles(new Map([...files].map(([path, bytes]) => [`памятки/${path}`, bytes])))
}
