/** The content of a page, as a content stream and what the page must know of it. */

import type { StructureElement } from '../layout/structure.ts'
import { latin1 } from '../pdf/bytes.ts'
import type { Deflate } from '../pdf/embed-font.ts'
import type { PdfObject } from '../pdf/objects.ts'
import { dict, name } from '../pdf/objects.ts'
import { nums } from './operators.ts'
import {
  type GlyphUse,
  type LinkArea,
  MARK,
  mergeForms,
  mergeGlyphs,
  type Painted,
  type PaintedCode,
  type PaintedForm,
} from './painted.ts'

/** Something painted, its upper left corner at (x, y); y runs upwards from the foot of the page. */
export interface PlacedPaint {
  readonly painted: Painted
  readonly x: number
  readonly y: number
  /** It belongs to what was placed before it, as a screen does to its action. */
  readonly aside?: boolean
}

/** The elements of one placed part, with what makes their numbers and places those of the page. */
export interface PlacedStructure {
  readonly elements: readonly StructureElement[]
  readonly firstMark: number
  readonly x: number
  readonly y: number
  /** Its scale on the page against the size that it was painted in; 1 unless two pages share a sheet. */
  readonly scale?: number
  readonly aside: boolean
}

export interface PageContent {
  readonly stream: PdfObject
  /** How many marked contents it has. */
  readonly marks: number
  readonly structure: readonly PlacedStructure[]
  readonly glyphs: GlyphUse
  readonly links: readonly LinkArea[]
  readonly codes: readonly PaintedCode[]
  readonly pictures: readonly string[]
  readonly forms: readonly PaintedForm[]
}

/**
 * One stream for the parts in reading order, each in its own place.
 *
 * @param firstMark how many marked contents the page has already
 */
export function pageContent(parts: readonly PlacedPaint[], deflate: Deflate, firstMark = 0): PageContent {
  let marks = firstMark
  const structure: PlacedStructure[] = []
  const operators = parts.map(({ painted, x, y, aside = false }) => {
    structure.push({ elements: painted.structure, firstMark: marks, x, y, aside })
    const [first = '', ...rest] = painted.operators.split(MARK)
    const numbered = rest.reduce((text, piece) => `${text}${marks++}${piece}`, first)
    return `q 1 0 0 1 ${nums(x, y)} cm\n${numbered}\nQ\n`
  })
  return {
    stream: {
      value: dict({ Filter: name('FlateDecode') }),
      stream: deflate(latin1(operators.join(''))),
    },
    marks: marks - firstMark,
    structure,
    glyphs: mergeGlyphs(parts.map(({ painted }) => painted.glyphs)),
    links: parts.flatMap(({ painted, x, y }) =>
      painted.links.map((link) => ({ ...link, x: link.x + x, y: link.y + y })),
    ),
    codes: parts.flatMap(({ painted, x, y }) =>
      painted.codes.map((code) => ({ ...code, x: code.x + x, y: code.y + y })),
    ),
    pictures: [...new Set(parts.flatMap(({ painted }) => painted.pictures))],
    forms: mergeForms(parts.map(({ painted }) => painted)),
  }
}
