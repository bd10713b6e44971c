/** Columns that would be wider than their page: the same room, shared by what the words of each need. */
import type { ColumnDefinition, MeasuredNode } from 'pdfmake/js/LayoutBuilder.js'
import { itemAt } from '../../diagnostics/impossible.ts'
import { type LeastWidth, leastWidth, widestWord } from './break-word.ts'

/** Columns for which there is no room, however they share it. */
export interface Overwide {
  /** Points that are missing. */
  readonly by: number
  /** The words that need the room, one of each column, the widest first. */
  readonly words: readonly string[]
}

/** Two widths that differ by less are the same: lengths are summed up in another order than they were cut. */
const SAME = 0.01

/**
 * Columns without a width of their own are as wide as each other. Where one of them has a word that is wider, pdfmake makes all that wide,
 * and the last leave the page. Here that column alone is wider; if there isn't room for whole words, they are broken, those with a capital too.
 *
 * @param columns their widths are written into them
 * @param content what each column holds, from above
 * @param available points for all of them, without what is between them
 * @returns what there is no room for, its words being cut; null where all fits
 */
export function boundColumns(
  columns: readonly ColumnDefinition[],
  content: readonly (readonly MeasuredNode[])[],
  available: number,
): Overwide | null {
  const stars = columns.flatMap((column, i) => (column.width === '*' ? [{ column, content: itemAt(content, i) }] : []))
  const room = available - columns.reduce((sum, { width, _minWidth }) => sum + widthOf(width, _minWidth), 0)
  if (Math.max(0, ...stars.map(({ column }) => column._minWidth)) * stars.length <= room + SAME) return null
  const whole = stars.map((star) => widest(star.content, widestWord).width)
  const least = stars.map((star) => widest(star.content, leastWidth))
  const needed = sumOf(least.map(({ width }) => width))
  const give = (widths: readonly number[]) => {
    stars.forEach(({ column }, i) => {
      column.width = itemAt(widths, i)
    })
  }
  if (needed > room + SAME) {
    // words are cut then, between any two letters, but on the paper
    give(least.map(({ width }) => (width / needed) * Math.max(room, stars.length)))
    const words = [...least].sort((a, b) => b.width - a.width).flatMap(({ word }) => (word === '' ? [] : [word]))
    return { by: needed - room, words }
  }
  give(sumOf(whole) <= room ? levelled(whole, room) : between(least, whole, room))
  return null
}

/** What a column with a width of its own takes, in points. */
function widthOf(width: ColumnDefinition['width'], least: number): number {
  if (width === '*') return 0
  return width === 'auto' ? least : width
}

/** As equal as it goes: no column under its least width, the others the same. */
function levelled(least: readonly number[], room: number): readonly number[] {
  const rising = [...least].sort((a, b) => b - a)
  let left = room
  let count = rising.length
  for (const width of rising) {
    if (width * count <= left) break
    left -= width
    count -= 1
  }
  const level = count > 0 ? left / count : 0
  return least.map((width) => Math.max(width, level))
}

/** Some words have to be broken: as few as it takes, so a column that lacks little gets it, and those that lack much share what is left. */
function between(least: readonly LeastWidth[], whole: readonly number[], room: number): readonly number[] {
  const widths = least.map(({ width }) => width)
  const lacks = widths.map((width, i) => ({ i, lack: itemAt(whole, i) - width })).sort((a, b) => a.lack - b.lack)
  let left = room - sumOf(widths)
  lacks.forEach(({ i, lack }, done) => {
    const given = Math.min(lack, left / (lacks.length - done))
    widths[i] = itemAt(widths, i) + given
    left -= given
  })
  return widths
}

const NOTHING: LeastWidth = { width: 0, word: '' }

/** The widest of what any of the nodes holds, its margins counted. */
function widest(nodes: readonly MeasuredNode[], measure: typeof leastWidth): LeastWidth {
  return nodes.map((node) => widthIn(node, measure)).reduce((a, b) => (b.width > a.width ? b : a), NOTHING)
}

function widthIn(node: MeasuredNode, measure: typeof leastWidth): LeastWidth {
  const [left = 0, , right = 0] = node._margin ?? []
  const { width, word } = contentWidth(node, measure)
  return { width: width + left + right, word }
}

function contentWidth(node: MeasuredNode, measure: typeof leastWidth): LeastWidth {
  if (node._inlines) return measure(node._inlines)
  if (node.stack) return widest(node.stack, measure)
  if (node.columns) {
    const gaps = (node.columns.length - 1) * (node._gap ?? 0)
    return added(
      node.columns.map((column) =>
        typeof column.width === 'number' ? { width: column.width, word: '' } : widthIn(column, measure),
      ),
      gaps,
    )
  }
  return { width: node._minWidth, word: '' }
}

function added(parts: readonly LeastWidth[], gaps: number): LeastWidth {
  const { word } = parts.reduce((a, b) => (b.word !== '' && b.width > a.width ? b : a), NOTHING)
  return { width: sumOf(parts.map(({ width }) => width)) + gaps, word }
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
