/** The parts at fixed places on a page: footer, slip, lines for notes. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { Furniture, Node } from '../../model/composed.ts'
import type { Place } from '../../model/place.ts'
import { type LaidOutBox, layoutBox } from '../layout/layout-box.ts'
import { missingGlyphs } from '../missing-glyphs.ts'
import { type PageContent, type PlacedPaint, pageContent } from '../paint/page-content.ts'
import { paintBox } from '../paint/paint-box.ts'
import { slipTooTall } from '../press-diagnostics.ts'
import { cutWords, offPage, squeezedTexts } from '../width-diagnostics.ts'
import { nodeValues, type PressCache } from './press-cache.ts'

/** Printers leave this much of a sheet's edge white. */
const EDGE = 12

/**
 * @param place where to point at for pieces that don't know where they were written
 * @param firstMark how many marked contents the page has already
 */
export function setFurniture(
  cache: PressCache,
  pieces: readonly Furniture[],
  values: readonly string[],
  place: Place,
  firstMark = 0,
): Outcome<PageContent> {
  const diagnostics: Diagnostic[] = []
  const { height } = cache.theme.page
  const parts = pieces.map((piece): PlacedPaint => {
    const room = height - EDGE - piece.y
    const box = closeEnough(piece, room, (node) =>
      layoutBox(node, piece.width, cache.fonts, nodeValues(cache, values, [])),
    )
    const painted = paintBox(box, cache.fonts, cache.language.foreign)
    const at = piece.place ?? place
    diagnostics.push(
      ...missingGlyphs(painted, at),
      ...cutWords(box, at),
      ...offPage(box, painted, at),
      ...squeezedTexts(painted, at),
    )
    if (piece.place && box.height > room) diagnostics.push(slipTooTall(piece.place))
    return { painted, x: piece.x, y: height - piece.y }
  })
  return outcome(pageContent(parts, cache.deflate, firstMark), diagnostics)
}

/** The first of its forms that is no higher than the room, else the last, which is reported. */
function closeEnough({ node, closer = [] }: Furniture, room: number, layOut: (node: Node) => LaidOutBox): LaidOutBox {
  let box = layOut(node)
  for (const next of closer) {
    if (box.height <= room) break
    box = layOut(next)
  }
  return box
}
