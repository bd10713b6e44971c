/** The print files of one leaflet: A4 for both sides, booklets, two-up, folded sheets; with crop marks where asked. */
import { itemAt, present } from '../diagnostics/impossible.ts'
import { inLarge } from '../model/edition.ts'
import type { Pupil } from '../model/job.ts'
import type { PrintSheet, Rectangle } from '../model/print-sheet.ts'
import type { Pipeline, PressedLeaflet, PressedPage } from '../pipeline.ts'
import { arrangeClassFile } from '../print/arrange-class-file.ts'
import { arrangeTogether, type PrintablePupil } from '../print/arrange-together.ts'
import { withCropMarks } from '../print/crop-marks.ts'
import { halfSheet, wholeSheet } from '../print/half-sheets.ts'
import { imposeBooklet } from '../print/impose-booklet.ts'
import { imposeTwoUp } from '../print/impose-two-up.ts'
import type { ImposedFile, Mark, Printable } from '../print/sheet-side.ts'
import { listedName } from '../rules/listed-name.ts'
import { type ManifestCode, type ManifestFile, type ManifestPerson, personOf } from './manifest.ts'
import type { PrintForm, PrintKind } from './print-form.ts'

/** A pupil's leaflet as it was pressed. */
export interface MadeLeaflet {
  readonly pupil: Pupil
  readonly pressed: PressedLeaflet
}

/** A page that knows whose it is. */
interface Copy {
  readonly page: PressedPage
  /** Id in the manifest. */
  readonly pupil: string
}

export interface PrintFile {
  readonly pages: readonly PressedPage[]
  readonly pupils: ManifestFile['pupils']
  readonly codes: ManifestCode[]
  readonly bookmarks: readonly Mark[]
  readonly labels?: readonly { readonly prefix: string; readonly page: number }[]
}

export interface PrintInput {
  readonly form: PrintKind
  /** In class order, in the edition of the form; for `together` all leaflets of a pupil in a row. */
  readonly made: readonly MadeLeaflet[]
  /** What the pupils' files are called, by number. */
  readonly stems: ReadonlyMap<number, string>
  readonly pageSize: readonly [number, number]
  readonly bleedMm: number | null
  readonly press: Pipeline['press']
}

/** The pages of one form, and where in it each pupil's pages and codes are. */
export function makePrintFile({ form, made, stems, pageSize, bleedMm, press }: PrintInput): PrintFile {
  const all = made.map(({ pupil }) => personOf(pupil, stems))
  const persons = [...new Map(all.map((person) => [person.id, person])).values()]
  const printables = made.map(({ pupil, pressed }, i): Printable<Copy> => {
    const { id } = itemAt(all, i)
    const copy = (page: PressedPage): Copy => ({ page, pupil: id })
    return {
      title: `${pupil.number}. ${listedName(pupil)}`,
      label: String(pupil.number),
      pages: pressed.pages.map(copy),
      notes: () => copy(pressed.notes()),
    }
  })
  const finish = (sheets: readonly PrintSheet<Copy>[], bookmarks: readonly Mark[]): PrintFile => {
    const marked = bleedMm === null ? sheets : sheets.map((sheet) => withCropMarks(sheet, bleedMm))
    return {
      pages: marked.map((sheet) => impose(sheet, press)),
      pupils: placesOf(persons, marked),
      codes: codesOf(marked),
      bookmarks,
    }
  }
  if (form === 'class' || form === 'together') {
    const { pages, bookmarks, labels } =
      form === 'class' ? arrangeClassFile(printables) : arrangeTogether(byLabel(printables))
    return {
      ...finish(
        pages.map((page, i) => wholeSheet(page, i, pageSize)),
        bookmarks,
      ),
      labels,
    }
  }
  const { sides, bookmarks } = IMPOSE[form](printables)
  const middle = form === 'two-up' ? 'cut' : 'fold'
  return finish(
    sides.map((side) => halfSheet(side, pageSize, middle)),
    bookmarks,
  )
}

/** All leaflets of a pupil as one. */
function byLabel(printables: readonly Printable<Copy>[]): readonly PrintablePupil<Copy>[] {
  const pupils = new Map<string, { title: string; label: string; leaflets: Printable<Copy>[] }>()
  for (const one of printables) {
    const { title, label } = one
    const pupil = pupils.get(label) ?? { title, label, leaflets: [] }
    pupil.leaflets.push(one)
    pupils.set(label, pupil)
  }
  return [...pupils.values()]
}

/** Pages of a sheet that is folded by itself. */
const ONE_SHEET = 4

const IMPOSE: Readonly<
  Record<Exclude<PrintForm, 'class'>, (leaflets: readonly Printable<Copy>[]) => ImposedFile<Copy>>
> = {
  booklet: (leaflets) => imposeBooklet(leaflets),
  fold: (leaflets) => imposeBooklet(leaflets, ONE_SHEET),
  'two-up': (leaflets) => imposeTwoUp(leaflets),
}

/** A page on a sheet of its own size is that page. */
function impose(sheet: PrintSheet<Copy>, press: Pipeline['press']): PressedPage {
  const [only, ...others] = sheet.placed
  const trim: Rectangle | undefined = sheet.boxes.trim
  if (only && others.length === 0 && only.scale === 1 && trim === undefined) return only.page.page
  return press.impose({ ...sheet, placed: sheet.placed.map((one) => ({ ...one, page: one.page.page })) })
}

/** Of each pupil the runs of pages on which something of theirs is printed. */
function placesOf(persons: readonly ManifestPerson[], sheets: readonly PrintSheet<Copy>[]): ManifestFile['pupils'] {
  const runs = new Map<string, [number, number][]>(persons.map(({ id }) => [id, []]))
  sheets.forEach(({ placed }, i) => {
    for (const id of new Set(placed.map(({ page }) => page.pupil))) {
      const ofPupil = at(runs, id)
      const last = ofPupil.at(-1)
      if (last && last[1] === i) last[1] = i + 1
      else ofPupil.push([i + 1, i + 1])
    }
  })
  return persons.flatMap((person) => at(runs, person.id).map((pages) => ({ ...person, pages })))
}

function at<T>(runs: ReadonlyMap<string, T>, id: string): T {
  return present(runs.get(id), 'a pupil of each page of a print file')
}

function codesOf(sheets: readonly PrintSheet<Copy>[]): ManifestCode[] {
  return sheets.flatMap(({ placed }, i) =>
    placed.flatMap(({ page: { page, pupil } }) => page.codes.map(({ payload }) => ({ page: i + 1, payload, pupil }))),
  )
}

/** The pupil as the edition of a reduced form wants it. */
export function pupilInLarge(pupil: Pupil): Pupil {
  return { ...pupil, edition: inLarge(pupil.edition) }
}
