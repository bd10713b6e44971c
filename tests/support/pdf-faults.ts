/** Everything that our own checks of PDF/UA-1 and PDF/A-2a find in a file. */
import { archiveFaults } from './archive-faults.ts'
import { fontFaults } from './font-faults.ts'
import { type PdfObjects, readObjects } from './pdf-objects.ts'
import { pdfSyntaxFaults } from './pdf-syntax-faults.ts'
import { structureFaults } from './structure-faults.ts'

/**
 * One line for each fault; empty for a file that is all right.
 *
 * @param known the objects of the file, where they have been read already
 */
export async function pdfFaults(bytes: Uint8Array, known?: PdfObjects): Promise<readonly string[]> {
  const objects = known ?? (await readObjects(bytes))
  return [...pdfSyntaxFaults(bytes), ...structureFaults(objects), ...archiveFaults(objects), ...fontFaults(objects)]
}
