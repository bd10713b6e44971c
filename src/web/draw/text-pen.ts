/** Lines of text on a canvas, letter by letter, as text objects of a PDF ask for it (ISO 32000-1, 9.4). */

export type Pen = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D

/** In units of a thousandth of the type size. */
export interface DrawableGlyph {
  readonly path: string
  readonly width: number
  readonly text: string
}

export interface TextPen {
  begin(): void
  end(): void
  choose(font: string, size: number): void
  /** Width against the natural one, 1 being that. */
  stretch(ratio: number): void
  rise(points: number): void
  /** Left end of the baseline. */
  place(x: number, y: number): void
  /** Glyph codes of four hexadecimal digits each; numbers go back by so many thousandths. */
  show(parts: readonly (string | number)[]): void
  /** All that was shown, a line for each line. */
  written(): string
}

/** Outlines by what they are the outlines of: drawn again and again. */
const outlines = new Map<string, Path2D>()

/** @param glyph what the font has under a code */
export function createTextPen(pen: Pen, glyph: (font: string, id: number) => DrawableGlyph): TextPen {
  const lines: string[] = []
  let line = ''
  let baseline: number | null = null
  let [font, size, stretch, rise, x, y] = ['', 1, 1, 0, 0, 0]
  const endLine = () => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }
  const showGlyph = (id: number) => {
    const { path, width, text } = glyph(font, id)
    line += text
    if (path !== '') {
      pen.save()
      pen.transform((size / 1000) * stretch, 0, 0, size / 1000, x, y + rise)
      pen.fill(outlineOf(path))
      pen.restore()
    }
    x += (width / 1000) * size * stretch
  }
  return {
    begin: () => {
      stretch = 1
      rise = 0
    },
    end: () => undefined,
    choose: (name, points) => {
      font = name
      size = points
    },
    stretch: (ratio) => {
      stretch = ratio
    },
    rise: (points) => {
      rise = points
    },
    place: (left, base) => {
      if (baseline !== null && baseline !== base) endLine()
      baseline = base
      x = left
      y = base
    },
    show: (parts) => {
      for (const part of parts) {
        if (typeof part === 'number') x -= (part / 1000) * size * stretch
        else for (let at = 0; at < part.length; at += 4) showGlyph(Number.parseInt(part.slice(at, at + 4), 16))
      }
    },
    written: () => {
      endLine()
      return lines.join('\n').replaceAll('\u00ad\n', '').replaceAll('\u00ad', '')
    },
  }
}

function outlineOf(path: string): Path2D {
  const outline = outlines.get(path) ?? new Path2D(path)
  outlines.set(path, outline)
  return outline
}
