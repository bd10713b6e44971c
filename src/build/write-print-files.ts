/** Writes the print files of one leaflet for a class. */

import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import { isLarge } from '../model/edition.ts'
import type { Pupil } from '../model/job.ts'
import type { Pipeline, Sides } from '../pipeline.ts'
import { leafletTitle } from '../rules/leaflet-title.ts'
import { listedName } from '../rules/listed-name.ts'
import type { ClassWork, MadeClass, WriteFile } from './class-work.ts'
import { type MadeLeaflet, makePrintFile, pupilInLarge } from './make-print-files.ts'
import { PRINT_FORMS, type PrintForm } from './print-form.ts'
import { storeFile } from './store-file.ts'

/** What of the work on a class its print files take. */
interface PrintWork extends Pick<ClassWork, 'job' | 'work' | 'forms' | 'bleedMm' | 'stems' | 'step'> {
  readonly pipeline: Pick<Pipeline, 'press' | 'leaflet'>
}

/** Two pages beside each other are turned over as a book's are. */
const SIDES: Readonly<Record<PrintForm, Sides>> = {
  class: 'long-edge',
  booklet: 'short-edge',
  'two-up': 'short-edge',
  fold: 'short-edge',
}

/**
 * @param made every copy of the class
 * @param again those that changed since the last run: they go into a print file of their own as well; none where all were made anew
 */
export async function writePrintFiles(
  leaflet: string,
  made: readonly MadeLeaflet[],
  again: readonly MadeLeaflet[],
  input: PrintWork,
  write: WriteFile,
): Promise<Pick<MadeClass, 'files' | 'diagnostics'>> {
  const { job, work, pipeline, forms, bleedMm, stems } = input
  const { width, height } = job.theme.page
  const store = (kind: PrintForm | 'changed', copies: readonly MadeLeaflet[]) => {
    const form = kind === 'changed' ? 'class' : kind
    const { pages, pupils, codes, bookmarks, labels } = makePrintFile({
      form,
      made: copies,
      stems,
      pageSize: [width, height],
      bleedMm,
      press: pipeline.press,
    })
    const title = `${leafletTitle(job, leaflet)} — ${work.schoolClass.label}`
    const info = { title, bookmarks, sides: SIDES[form], ...(labels ? { labels } : {}) }
    const file = { file: `${leaflet}/${kind}.pdf`, kind, leaflet, pupil: null, pupils, codes, bleedMm }
    return storeFile(file, pages.length, pipeline.press.write(pages, info), write)
  }
  const files = [await store('class', made)]
  if (again.length > 0 && again.length < made.length) files.push(await store('changed', again))
  const reduced = PRINT_FORMS.filter((form) => form !== 'class' && forms.includes(form))
  if (reduced.length === 0) return { files, diagnostics: [] }
  const { copies, diagnostics } = await inLargePrint(leaflet, made, input)
  if (copies.length > 0) for (const form of reduced) files.push(await store(form, copies))
  return { files, diagnostics }
}

/** Pages that will be printed at half their size are set in large print first: nothing comes out under 11 pt. */
async function inLargePrint(leaflet: string, made: readonly MadeLeaflet[], input: PrintWork) {
  const copies: MadeLeaflet[] = []
  const diagnostics: Diagnostic[] = []
  for (const [done, one] of made.entries()) {
    await input.step(leaflet, done, made.length)
    // reduced to the usual size it would be no large print any more: these families' leaflets stay on A4
    if (isLarge(one.pupil.edition)) continue
    const pupil = pupilInLarge(one.pupil)
    const pressed = input.pipeline.leaflet(leaflet, input.work.schoolClass, pupil)
    if (pressed.ok) copies.push({ pupil, pressed: pressed.value })
    else diagnostics.push(leftOut(one.pupil, leaflet, pressed.diagnostics))
  }
  return { copies, diagnostics }
}

function leftOut({ lastName, firstName, place }: Pupil, leaflet: string, why: readonly Diagnostic[]): Diagnostic {
  const reason = why.find(({ severity }) => severity === 'error')
  if (!reason) throw new Error(`the leaflet "${leaflet}" failed without an error`)
  return warning(
    'print/left-out',
    {
      ru: `${listedName({ lastName, firstName })}: памятка «${leaflet}» не вошла в брошюры: ${reason.message.ru}`,
      en: `${listedName({ lastName, firstName })}: the leaflet "${leaflet}" is not in the booklets: ${reason.message.en}`,
    },
    { place, hint: { ru: 'напечатайте её из class.pdf', en: 'print it from class.pdf' } },
  )
}
