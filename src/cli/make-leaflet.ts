/** Makes one leaflet for the pupils of a class: a file each, and the files to print. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { warning } from '../diagnostics/diagnostic.ts'
import { isLarge } from '../model/edition.ts'
import type { Pupil } from '../model/job.ts'
import { leafletTitle } from '../model/leaflet-title.ts'
import { LANGUAGE } from '../pipeline.ts'
import { pupilFileName } from '../print/file-name.ts'
import { type Change, changeOf, sourceOf } from './changes.ts'
import type { Failure, MadeClass, MakeClassInput } from './make-class.ts'
import { type MadeLeaflet, makePrintFile, pupilInLarge } from './make-print-files.ts'
import type { LeafletSource, ManifestFile } from './manifest.ts'
import { PRINT_FORMS, type PrintForm } from './print-form.ts'
import { storeFile, type WriteFile } from './store-file.ts'
import { DOES_NOT_FIT, type PupilMisfit } from './summarise-misfits.ts'

/** What a class got of a leaflet. */
export interface MadeCopies extends MadeClass {
  readonly title: string
  readonly copies: readonly { readonly pupil: Pupil; readonly pages: number }[]
  readonly hasSlip: boolean
  /** Those whose leaflet is longer than it says it should be. */
  readonly misfits: readonly PupilMisfit[]
}

export async function makeLeaflet(leaflet: string, input: MakeClassInput): Promise<MadeCopies> {
  const { work, job, pipeline, write } = input
  const title = leafletTitle(job, leaflet)
  const before = await earlierCopies(leaflet, input)
  const sources = new Map<Pupil, LeafletSource>()
  const changes: Change[] = []
  for (const pupil of work.pupils) {
    const merged = pipeline.merge(leaflet, work.schoolClass, pupil)
    if (!merged.ok) continue
    const source = sourceOf(pupil, title, merged.value, input.shared)
    sources.set(pupil, source)
    const why = changeOf(source, before.pupils.get(pupil.number))
    if (why !== null) changes.push({ pupil, leaflet, why })
  }
  const changed = new Set(changes.map(({ pupil }) => pupil))
  const kept = input.earlier && changes.length === 0 && sources.size === work.pupils.length && before.whole
  const asked = kept ? work.pupils.slice(0, 1) : work.whole || !input.earlier ? work.pupils : [...changed]

  const files: ManifestFile[] = kept ? [...before.files] : []
  const failures: Failure[] = []
  const diagnostics: Diagnostic[] = []
  const misfits: PupilMisfit[] = []
  const made: MadeLeaflet[] = []
  for (const [done, pupil] of asked.entries()) {
    await input.step(leaflet, done, asked.length)
    const pressed = pipeline.leaflet(leaflet, work.schoolClass, pupil)
    if (!pressed.ok) {
      failures.push({ pupil, leaflet, diagnostics: pressed.diagnostics })
      continue
    }
    const { misfit } = pressed.value
    for (const told of pressed.diagnostics) {
      if (told.code === DOES_NOT_FIT && misfit) misfits.push({ leaflet, pupil, misfit, told })
      else diagnostics.push(told)
    }
    made.push({ pupil, pressed: pressed.value })
    const old = before.pupils.get(pupil.number)
    if (kept || !write) continue
    if (input.earlier && old && !changed.has(pupil)) files.push(old)
    else files.push(await writePupil(leaflet, { pupil, pressed: pressed.value }, sources.get(pupil), input, write))
  }
  if (!kept && write && work.whole && made.length > 0) {
    const printed = await writePrintFiles(leaflet, made, input.earlier ? changed : null, input, write)
    files.push(...printed.files)
    diagnostics.push(...printed.diagnostics)
  }
  return {
    files,
    failures,
    diagnostics,
    misfits,
    title,
    pages: made
      .filter(({ pupil }) => !input.earlier || changed.has(pupil))
      .reduce((sum, { pressed }) => sum + pressed.pages.length, 0),
    changes: input.earlier ? changes : [],
    hasSlip: made.some(({ pressed }) => pressed.hasSlip),
    copies: kept
      ? work.pupils.map((pupil) => ({ pupil, pages: before.pupils.get(pupil.number)?.pages ?? 0 }))
      : made.map(({ pupil, pressed }) => ({ pupil, pages: pressed.pages.length })),
  }
}

interface EarlierCopies {
  /** The pupils' files that still stand as they were made, by number. */
  readonly pupils: ReadonlyMap<number, ManifestFile>
  /** Those and the print files. */
  readonly files: readonly ManifestFile[]
  /** Whether there is a file for each pupil of the class, for nobody else, and just the print files asked for. */
  readonly whole: boolean
}

async function earlierCopies(
  leaflet: string,
  { earlier, work, forms, bleedMm }: MakeClassInput,
): Promise<EarlierCopies> {
  if (!earlier) return { pupils: new Map(), files: [], whole: false }
  const intact: ManifestFile[] = []
  let lost = false
  for (const file of earlier.files) {
    if (file.leaflet !== leaflet || file.kind === 'changed') continue
    if (await earlier.isIntact(file)) intact.push(file)
    else lost = true
  }
  const pupils = new Map(intact.flatMap((file) => (file.pupil ? [[file.pupil.number, file] as const] : [])))
  const printed = intact
    .filter((file) => file.kind !== 'pupil' && (file.bleedMm ?? null) === bleedMm)
    .map(({ kind }) => kind)
  const wanted: readonly string[] = PRINT_FORMS.filter((form) => form === 'class' || forms.includes(form))
  const sameForms = printed.length === wanted.length && printed.every((kind) => wanted.includes(kind))
  const samePupils = pupils.size === work.pupils.length && work.pupils.every(({ number }) => pupils.has(number))
  return { pupils, files: intact, whole: !lost && work.whole && sameForms && samePupils }
}

async function writePupil(
  leaflet: string,
  { pupil, pressed }: MadeLeaflet,
  source: LeafletSource | undefined,
  { pipeline, work }: MakeClassInput,
  write: WriteFile,
): Promise<ManifestFile> {
  const highest = work.schoolClass.pupils.reduce((most, { number }) => Math.max(most, number), 0)
  const { number, lastName, firstName } = pupil
  return storeFile(
    {
      file: `${leaflet}/pupils/${pupilFileName(pupil, Math.max(2, String(highest).length))}`,
      kind: 'pupil',
      leaflet,
      pupil: { number, name: `${lastName} ${firstName}` },
      pupils: [],
      codes: pressed.pages.flatMap((page, i) =>
        page.codes.map(({ payload }) => ({ page: i + 1, payload, pupil: number })),
      ),
      ...(source ? { source } : {}),
    },
    pressed.pages.length,
    pipeline.file(leaflet, work.schoolClass, pupil, pressed),
    write,
  )
}

/** @param changed only their leaflets go into a print file of their own; null where nobody asked */
async function writePrintFiles(
  leaflet: string,
  made: readonly MadeLeaflet[],
  changed: ReadonlySet<Pupil> | null,
  input: MakeClassInput,
  write: WriteFile,
): Promise<Pick<MadeClass, 'files' | 'diagnostics'>> {
  const { job, work, pipeline, forms, bleedMm } = input
  const { width, height } = job.theme.page
  const store = (kind: PrintForm | 'changed', copies: readonly MadeLeaflet[]) => {
    const form = kind === 'changed' ? 'class' : kind
    const { pages, pupils, codes, bookmarks, labels } = makePrintFile({
      form,
      made: copies,
      pageSize: [width, height],
      bleedMm,
      press: pipeline.press,
    })
    const title = `${leafletTitle(job, leaflet)} — ${work.schoolClass.label}`
    const info = { title, language: LANGUAGE, bookmarks, ...(labels ? { labels } : {}) }
    const file = { file: `${leaflet}/${kind}.pdf`, kind, leaflet, pupil: null, pupils, codes, bleedMm }
    return storeFile(file, pages.length, pipeline.press.write(pages, info), write)
  }
  const files = [await store('class', made)]
  const again = made.filter(({ pupil }) => changed?.has(pupil))
  if (again.length > 0 && again.length < made.length) files.push(await store('changed', again))
  const reduced = PRINT_FORMS.filter((form) => form !== 'class' && forms.includes(form))
  if (reduced.length === 0) return { files, diagnostics: [] }
  const { copies, diagnostics } = await inLargePrint(leaflet, made, input)
  if (copies.length > 0) for (const form of reduced) files.push(await store(form, copies))
  return { files, diagnostics }
}

/** Pages that will be printed at half their size are set in large print first: nothing comes out under 11 pt. */
async function inLargePrint(leaflet: string, made: readonly MadeLeaflet[], input: MakeClassInput) {
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
  const [reason] = why.filter(({ severity }) => severity === 'error')
  return warning(
    'print/left-out',
    {
      ru: `${lastName} ${firstName}: памятка «${leaflet}» не вошла в брошюры: ${reason?.message.ru ?? ''}`,
      en: `${lastName} ${firstName}: the leaflet "${leaflet}" is not in the booklets: ${reason?.message.en ?? ''}`,
    },
    { place, hint: { ru: 'напечатайте её из class.pdf', en: 'print it from class.pdf' } },
  )
}
