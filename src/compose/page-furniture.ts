/** What every page carries at its foot, and the page that fills a sheet in the print file. */
import type { Furniture } from '../model/composed.ts'
import type { Drawing } from '../model/drawing.ts'
import type { FieldText } from '../model/field-text.ts'
import type { Footer } from '../model/leaflet.ts'
import { footerDrawing } from './drawings/footer.ts'
import type { Look } from './look.ts'
import { plainText, textWidth } from './look.ts'

/** A rule, then pupil and class, «Страница x из y», school. `x` of `y` counts this leaflet, not the class file. */
export function footerAt(footer: Footer, page: number | null, pages: number, y: number, look: Look): Furniture {
  const width = textWidth(look.theme)
  return {
    x: look.theme.page.side,
    y,
    width,
    node: {
      type: 'drawing',
      role: 'Artifact',
      draw: (fill) => footerDrawing(footer, { page, pages, width }, look, fill),
    },
  }
}

const NOTE_LINE = 28

/** «Для заметок»: a heading and lines to write on. */
export function notesPage(title: FieldText, footer: Footer, look: Look): readonly Furniture[] {
  const { page } = look.theme
  const top = page.top + look.theme.type.stepTitle.leading + 10
  const count = Math.floor((page.bodyEnd - top) / NOTE_LINE)
  const width = textWidth(look.theme)
  const lines: Drawing = {
    width,
    height: count * NOTE_LINE,
    alt: '',
    shapes: Array.from({ length: count }, (_, i) => ({
      type: 'path',
      d: `M0 ${(i + 1) * NOTE_LINE - 0.5} H${width}`,
      stroke: look.theme.colour.ink,
      lineWidth: 0.6,
    })),
  }
  return [
    { x: page.side, y: page.top, width, node: plainText(title, 'stepTitle', { role: 'H2' }) },
    { x: page.side, y: top, width, node: { type: 'drawing', draw: lines } },
    footerAt(footer, null, 0, page.footer, look),
  ]
}
