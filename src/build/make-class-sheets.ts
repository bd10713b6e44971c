/** What the teacher of a class gets with the pile: its cover and the hand-out sheet. */
import type { PackPart } from '../model/class-pack.ts'
import type { PressedLeaflet } from '../pipeline.ts'
import type { ClassWork, MadeClass, WriteFile } from './class-work.ts'
import type { MadeCopies } from './make-leaflet.ts'
import { PRINT_FORMS } from './print-form.ts'
import { storeFile } from './store-file.ts'

/** The copies of a leaflet, by how many pages each has. */
export type CountedCopies = Pick<MadeCopies, 'title' | 'copies' | 'hasSlip'>

/** Cover of the pile and hand-out sheet, for the pupils who get something; nothing where none does. */
export async function makeClassSheets(
  made: readonly CountedCopies[],
  { work, job, pipeline, forms }: Pick<ClassWork, 'work' | 'job' | 'pipeline' | 'forms'>,
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
function partsOf({ title, copies }: CountedCopies): readonly PackPart[] {
  return (['standard', 'plain', 'large', 'large-plain'] as const).flatMap((edition): readonly PackPart[] => {
    const sheets = copies.filter(({ pupil }) => pupil.edition === edition).map(({ pages }) => Math.ceil(pages / 2))
    if (sheets.length === 0) return []
    return [{ title, edition, count: sheets.length, sheets: [Math.min(...sheets), Math.max(...sheets)] }]
  })
}
