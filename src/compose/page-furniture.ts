/** What every page carries at its foot, and the page that fills a sheet in the print file. */
import type { Furniture, Node, Run } from '../model/composed.ts'
import type { Drawing } from '../model/drawing.ts'
import type { FieldText } from '../model/field-text.ts'
import type { Footer } from '../model/leaflet.ts'
import type { Look } from './look.ts'
import { plainText, stack, text, textWidth } from './look.ts'

/** A rule, then pupil and class, «Страница x из y», school. `x` of `y` counts this leaflet, not the class file. */
export function footerAt(footer: Footer, page: number | null, pages: number, y: number, look: Look): Furniture {
  const [left, centre, right] = footer.parts
  const numbers: Node = page === null ? stack([]) : text(pageRuns(centre, page, pages), 'service', { align: 'center' })
  return {
    x: look.theme.page.side,
    y,
    width: textWidth(look.theme),
    node: stack([
      { type: 'drawing', draw: ruleOf(textWidth(look.theme), 0.6, look) },
      {
        type: 'columns',
        widths: ['*', 'auto', '*'],
        gap: 12,
        margin: [0, 4, 0, 0],
        children: [
          plainText(left, 'service', { bold: true }),
          numbers,
          plainText(right, 'service', { align: 'right' }),
        ],
      },
    ]),
  }
}

/** The page's own number is bold: it is what one looks for. */
function pageRuns(centre: FieldText, page: number, pages: number): readonly Run[] {
  return centre.flatMap((part): readonly Run[] => {
    if (typeof part !== 'string') return [{ text: [part] }]
    return part
      .split(/(%pages?%)/)
      .filter((piece) => piece !== '')
      .map((piece) => {
        if (piece === '%page%') return { text: [String(page)], bold: true }
        return { text: [piece === '%pages%' ? String(pages) : piece] }
      })
  })
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
    { x: page.side, y: page.top, width, node: plainText(title, 'stepTitle') },
    { x: page.side, y: top, width, node: { type: 'drawing', draw: lines } },
    footerAt(footer, null, 0, page.footer, look),
  ]
}

function ruleOf(width: number, lineWidth: number, look: Look): Drawing {
  return {
    width,
    height: lineWidth,
    alt: '',
    shapes: [{ type: 'rect', x: 0, y: 0, width, height: lineWidth, fill: look.theme.colour.ink }],
  }
}
