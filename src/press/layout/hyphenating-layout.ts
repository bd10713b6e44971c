/** pdfmake's layout, which here breaks words in narrow columns of running text, each break with a hyphen. */
import type {
  ColumnsDefinition,
  LaidInline,
  LaidLine,
  TableDefinition,
  TextDefinition,
} from 'pdfmake/js/LayoutBuilder.js'
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import { itemAt } from '../../diagnostics/impossible.ts'
import { breakWord, countLines, leastWidth } from './break-word.ts'
import { boundColumns, type Overwide } from './column-widths.ts'
import { SOFT_HYPHEN } from './load-hyphens.ts'

// pdfmake's CommonJS modules unwrap differently under Node and under bundlers; this is the one place that knows
const LayoutBuilder = 'default' in layoutBuilder ? layoutBuilder.default : layoutBuilder

/** A column of fewer letters than this is narrow: one long word can leave a hole in it that the eye falls into. */
const NARROW = 22
/** The part of a line that must be empty before a word is broken. */
const HOLE = 1 / 3

/**
 * A word is broken where a line of a narrow column would else end with more than a third of it empty, if that saves a line; and in
 * any column that it is too wide for. Not two lines in a row, nor the last word, whose end would be a line by itself.
 */
export class HyphenatingLayout extends LayoutBuilder {
  /** Texts whose last line ended with a hyphen. */
  private readonly hyphenated = new WeakSet<TextDefinition>()
  /** Tables of data whose columns there is no room for. */
  readonly overwide: Overwide[] = []

  /** A column of a table is as wide as its widest word: here, as the widest piece of one. */
  override tryLayoutDocument(...input: unknown[]): object {
    const { docMeasure } = this
    const measure = docMeasure.measureLeaf.bind(docMeasure)
    docMeasure.measureLeaf = (node) => {
      const measured = measure(node)
      if (measured._inlines?.some(({ prose }) => prose)) {
        measured._minWidth = leastWidth(measured._inlines, 'to-fill').width
      }
      return measured
    }
    return super.tryLayoutDocument(...input)
  }

  override processColumns(node: ColumnsDefinition): void {
    const { columns, _gap = 0 } = node
    const gaps = (columns.length - 1) * (_gap ?? 0)
    boundColumns(
      columns,
      columns.map((column) => [column]),
      this.writer.context().availableWidth - gaps,
    )
    super.processColumns(node)
  }

  /** A frame is a table as well; a word too wide for it is cut, and reported with its line. */
  override processTable(node: TableDefinition): void {
    const { widths, body } = node.table
    const content = widths.map((_, column) => body.map((row) => itemAt(row, column)))
    const overwide = boundColumns(widths, content, this.writer.context().availableWidth - node._offsets.total)
    if (overwide && node.isData) this.overwide.push(overwide)
    super.processTable(node)
  }

  override buildNextLine(node: TextDefinition): LaidLine | null {
    const width = this.writer.context().availableWidth
    const waiting = node._inlines ?? []
    breakTooWide(waiting, width)
    const line = super.buildNextLine(node)
    const before = this.hyphenated.delete(node)
    if (line === null) return null
    if (!before && hasHole(line, waiting, width)) fillHole(line, waiting, width)
    if (line.inlines.at(-1)?.text.endsWith(SOFT_HYPHEN)) this.hyphenated.add(node)
    return line
  }
}

/** pdfmake cuts a word between any two letters where it is too wide for its column, even if only by the space after it. */
function breakTooWide(waiting: LaidInline[], width: number): void {
  const [word] = waiting
  if (!word || word.width <= width) return
  if (word.width - word.trailingCut <= width) {
    waiting[0] = { ...word, noWrap: true }
    return
  }
  const pieces = breakWord(waiting, width, 'to-fit')
  if (pieces) waiting.splice(0, 1, ...pieces)
}

function hasHole(line: LaidLine, [next]: readonly LaidInline[], width: number): boolean {
  const last = line.inlines.at(-1)
  if (!next?.prose || !last || last.lineEnd || last.noNewLine) return false
  const { letters } = next.prose.hyphens
  const letter = next.font.widthOfString(letters, next.fontSize) / letters.length
  return width - line.getWidth() > width * HOLE && width < NARROW * letter
}

function fillHole(line: LaidLine, waiting: LaidInline[], width: number): void {
  const [, ...rest] = waiting
  const pieces = breakWord(waiting, width - line.getWidth() - line.trailingCut, 'to-fill')
  if (!pieces || rest.length === 0) return
  const [head, tail] = pieces
  if (countLines([tail, ...rest], width) >= countLines(waiting, width)) return
  line.addInline(head)
  waiting.splice(0, 1, tail)
}
