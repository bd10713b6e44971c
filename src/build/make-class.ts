/** Makes all files of one class: the leaflets of its pupils, the print files, the sheets for the teacher. */
import type { ClassWork, MadeClass } from './class-work.ts'
import { makeClassSheets } from './make-class-sheets.ts'
import { makeLeaflet } from './make-leaflet.ts'
import { makeTogether } from './make-together.ts'
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
  const sheets = all && input.write ? await makeClassSheets(made, input, input.write) : { files: [], diagnostics: [] }
  const together =
    input.work.whole && input.write && input.forms.includes('together')
      ? await makeTogether(input, input.write)
      : { files: [] }
  return {
    files: [...made.flatMap(({ files }) => files), ...together.files, ...sheets.files],
    failures: made.flatMap(({ failures }) => failures),
    diagnostics: [...made.flatMap(({ diagnostics }) => diagnostics), ...misfits, ...sheets.diagnostics],
    pages: made.reduce((sum, { pages }) => sum + pages, 0),
    changes: made.flatMap(({ changes }) => changes),
  }
}
