/** The last check of a file before it is attached: is it the one that was made, and is it this pupil's and no one else's. */

import type { Sha256 } from '../build/build-world.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Job, Pupil } from '../model/job.ts'
import type { PdfReader } from '../proof/pdf-file.ts'
import { listedName } from '../rules/listed-name.ts'
import { namesInText } from './names-in-text.ts'
import { readPdfText } from './pdf-text.ts'

export interface AttachmentCheck {
  /** As the user would type it. */
  readonly file: string
  readonly bytes: Uint8Array
  /** What the manifest says of it. */
  readonly sha256: string
  readonly pupil: Pick<Pupil, 'number' | 'lastName' | 'firstName'>
  readonly job: Pick<Job, 'classes' | 'school'>
}

/** @returns everything that speaks against attaching the file; errors all of them */
export async function checkAttachment(
  check: AttachmentCheck,
  reader: PdfReader,
  sum: Sha256,
): Promise<readonly Diagnostic[]> {
  const { file, bytes, pupil, job } = check
  const place = { file, who: `${pupil.number}. ${listedName(pupil)}` }
  const other = await checkSum(check, sum)
  if (other.length > 0) return other
  const text = readPdfText(reader, bytes)
  if (text === null) {
    return [
      error(
        'mail/unreadable-file',
        {
          ru: 'файл не прочитать: неизвестно, чья это памятка',
          en: "the file can't be read: it is unknown whose it is",
        },
        { place, hint: { ru: 'соберите памятки заново: build', en: 'build the leaflets again: build' } },
      ),
    ]
  }
  const everybody = job.classes.flatMap(({ pupils }) => pupils)
  const { own, others } = namesInText(text, pupil, everybody, knownPeople(job))
  return [
    ...(own
      ? []
      : [
          error(
            'mail/name-missing',
            { ru: 'в файле нет имени этого ученика', en: "the pupil's name isn't in the file" },
            { place, hint: { ru: 'не отправляйте его; соберите заново', en: "don't send it; build it again" } },
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          error(
            'mail/other-name',
            {
              ru: `в файле есть имя другого ученика: ${others.join(', ')}`,
              en: `another pupil's name is in the file: ${others.join(', ')}`,
            },
            { place, hint: { ru: 'не отправляйте его; соберите заново', en: "don't send it; build it again" } },
          ),
        ]),
  ]
}

/** @returns an error where the bytes are not those that were built: they have another SHA-256 than the manifest says */
export async function checkSum(
  { file, bytes, sha256, pupil }: Omit<AttachmentCheck, 'job'>,
  sum: Sha256,
): Promise<readonly Diagnostic[]> {
  if ((await sum(bytes)) === sha256) return []
  return [
    error(
      'mail/other-file',
      { ru: 'это не тот файл, который был собран', en: 'this is not the file that was built' },
      {
        place: { file, who: `${pupil.number}. ${listedName(pupil)}` },
        hint: { ru: 'соберите памятки заново: build', en: 'build the leaflets again: build' },
      },
    ),
  ]
}

/** Teachers and people who help are named in every leaflet, and may have the name of a pupil. */
function knownPeople({ classes, school }: AttachmentCheck['job']) {
  const [lastName = '', firstName = ''] = school.help.name.split(/\s+/)
  return [...classes.map(({ teacher }) => teacher), { lastName, firstName }]
}
