/** A text node, its values set, as pdfmake's definition: its type, its runs, its links. */
import { itemAt } from '../../diagnostics/impossible.ts'
import { fillAddress, isAddress } from '../../model/address.ts'
import type { Run, TextNode } from '../../model/composed.ts'
import { type FieldText, fillText } from '../../model/field-text.ts'
import { phoneAddress } from '../../model/phone.ts'
import type { TypeRole } from '../../model/theme.ts'
import { printable } from '../printable.ts'
import { evenLines, filledRuns } from './even-lines.ts'
import { pageLink } from './link-target.ts'
import { linkedRuns } from './links-in-text.ts'
import { marginOf } from './margin-of.ts'
import type { NodeValues } from './node-values.ts'
import { type Prose, proseOf } from './prose.ts'
import { type ElementDraft, within } from './structure.ts'

/** @param element what its runs belong to in the structure; null within decoration */
export function textDefinition(node: TextNode, input: NodeValues, element: ElementDraft | null): object {
  const style = input.theme.type[roleOf(node, input)]
  const { hyphens } = input.language
  const even = node.balance === undefined ? node.runs : evenRuns(node, node.balance, input)
  const runs = node.hyphenate ? linkedRuns(even, input.values, input.addresses) : even
  const prose =
    node.hyphenate && hyphens
      ? proseOf(runs, { values: input.values, print: printable, hyphens, fills: node.hyphenate === 'to-fill' })
      : runs.map(() => null)
  return {
    text: runs.map((run, i) => runDefinition(run, input, element, itemAt(prose, i))),
    fontSize: style.size,
    lineHeight: style.leading / style.size / input.naturalLeading,
    bold: node.bold ?? style.bold,
    alignment: node.align ?? 'left',
    ...(node.colour ? { color: node.colour } : {}),
    ...marginOf(node.margin),
  }
}

function evenRuns(node: TextNode, width: number, input: NodeValues): readonly Run[] {
  const style = input.theme.type[roleOf(node, input)]
  const filled = filledRuns(node.runs, input.values, node.bold ?? style.bold)
  const texts = evenLines(filled, width, (text, bold) => input.measure(text, style.size, bold))
  return node.runs.map((run, i) => ({ ...run, text: [itemAt(texts, i)] }))
}

const MOST_LINES = 2

function roleOf(node: TextNode, { theme, values, measure }: NodeValues): TypeRole {
  if (!node.longStyle) return node.style
  const { roles, width } = node.longStyle
  const text = node.runs.map((run) => fillText(run.text, values)).join('')
  const fits = (role: TypeRole) => {
    const { size, bold } = theme.type[role]
    return countLines(text, width, (part) => measure(part, size, node.bold ?? bold)) <= MOST_LINES
  }
  return [node.style, ...roles].find(fits) ?? roles.at(-1) ?? node.style
}

/** Lines break at spaces and after hyphens; a word that is wider than a line makes the text too long at once. */
function countLines(text: string, width: number, measure: (part: string) => number): number {
  let lines = 1
  let line = ''
  for (const word of text.split(/(?<=[ -])/)) {
    if (measure(word.trimEnd()) > width) return Number.POSITIVE_INFINITY
    if (measure((line + word).trimEnd()) > width) {
      lines += 1
      line = word
    } else line += word
  }
  return lines
}

function runDefinition(run: Run, input: NodeValues, element: ElementDraft | null, prose: Prose | null): object {
  const page = run.pageOfStep === undefined ? null : input.pageOfStep(run.pageOfStep)
  const filled = fillText(run.text, input.values)
  const text = page === null ? filled : filled.replace('%page%', String(page))
  const link = linkOf(run, page, text, input)
  return {
    text: printable(run.address ? printedAddress(text) : text),
    ...(prose ? { prose } : {}),
    ...(run.bold ? { bold: true } : {}),
    ...(run.underline ? { decoration: 'underline' } : {}),
    ...(link === null ? {} : { link }),
    element: link !== null && element ? within(element, 'Link') : element,
  }
}

function linkOf(run: Run, page: number | null, text: string, { values }: NodeValues): string | null {
  if (page !== null) return pageLink(page)
  if (run.link) return linkAddress(run.link, values)
  return run.telephone ? phoneAddress(text) : null
}

/** «https://www.gosuslugi.ru/» is printed as «gosuslugi.ru»: that is what one types. */
function printedAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

/** Only characters that are valid in a link, also where it is no address: that is reported when the page is painted. */
export function linkAddress(address: FieldText, values: readonly string[]): string {
  const text = fillAddress(address, (part) => fillText(part, values))
  return isAddress(text) ? text : encodeURI(text)
}
