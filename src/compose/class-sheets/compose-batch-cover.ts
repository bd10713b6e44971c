/** The cover of a pile: how it is found on a table, what is in it, how it is printed, what to do with it. */

import type { ClassPack } from '../../model/class-pack.ts'
import type { ComposedLeaflet, Node } from '../../model/composed.ts'
import type { Drawing } from '../../model/drawing.ts'
import { isLarge } from '../../model/edition.ts'
import { countedText, wordText } from '../../model/words.ts'
import { classMark } from '../drawings/marks.ts'
import { type Look, plainText, stack, textNode, wordRuns } from '../look.ts'
import { batchContents, countCopies } from './batch-contents.ts'
import { batchTasks } from './batch-tasks.ts'
import { type SheetPart, sheetOf } from './sheet-of.ts'

/** Edge of the mark, and what it is when there is much to say below it. */
const MARK = { usual: 200, full: 110 } as const
const MUCH = 4
const COLUMN_GAP = 18
const GAP_MIN = 4
/** Lines for the families that were not at the meeting. */
const ABSENT_ROWS = { usual: 3, full: 2 } as const
const ABSENT_HEIGHT = 30

/** One page; the mark is smaller where there is much to list below it. */
export function composeBatchCover(pack: ClassPack, look: Look): ComposedLeaflet {
  const { block, heading } = look.theme.gap
  const { cover } = look.words
  const parts: SheetPart[] = [
    { node: pileHead(pack, look), gap: 16 },
    { node: people(pack, look), gap: block + 6 },
    { node: plainText(cover.printing, 'heading', { role: 'H2' }), gap: block + 6, leads: true },
    { node: printing(pack, look), gap: heading },
    { node: plainText(cover.tasks, 'heading', { role: 'H2' }), gap: block + 2, leads: true },
    ...batchTasks(pack, look).map((node, i): SheetPart => ({ node, gap: i === 0 ? heading : 6 })),
    { node: plainText(cover.contents, 'heading', { role: 'H2' }), gap: block + 2, leads: true },
    { node: batchContents(pack, look), gap: heading },
    ...outsideLines(pack, look).map((node): SheetPart => ({ node, gap: 4 })),
    { node: plainText(cover.absent, 'heading', { role: 'H2' }), gap: block + 2, leads: true },
    { node: { type: 'drawing', draw: absentLines(isMuch(pack) ? ABSENT_ROWS.full : ABSENT_ROWS.usual, look) }, gap: 0 },
  ]
  return sheetOf(
    parts.map((part) => ({ ...part, gapMin: Math.min(part.gap, GAP_MIN) })),
    { kind: cover.kind, footer: cover.title, strong: true },
    pack,
    look,
  )
}

/** Whether the lists of files and of contents leave no room for the large mark: the cover has one page. */
function isMuch({ parts, files, outside }: ClassPack): boolean {
  const leaflets = parts.filter(({ edition }) => edition === 'standard').length
  const editions = new Set(parts.map(({ edition }) => edition)).size - (leaflets > 0 ? 1 : 0)
  return leaflets + editions + files.length + outside.length > MUCH
}

/** The huge mark is how a pile is found on a table. */
function pileHead(pack: ClassPack, look: Look): Node {
  const { cover } = look.words
  const amount = wordText(cover.amount, {
    leaflets: countedText(cover.leaflets, countCopies(pack.parts)),
    sheets: countedText(cover.sheets, pack.sheets),
  })
  const edge = isMuch(pack) ? MARK.full : MARK.usual
  return {
    type: 'columns',
    widths: [edge, '*'],
    gap: 24,
    children: [
      { type: 'drawing', draw: classMark(pack.label, edge, look.theme.colour.accent) },
      stack(
        [
          plainText(cover.lead, 'body', { role: 'H1' }),
          plainText(countedText(cover.pupils, pack.pupils.length), 'title', { margin: [0, 2, 0, 2] }),
          plainText(amount, 'body'),
        ],
        [0, edge - 68, 0, 0],
      ),
    ],
  }
}

/** For how many there is no copy in the pile, and whom the leaflet is for. */
function outsideLines({ outside }: ClassPack, { words: { cover } }: Look): readonly Node[] {
  return outside.map(({ title, who, names }) =>
    plainText(wordText(cover.outside, { title, who, pupils: countedText(cover.pupils, names.length) }), 'list'),
  )
}

function people({ teacher, meeting }: ClassPack, { words: { cover } }: Look): Node {
  return {
    type: 'columns',
    widths: ['*', '*'],
    gap: COLUMN_GAP,
    children: [
      stack([
        plainText(cover.teacher, 'service'),
        plainText(teacher.lastName, 'subtitle'),
        plainText(teacher.given, 'subtitle'),
      ]),
      stack([
        plainText(cover.meeting, 'service'),
        plainText(meeting.date, 'subtitle'),
        plainText([meeting.weekday, meeting.room].filter((part) => part !== '').join(', '), 'body'),
      ]),
    ],
  }
}

/** One line a file: its name, over which edge it is turned, what happens to the sheets. */
function printing({ files, parts }: ClassPack, { words: { cover } }: Look): Node {
  const large = files.length > 1 && parts.some(({ edition }) => isLarge(edition))
  const lines = [
    ...files.map(({ name, form }) => ({ name, how: cover.files[form] })),
    ...(large ? [{ name: cover.largeName, how: cover.largeHow }] : []),
    { name: cover.sheetsName, how: cover.sheetsHow },
  ]
  return stack(
    lines.map(({ name, how }, i) =>
      textNode(wordRuns(cover.file, { name: { text: [name], bold: true }, how: { text: [how] } }), 'list', {
        margin: [0, i === 0 ? 0 : 2, 0, 0],
      }),
    ),
  )
}

function absentLines(rows: number, { theme }: Look): Drawing {
  const width = theme.page.width - 2 * theme.page.side
  const half = (width - COLUMN_GAP) / 2
  const lines = Array.from({ length: rows }, (_, i) => (i + 1) * ABSENT_HEIGHT - 0.5)
  return {
    width,
    height: rows * ABSENT_HEIGHT,
    alt: '',
    shapes: lines.flatMap((y) =>
      [0, half + COLUMN_GAP].map((x) => ({
        type: 'path' as const,
        d: `M${x} ${y} H${x + half}`,
        stroke: theme.colour.ink,
        lineWidth: 0.6,
      })),
    ),
  }
}
