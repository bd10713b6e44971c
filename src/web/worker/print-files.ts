/** Files to print: those of the command for both sides of the paper, and without blank backs for printers that know one side only. */
import { type MadeLeaflet, makePrintFile } from '../../build/make-print-files.ts'
import { outsideOf } from '../../build/outside-audience.ts'
import { writePrintFiles } from '../../build/write-print-files.ts'
import { present } from '../../diagnostics/impossible.ts'
import { fileStems, safePart } from '../../print/file-name.ts'
import { leafletTitle } from '../../rules/leaflet-title.ts'
import { listedName } from '../../rules/listed-name.ts'
import type { Takeaway } from '../protocol.ts'
import type { PressedCopies } from './press-copies.ts'
import { byPupil, PDF, type TakenParts, type TakeTools } from './take-tools.ts'

type Print = Extract<Takeaway, { kind: 'print' }>

/** What a file is called in the folder «Загрузки», where files of many classes lie. */
const CALLED: Readonly<Record<Print['form'], string>> = {
  class: 'печать',
  together: 'печать подряд',
  booklet: 'брошюры',
  'two-up': 'две на листе',
  fold: 'складные листы',
}

/** @returns a file for each leaflet, or one of all of them, pupil by pupil */
export async function printFiles(
  { form, sides }: Print,
  copies: readonly PressedCopies[],
  tools: TakeTools,
): Promise<readonly TakenParts[]> {
  const some = copies.filter(({ made }) => made.length > 0)
  if (form === 'together') return some.length === 0 ? [] : [together(some, sides, tools)]
  if (form === 'class' && sides === 'one') return some.map((of) => oneSided(of, tools))
  const files: TakenParts[] = []
  for (const of of some) files.push(...(await asCommand(form, of, tools)))
  return files
}

/** The same bytes as the command's `<leaflet>/class.pdf` and so on. */
async function asCommand(
  form: Exclude<Print['form'], 'together'>,
  { leaflet, made }: PressedCopies,
  { one, step }: TakeTools,
): Promise<readonly TakenParts[]> {
  const { job, schoolClass, pipeline } = one
  const outside = outsideOf(job, [leaflet], schoolClass.pupils)
  const work = { schoolClass, leaflets: [leaflet], pupils: schoolClass.pupils, outside, whole: true }
  const written = new Map<string, Uint8Array>()
  const { files } = await writePrintFiles(
    leaflet,
    made,
    [],
    {
      job,
      work,
      pipeline,
      forms: form === 'class' ? [] : [form],
      bleedMm: null,
      stems: fileStems(schoolClass.pupils),
      step: (_, done, total) => step(done, total, listedName(made[done]?.pupil ?? schoolClass.teacher)),
    },
    async (path, bytes) => {
      written.set(path, bytes)
      return ''
    },
  )
  return files
    .filter(({ kind }) => kind === form)
    .map(({ file, pages }) => ({
      name: nameOf(form, [schoolClass.label, leafletTitle(job, leaflet)]),
      bytes: present(written.get(file), 'the file that was made'),
      type: PDF,
      count: pages,
      firstPages: form === 'class' ? evenPages(made[0]) : 0,
    }))
}

function nameOf(form: Print['form'], parts: readonly string[]): string {
  return `${parts.map((part) => safePart(part).replaceAll('-', ' ')).join(' — ')} — ${CALLED[form]}.pdf`
}

function evenPages(made: MadeLeaflet | undefined): number {
  return Math.ceil((made?.pressed.pages.length ?? 0) / 2) * 2
}

function oneSided({ leaflet, made }: PressedCopies, { one }: TakeTools): TakenParts {
  const { job, schoolClass, pipeline } = one
  let page = 0
  const bookmarks = made.map(({ pupil, pressed }) => {
    const mark = { title: `${pupil.number}. ${listedName(pupil)}`, page }
    page += pressed.pages.length
    return mark
  })
  const title = `${leafletTitle(job, leaflet)} — ${schoolClass.label}`
  const pages = made.flatMap(({ pressed }) => pressed.pages)
  return {
    name: nameOf('class', [schoolClass.label, leafletTitle(job, leaflet)]),
    bytes: pipeline.press.write(pages, { title, bookmarks, sides: 'one' }),
    type: PDF,
    count: pages.length,
    firstPages: made[0]?.pressed.pages.length ?? 0,
  }
}

/** All leaflets of the first pupil, then all of the second: the command's `together.pdf`, or the same without blank backs. */
function together(copies: readonly PressedCopies[], sides: Print['sides'], { one }: TakeTools): TakenParts {
  const { job, schoolClass, pipeline } = one
  const { press } = pipeline
  const made = byPupil(copies, one).flatMap(({ own }) => own)
  const { width, height } = job.theme.page
  const both = makePrintFile({
    form: 'together',
    made,
    stems: fileStems(schoolClass.pupils),
    pageSize: [width, height],
    bleedMm: null,
    press,
  })
  const { pages, bookmarks, labels = [] } = sides === 'both' ? both : withoutBacks(made)
  const info = { title: schoolClass.label, bookmarks, labels, sides: sides === 'both' ? 'long-edge' : 'one' } as const
  return {
    name: nameOf('together', [schoolClass.label]),
    bytes: press.write(pages, info),
    type: PDF,
    count: pages.length,
    firstPages: labels[1]?.page ?? pages.length,
  }
}

function withoutBacks(made: readonly MadeLeaflet[]) {
  const pages: MadeLeaflet['pressed']['pages'][number][] = []
  const starts = new Map<number, { title: string; prefix: string; page: number }>()
  for (const { pupil, pressed } of made) {
    const { number } = pupil
    if (!starts.has(number)) {
      starts.set(number, { title: `${number}. ${listedName(pupil)}`, prefix: `${number}-`, page: pages.length })
    }
    pages.push(...pressed.pages)
  }
  return { pages, bookmarks: [...starts.values()], labels: [...starts.values()] }
}
