/** What stands on a page, as a content stream and what the page must know of it. */

import { nums } from './operators.ts'
import type { GlyphUse, LinkArea, Painted, PaintedCode } from './painted.ts'
import { mergeGlyphs } from './painted.ts'
import type { Deflate } from './pdf/embed-font.ts'
import type { PdfObject } from './pdf/objects.ts'
import { dict, name } from './pdf/objects.ts'

/** Something painted, its upper left corner at (x, y); y runs upwards from the foot of the page. */
export interface PlacedPaint {
  readonly painted: Painted
  readonly x: number
  readonly y: number
}

export interface PageContent {
  readonly stream: PdfObject
  readonly glyphs: GlyphUse
  readonly links: readonly LinkArea[]
  readonly codes: readonly PaintedCode[]
  readonly pictures: readonly string[]
}

/** One stream for the parts in reading order, each in its own place. */
export function pageContent(parts: readonly PlacedPaint[], deflate: Deflate): PageContent {
  const operators = parts.map(({ painted, x, y }) => `q 1 0 0 1 ${nums(x, y)} cm\n${painted.operators}\nQ\n`).join('')
  return {
    stream: { value: dict({ Filter: name('FlateDecode') }), stream: deflate(Buffer.from(operators, 'latin1')) },
    glyphs: mergeGlyphs(parts.map(({ painted }) => painted.glyphs)),
    links: parts.flatMap(({ painted, x, y }) =>
      painted.links.map((link) => ({ ...link, x: link.x + x, y: link.y + y })),
    ),
    codes: parts.flatMap(({ painted, x, y }) =>
      painted.codes.map((code) => ({ ...code, x: code.x + x, y: code.y + y })),
    ),
    pictures: [...new Set(parts.flatMap(({ painted }) => painted.pictures))],
  }
}
