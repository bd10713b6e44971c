/** The hand-out sheet, «ведомость выдачи»: pupils in class order, a place to sign, a box for the slip. */

import type { ClassPack, PackPupil } from '../../model/class-pack.ts'
import type { ComposedLeaflet, Node, TableCell } from '../../model/composed.ts'
import { wordText } from '../../model/words.ts'
import { classMark, largePrintMark, tickBox } from '../drawings/marks.ts'
import { wrapText } from '../drawings/wrap.ts'
import type { Look } from '../look.ts'
import { plainText, stack, textWidth } from '../look.ts'
import { type SheetPart, sheetOf } from './sheet-of.ts'

const MARK = 48
/** Widths of number, name and signature: 25 pupils, of whom some have long names, and the line below them are one page. */
const NUMBER = 26
const NAME = 206
const SIGNED = 128
const PADDING = { side: 6, top: 4, bottom: 3.5 } as const
/** Heights in points: the table's head, the title above the table, the note below it. */
const HEIGHT = { head: 23, title: 82, note: 24 } as const
/** Above what says who doesn't get a leaflet. */
const OUTSIDE_GAP = 4
/** A row's line, and its share of the heavier ones. */
const LINE = 0.9

/** The hand-out sheet of a class: a row for each pupil with a line to sign, its heading on each page. */
export function composeHandout(pack: ClassPack, look: Look): ComposedLeaflet {
  const parts: SheetPart[] = [
    { node: title(pack, look), gap: 10 },
    ...chunks(pack, look).map((pupils): SheetPart => ({ node: table(pupils, pack, look), gap: 6 })),
    { node: note(pack, look), gap: 10 },
    ...outsideTexts(pack, look).map((text): SheetPart => ({ node: plainText(text, 'list'), gap: OUTSIDE_GAP })),
  ]
  const { handout, sheet } = look.words
  const footer = wordText(sheet.page, { page: '%page%', pages: '%pages%' })
  return sheetOf(parts, { kind: handout.kind, footer }, pack, look)
}

function title({ label, teacher, meeting }: ClassPack, look: Look): Node {
  const { handout } = look.words
  const about = [wordText(handout.meeting, { date: meeting.date }), meeting.room]
    .filter((part) => part !== '')
    .join(', ')
  return {
    type: 'columns',
    widths: [MARK, '*'],
    gap: 14,
    children: [
      { type: 'drawing', draw: classMark(label, MARK, look.theme.colour.accent) },
      stack(
        [
          plainText(handout.heading, 'stepTitle', { role: 'H1' }),
          plainText(`${teacher.lastName} ${teacher.given}. ${about}`, 'body'),
        ],
        [0, 3, 0, 0],
      ),
    ],
  }
}

/** As many rows as a page holds; the table goes on, with its head, on the next. */
function chunks(pack: ClassPack, look: Look): readonly (readonly PackPupil[])[] {
  const { pupils } = pack
  const { page } = look.theme
  const below = HEIGHT.note + outsideHeight(pack, look)
  const out: PackPupil[][] = [[]]
  let free = page.bodyEnd - page.top - HEIGHT.title - HEIGHT.head
  for (const [i, pupil] of pupils.entries()) {
    const height = rowHeight(pupil, look)
    const last = i === pupils.length - 1
    if (height + (last ? below : 0) > free) {
      out.push([])
      free = page.bodyEnd - page.top - HEIGHT.head
    }
    out.at(-1)?.push(pupil)
    free -= height
  }
  return out
}

function rowHeight(pupil: PackPupil, look: Look): number {
  const { type } = look.theme
  const { style, lines } = nameSetting(pupil, look)
  return Math.max(type.list.leading, lines * type[style].leading) + PADDING.top + PADDING.bottom + LINE
}

/** A name that doesn't fit on one line is set smaller, so that its row is no higher, or little. */
function nameSetting({ name, large }: PackPupil, look: Look): { style: 'list' | 'service'; lines: number } {
  const width = NAME - 2 * PADDING.side - (large ? MARK_ROOM : 0)
  const linesIn = (style: 'list' | 'service') =>
    wrapText(name, width, (text) => look.measure(text, look.theme.type[style].size, false)).length
  return linesIn('list') === 1 ? { style: 'list', lines: 1 } : { style: 'service', lines: linesIn('service') }
}

/** Who doesn't get a leaflet, and whom it is for: a text for each leaflet. */
function outsideTexts({ outside }: ClassPack, { words: { handout } }: Look): readonly string[] {
  return outside.map(({ title, who, names }) => wordText(handout.outside, { title, who, names: names.join(', ') }))
}

function outsideHeight(pack: ClassPack, look: Look): number {
  const { size, leading } = look.theme.type.list
  const measure = (text: string) => look.measure(text, size, false)
  const heights = outsideTexts(pack, look).map(
    (text) => OUTSIDE_GAP + leading * wrapText(text, textWidth(look.theme), measure).length,
  )
  return heights.reduce((sum, height) => sum + height, 0)
}

const MARK_ROOM = 26
const EVERY = 5

function table(pupils: readonly PackPupil[], { hasSlips, pupils: all }: ClassPack, look: Look): Node {
  const { handout } = look.words
  const { list, service } = look.theme.type
  // no word of the head takes a second line: rows are counted by heights that are known before
  const forHead = (head: string, least: number) =>
    Math.max(least, Math.ceil(look.measure(head, service.size, true)) + 2 * PADDING.side + 1)
  const highest = String(Math.max(...all.map(({ number }) => number)))
  const digits = look.measure(highest, list.size, false) + 2 * PADDING.side + 1
  const number = Math.max(forHead(handout.number, NUMBER), digits)
  const inside = (width: number) => width - 2 * PADDING.side
  const heads = [handout.number, handout.name, handout.signed, handout.date, ...(hasSlips ? [handout.slip] : [])]
  return {
    type: 'table',
    role: 'Table',
    widths: [
      inside(number),
      inside(NAME),
      inside(forHead(handout.signed, SIGNED)),
      '*',
      ...(hasSlips ? [inside(forHead(handout.slip, 52))] : []),
    ],
    frame: {
      outer: 0.6,
      inner: 0.6,
      strong: { every: EVERY, width: 2 },
      padding: heads.map(() => [PADDING.side, PADDING.top, PADDING.side, PADDING.bottom] as const),
    },
    rows: [
      heads.map(
        (head, i): TableCell => ({
          open: true,
          node: plainText(head, 'service', { bold: true, align: i === 0 ? 'right' : 'left' }),
        }),
      ),
      ...pupils.map((pupil) => pupilRow(pupil, hasSlips, look)),
    ],
  }
}

function pupilRow(pupil: PackPupil, hasSlips: boolean, look: Look): readonly TableCell[] {
  const { number, name, large } = pupil
  const { words } = look
  const written = plainText(name, nameSetting(pupil, look).style)
  const named: Node = large
    ? {
        type: 'columns',
        widths: ['*', MARK_ROOM - 6],
        gap: 6,
        children: [written, { type: 'drawing', draw: largePrintMark(words) }],
      }
    : written
  const empty = { node: stack([]) }
  return [
    { node: plainText(String(number), 'list', { align: 'right' }), middle: true },
    { node: named, middle: true },
    empty,
    empty,
    ...(hasSlips ? [{ node: { type: 'drawing', draw: tickBox(), align: 'center' } as const, middle: true }] : []),
  ]
}

const LINE_TO_WRITE_ON = '______'

function note({ pupils, hasSlips }: ClassPack, { words }: Look): Node {
  const { handout } = words
  const total = wordText(hasSlips ? handout.totalSlips : handout.total, {
    pupils: pupils.length,
    line: LINE_TO_WRITE_ON,
  })
  const plain = plainText(total, 'list', { margin: [0, 0.5, 0, 0] })
  if (!pupils.some(({ large }) => large)) return plain
  return {
    type: 'columns',
    widths: [MARK_ROOM - 6, '*'],
    gap: 6,
    children: [{ type: 'drawing', draw: largePrintMark(words) }, plainText(wordText(handout.large, { total }), 'list')],
  }
}
