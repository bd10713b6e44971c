/** Whether a file is still the one that was built. */
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { digest } from '../mail/letter-id.ts'
import type { AttachmentCheck } from './check-attachment.ts'

/** @returns an error where the bytes have another SHA-256 than the manifest says */
export function checkSum({
  file,
  bytes,
  sha256,
  pupil,
}: Pick<AttachmentCheck, 'file' | 'bytes' | 'sha256' | 'pupil'>): readonly Diagnostic[] {
  if (digest(bytes) === sha256) return []
  return [
    error(
      'mail/other-file',
      { ru: 'это не тот файл, который был собран', en: 'this is not the file that was built' },
      {
        place: { file, who: `${pupil.number}. ${pupil.lastName} ${pupil.firstName}` },
        hint: { ru: 'соберите памятки заново: build', en: 'build the leaflets again: build' },
      },
    ),
  ]
}
