/** Drawings in another size, for the large-print edition: shapes, lines and letters grow together. */
import type { Drawing, PathShape, Shape } from '../../model/drawing.ts'

/** A drawing enlarged with its codes and type. @example scaleDrawing(tickBox(), 1.5).width // 19.5 */
export function scaleDrawing(drawing: Drawing, factor: number): Drawing {
  if (factor === 1) return drawing
  const { width, height, shapes, codes = [] } = drawing
  return {
    ...drawing,
    width: width * factor,
    height: height * factor,
    shapes: shapes.map((shape) => scaleShape(shape, factor)),
    codes: codes.map((code) => ({
      ...code,
      x: code.x * factor,
      y: code.y * factor,
      size: code.size * factor,
      module: code.module * factor,
    })),
  }
}

function scaleShape(shape: Shape, factor: number): Shape {
  switch (shape.type) {
    case 'path':
      return { ...shape, ...stroked(shape, factor), d: scalePath(shape.d, factor), ...dashed(shape, factor) }
    case 'rect': {
      const { x, y, width, height, radius } = shape
      const edges = { x: x * factor, y: y * factor, width: width * factor, height: height * factor }
      return { ...shape, ...stroked(shape, factor), ...edges, ...(radius ? { radius: radius * factor } : {}) }
    }
    case 'circle': {
      const { x, y, radius } = shape
      return { ...shape, ...stroked(shape, factor), x: x * factor, y: y * factor, radius: radius * factor }
    }
    case 'code':
      return { ...shape, x: shape.x * factor, y: shape.y * factor, size: shape.size * factor }
    case 'text': {
      const { x, y, size, maxWidth } = shape
      const limit = maxWidth === undefined ? {} : { maxWidth: maxWidth * factor }
      return { ...shape, x: x * factor, y: y * factor, size: size * factor, ...limit }
    }
  }
}

function stroked({ lineWidth }: { readonly lineWidth?: number }, factor: number) {
  return lineWidth === undefined ? {} : { lineWidth: lineWidth * factor }
}

function dashed({ dash }: PathShape, factor: number): Pick<PathShape, 'dash'> {
  return dash ? { dash: [dash[0] * factor, dash[1] * factor] } : {}
}

/** All numbers of the commands that paths here consist of are lengths. */
function scalePath(d: string, factor: number): string {
  return d.replace(/-?\d*\.?\d+/g, (number) => String(Math.round(Number(number) * factor * 1000) / 1000))
}
