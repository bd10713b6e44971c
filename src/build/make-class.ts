/** Makes all files of one class: the leaflets of its pupils, the print files, the sheets for the teacher. */
import type { PackPart } from '../model/class-pack.ts'
import type { PressedLeaflet } from '../pipeline.ts'
import type { ClassWork, MadeClass, WriteFile } from './class-work.ts'
import { type MadeCopies, makeLeaflet } from './make-leaflet.ts'
import { PRINT_FORMS } from './print-form.ts'
import { storeFile } from './store-file.ts'
import { summariseMisfits } from './summarise-misfits.ts'

/**
 * Cover and hand-out sheet come only with the whole class and all its leaflets.
 *
 * @throws what `step` throws, when the user has stopped it
 */
export async function makeClass(input: ClassWork): Promise<MadeClass> {
  const { schoolClass, leaflets, whole } = input.work
  const made = []
  for (const leaflet of leaflets) made.push(await makeLeaflet(leaflet, input))
  const misfits = summariseMisfits(
    made.flatMap((one) => one.misfits),
    schoolClass,
    input.strict,
  )
  const all = whole && leaflets.length === schoolClass.leaflets.length
  const sheets = all && input.write ? await makeSheets(made, input, input.write) : { files: [], diagnostics: [] }
  return {
    files: [...made.flatMap(({ files }) => files), ...sheets.files],
    failures: made.flatMap(({ failures }) => failures),
    diagnostics: [...made.flatMap(({ diagnostics }) => diagnostics), ...misfits, ...sheets.diagnostics],
    pages: made.reduce((sum, { pages }) => sum + pages, 0),
    changes: made.flatMap(({ changes }) => changes),
  }
}

/** Cover of the pile and hand-out sheet, for the pupils who get something. */
async function makeSheets(
  made: readonly MadeCopies[],
  { work, job, pipeline, forms }: ClassWork,
  write: WriteFile,
): Promise<Pick<MadeClass, 'files' | 'diagnostics'>> {
  const { schoolClass } = work
  const served = new Set(made.flatMap(({ copies }) => copies.map(({ pupil }) => pupil.number)))
  if (served.size === 0) return { files: [], diagnostics: [] }
  const sheets = pipeline.classSheets({
    job,
    schoolClass,
    pupils: work.pupils.filter(({ number }) => served.has(number)),
    parts: made.flatMap(partsOf),
    outside: work.leaflets.map((leaflet) => ({
      leaflet,
      pupils: work.outside.flatMap((one) => (one.leaflet === leaflet ? [one.pupil] : [])),
    })),
    sheets: made.flatMap(({ copies }) => copies).reduce((sum, { pages }) => sum + Math.ceil(pages / 2), 0),
    hasSlips: made.some(({ hasSlip }) => hasSlip),
    files: PRINT_FORMS.filter((form) => form === 'class' || forms.includes(form)).map((form) => ({
      name: `${form}.pdf`,
      form,
    })),
  })
  if (!sheets.ok) return { files: [], diagnostics: sheets.diagnostics }
  const store = ({ pages }: PressedLeaflet, kind: 'cover' | 'handout', title: string) =>
    storeFile(
      { file: `${kind}.pdf`, kind, leaflet: null, pupil: null, pupils: [], codes: [] },
      pages.length,
      pipeline.press.write(pages, {
        title: `${title} — ${schoolClass.label}`,
        bookmarks: [],
        sides: 'one',
      }),
      write,
    )
  return {
    files: [
      await store(sheets.value.cover, 'cover', job.words.cover.title),
      await store(sheets.value.handout, 'handout', job.words.handout.title),
    ],
    diagnostics: sheets.diagnostics,
  }
}

/** The copies of a leaflet by edition. */
function partsOf({ title, copies }: MadeCopies): readonly PackPart[] {
  return (['standard', 'plain', 'large', 'large-plain'] as const).flatMap((edition): readonly PackPart[] => {
    const sheets = copies.filter(({ pupil }) => pupil.edition === edition).map(({ pages }) => Math.ceil(pages / 2))
    if (sheets.length === 0) return []
    return [{ title, edition, count: sheets.length, sheets: [Math.min(...sheets), Math.max(...sheets)] }]
  })
}
