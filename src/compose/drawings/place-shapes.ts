/** Shapes moved to another place. */
import type { Shape } from '../../model/drawing.ts'

/** The same shapes, `dx` to the right and `dy` down. */
export function placeShapes(shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] {
  return shapes.map((shape) =>
    shape.type === 'path' ? { ...shape, d: movePath(shape.d, dx, dy) } : { ...shape, x: shape.x + dx, y: shape.y + dy },
  )
}

const COMMAND = /([MLHVCZmlhvcz])([^MLHVCZmlhvcz]*)/g

/** Absolute commands are moved, relative ones stay as they are. */
function movePath(d: string, dx: number, dy: number): string {
  return d.replace(COMMAND, (_all, command: string, rest: string) => {
    const numbers = rest.match(/-?\d*\.?\d+/g)?.map(Number) ?? []
    const moved = numbers.map((value, i) => {
      if (command === 'H') return value + dx
      if (command === 'V') return value + dy
      return command === command.toUpperCase() ? value + (i % 2 === 0 ? dx : dy) : value
    })
    return `${command}${moved.map((value) => Math.round(value * 1000) / 1000).join(' ')}`
  })
}
