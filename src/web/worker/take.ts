/** Everything that a teacher can take away of a class, as finished files. */
import { makeClassSheets } from '../../build/make-class-sheets.ts'
import { outsideOf } from '../../build/outside-audience.ts'
import type { Selected } from '../../build/selection.ts'
import { present } from '../../diagnostics/impossible.ts'
import { fileStems, safePart } from '../../print/file-name.ts'
import { leafletTitle } from '../../rules/leaflet-title.ts'
import { listedName } from '../../rules/listed-name.ts'
import type { MadeFileView, Operations, Takeaway } from '../protocol.ts'
import { type PressedCopies, pressCopies } from './press-copies.ts'
import { printFiles } from './print-files.ts'
import { PDF, type TakenParts, type TakeTools, ZIP } from './take-tools.ts'
import { noteOf } from './view-list.ts'
import { writeLetters } from './write-letters.ts'
import { zipFiles } from './zip-files.ts'

/** What is asked for; the folder of a job needs no copies. */
export type CopiesWanted = Exclude<Takeaway, { kind: 'folder' }>

export interface TakeInput extends Pick<Operations['take']['input'], 'leaflets' | 'without'> {
  readonly wanted: CopiesWanted
}

/**
 * A pupil whose leaflet can't be made is named with the reason, and is in none of the files.
 *
 * @throws what `step` throws, when the work is to stop
 */
export async function takeAway(
  { leaflets, wanted, without }: TakeInput,
  tools: TakeTools,
): Promise<readonly MadeFileView[]> {
  const { one, step } = tools
  const copies = await pressCopies(one, leaflets, without, step)
  const left = copies.flatMap(({ failed }) =>
    failed.map(({ pupil, diagnostics }) => ({
      pupil: pupil.number,
      name: listedName(pupil),
      notes: diagnostics.map((found) => noteOf(found, () => null)),
    })),
  )
  const made = await makeWanted(wanted, copies, tools)
  return made.map((file) => ({ firstPages: 0, ...file, left }))
}

async function makeWanted(
  wanted: CopiesWanted,
  copies: readonly PressedCopies[],
  tools: TakeTools,
): Promise<readonly TakenParts[]> {
  const { label } = tools.one.schoolClass
  switch (wanted.kind) {
    case 'print':
      return printFiles(wanted, copies, tools)
    case 'pupils': {
      const files = pupilsPdf(copies, tools)
      return zipOf(`${safePart(label)} — по ученикам.zip`, files)
    }
    case 'letters': {
      const files = await writeLetters(copies, tools)
      return zipOf(`${safePart(label)} — письма.zip`, files)
    }
    case 'handout':
    case 'cover':
      return sheetOf(wanted.kind, copies, tools)
  }
}

/** An archive without files is none. */
function zipOf(name: string, files: ReadonlyMap<string, Uint8Array>): readonly TakenParts[] {
  return files.size === 0 ? [] : [{ name, bytes: zipFiles(files), type: ZIP, count: files.size }]
}

/** As the command calls them: each leaflet a folder; a leaflet alone without one. */
function pupilsPdf(copies: readonly PressedCopies[], { one }: TakeTools): ReadonlyMap<string, Uint8Array> {
  const { schoolClass, pipeline, job } = one
  const stems = fileStems(schoolClass.pupils)
  return new Map(
    copies.flatMap(({ leaflet, made }) => {
      const folder = copies.length === 1 ? '' : `${safePart(leafletTitle(job, leaflet))}/`
      return made.map(({ pupil, pressed }): readonly [string, Uint8Array] => {
        const stem = present(stems.get(pupil.number), 'a name for the file of each pupil')
        return [`${folder}${stem}.pdf`, pipeline.file(leaflet, schoolClass, pupil, pressed)]
      })
    }),
  )
}

/** One page for the teacher: the list to be signed, or the cover of the pile. */
async function sheetOf(
  kind: 'handout' | 'cover',
  copies: readonly PressedCopies[],
  { one }: TakeTools,
): Promise<readonly TakenParts[]> {
  const { job, schoolClass, pipeline } = one
  const leaflets = copies.map(({ leaflet }) => leaflet)
  const outside = outsideOf(job, leaflets, schoolClass.pupils)
  const work: Selected = { schoolClass, leaflets, pupils: schoolClass.pupils, outside, whole: true }
  const made = copies.map((of) => ({
    title: leafletTitle(job, of.leaflet),
    copies: of.made.map(({ pupil, pressed }) => ({ pupil, pages: pressed.pages.length })),
    hasSlip: of.made.some(({ pressed }) => pressed.hasSlip),
  }))
  const written = new Map<string, Uint8Array>()
  const { files } = await makeClassSheets(made, { work, job, pipeline, forms: [] }, async (path, bytes) => {
    written.set(path, bytes)
    return ''
  })
  const found = files.find((file) => file.kind === kind)
  if (found === undefined) return []
  const words = kind === 'handout' ? 'лист раздачи' : 'обложка стопки'
  const bytes = present(written.get(found.file), 'the sheet that was made')
  return [{ name: `${safePart(schoolClass.label)} — ${words}.pdf`, bytes, type: PDF, count: found.pages }]
}
