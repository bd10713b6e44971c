/** Finished pages put on a larger sheet: side by side for folding and cutting, or with crop marks around. */

import type { MarkLine, PlacedPage, PrintSheet } from '../../model/print-sheet.ts'
import type { StructureElement } from '../layout/structure.ts'
import { asciiText, latin1 } from '../pdf/bytes.ts'
import type { Deflate } from '../pdf/embed-font.ts'
import type { PageStructure } from '../pdf/grow-structure.ts'
import { dict, name, type PdfObject } from '../pdf/objects.ts'
import type { PressedPage } from '../press-leaflet.ts'
import { nums } from './operators.ts'
import type { PlacedStructure } from './page-content.ts'
import { type LinkArea, mergeForms, mergeGlyphs } from './painted.ts'

export interface Streams {
  readonly deflate: Deflate
  /** The way back. */
  readonly inflate: Deflate
}

/**
 * Marked contents are numbered page by page (ISO 32000-1, 14.7.4.2), so those of the second page of a sheet get numbers
 * that go on after the first's.
 *
 * @example
 * imposePages({ placed: [{ page: left, x: 0, y: 0, scale: 0.707, order: 3 }, …], lines, boxes, pageSize }, streams)
 */
export function imposePages(
  { placed, lines, boxes, pageSize }: PrintSheet<PressedPage>,
  streams: Streams,
): PressedPage {
  let marks = 0
  const parts = placed.map((one) => {
    const part = placePage(one, marks, pageSize, streams)
    marks += one.page.marks
    return part
  })
  const drawn = lines.length > 0 ? [streamOf(markOperators(lines), streams.deflate)] : []
  return {
    boxes,
    marks,
    contents: [...parts.flatMap(({ contents }) => contents), ...drawn],
    structure: parts.flatMap(({ structure }) => structure),
    links: parts.flatMap(({ links }) => links),
    glyphs: mergeGlyphs(placed.map(({ page }) => page.glyphs)),
    codes: placed.flatMap(({ page, x, y, scale }) =>
      page.codes.map((code) => ({
        ...code,
        x: x + code.x * scale,
        y: y + code.y * scale,
        size: code.size * scale,
        module: code.module * scale,
      })),
    ),
    pictures: [...new Set(placed.flatMap(({ page }) => page.pictures))],
    forms: mergeForms(placed.map(({ page }) => page)),
  }
}

function placePage(
  { page, x, y, scale, order }: PlacedPage<PressedPage>,
  firstMark: number,
  size: PrintSheet<PressedPage>['pageSize'],
  streams: Streams,
) {
  const begin = `q ${nums(scale, 0, 0, scale, x, y)} cm ${nums(0, 0, ...size)} re W n\n`
  const copies = new Map<StructureElement, StructureElement>()
  return {
    contents: [
      streamOf(begin, streams.deflate),
      ...page.contents.map((content) => renumbered(content, firstMark, streams)),
      streamOf('Q\n', streams.deflate),
    ],
    structure: page.structure.map(
      (part): PageStructure => ({
        path: part.path,
        order,
        placed: part.placed.map(
          (one): PlacedStructure => ({
            elements: one.elements.map((element) => copyOf(element, copies)),
            firstMark: one.firstMark + firstMark,
            x: x + one.x * scale,
            y: y + one.y * scale,
            scale: scale * (one.scale ?? 1),
            aside: one.aside,
          }),
        ),
      }),
    ),
    links: page.links.map(
      (link): LinkArea => ({
        ...link,
        x: x + link.x * scale,
        y: y + link.y * scale,
        width: link.width * scale,
        height: link.height * scale,
        element: link.element ? (copies.get(link.element) ?? null) : null,
      }),
    ),
  }
}

/** Pages that two leaflets share may be on one sheet: there each has elements of its own. */
function copyOf(element: StructureElement, copies: Map<StructureElement, StructureElement>): StructureElement {
  const copy = {
    ...element,
    kids: element.kids.map((kid) => (typeof kid === 'object' ? copyOf(kid, copies) : kid)),
  }
  copies.set(element, copy)
  return copy
}

function renumbered(content: PdfObject, firstMark: number, { deflate, inflate }: Streams): PdfObject {
  if (firstMark === 0 || !content.stream) return content
  const operators = asciiText(inflate(content.stream))
  return streamOf(
    operators.replace(/\/MCID (\d+)/g, (_all, number: string) => `/MCID ${Number(number) + firstMark}`),
    deflate,
  )
}

function markOperators(lines: readonly MarkLine[]): string {
  const drawn = lines.map(
    ({ from, to, dashed }) => `[${dashed ? '3 2' : ''}] 0 d ${nums(...from)} m ${nums(...to)} l S`,
  )
  return `/Artifact BMC q 0 G 0.5 w ${drawn.join(' ')} Q EMC\n`
}

function streamOf(operators: string, deflate: Deflate): PdfObject {
  return {
    value: dict({ Filter: name('FlateDecode') }),
    stream: deflate(latin1(operators)),
  }
}
