/** PDF content-stream operators (ISO 32000-1, 8 and 9) as text. */
import { itemAt, present } from '../../diagnostics/impossible.ts'

/** At most three decimals, which is less than any printer sees. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

/** Numbers as operands of an operator, see `num`. @example nums(1, 2.0004, -0) // '1 2 0' */
export function nums(...values: readonly number[]): string {
  return values.map(num).join(' ')
}

/** `#005A70` as `0 0.353 0.439 rg`; grey tones as `g`. */
export function fillColour(colour: string): string {
  const [r, g, b] = components(colour)
  return r === g && g === b ? `${num(r)} g` : `${nums(r, g, b)} rg`
}

/** The same for lines: `#005A70` as `0 0.353 0.439 RG`, grey tones as `G` (ISO 32000-1, 8.6.8). */
export function strokeColour(colour: string): string {
  return fillColour(colour)
    .replace(/g$/, (operator) => operator.toUpperCase())
    .replace('rG', 'RG')
}

function components(colour: string): readonly [number, number, number] {
  const hex = colour === 'black' ? '000000' : colour === 'white' ? 'ffffff' : colour.replace('#', '')
  const at = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) / 255
  return [at(0), at(2), at(4)]
}

/** Distance of the control points of a quarter circle from its ends, as a part of the radius. */
const ARC = 0.5523

/** A rectangle with round corners; `y` is its lower edge. */
export function roundedRect(x: number, y: number, width: number, height: number, radius: number): string {
  if (radius === 0) return `${nums(x, y, width, height)} re`
  const r = Math.min(radius, width / 2, height / 2)
  const k = r * (1 - ARC)
  const [right, top] = [x + width, y + height]
  return [
    `${nums(x + r, y)} m`,
    `${nums(right - r, y)} l`,
    `${nums(right - k, y, right, y + k, right, y + r)} c`,
    `${nums(right, top - r)} l`,
    `${nums(right, top - k, right - k, top, right - r, top)} c`,
    `${nums(x + r, top)} l`,
    `${nums(x + k, top, x, top - k, x, top - r)} c`,
    `${nums(x, y + r)} l`,
    `${nums(x, y + k, x + k, y, x + r, y)} c h`,
  ].join(' ')
}

/** The path of a circle of four Bézier curves; (x, y) is its middle. */
export function circle(x: number, y: number, radius: number): string {
  return roundedRect(x - radius, y - radius, 2 * radius, 2 * radius, radius)
}

const COMMAND = /([MLHVCZmlhvcz])([^MLHVCZmlhvcz]*)/g
/** How many numbers each command takes. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['M', 2],
  ['L', 2],
  ['H', 1],
  ['V', 1],
  ['C', 6],
  ['Z', 0],
])
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g

/**
 * An SVG path of straight lines and cubic curves as PDF operators, with y turned upwards and the origin at (x, y).
 *
 * @example pathOperators('M0 0h10v5z', 100, 200) // '100 200 m 110 200 l 110 195 l h'
 */
export function pathOperators(d: string, x: number, y: number): string {
  const out: string[] = []
  let cx = 0
  let cy = 0
  const point = (px: number, py: number) => nums(x + px, y - py)
  for (const [, command = '', rest = ''] of d.matchAll(COMMAND)) {
    const values = (rest.match(NUMBER) ?? []).map(Number)
    const relative = command === command.toLowerCase()
    const kind = command.toUpperCase()
    const size = present(SIZES.get(kind), 'a path command')
    if (kind === 'Z') out.push('h')
    for (let i = 0; size > 0 && i + size <= values.length; i += size) {
      const at = (j: number) => itemAt(values, i + j)
      const [baseX, baseY] = relative ? [cx, cy] : [0, 0]
      if (kind === 'C') {
        out.push(
          `${point(baseX + at(0), baseY + at(1))} ${point(baseX + at(2), baseY + at(3))} ${point(baseX + at(4), baseY + at(5))} c`,
        )
        cx = baseX + at(4)
        cy = baseY + at(5)
        continue
      }
      if (kind !== 'V') cx = baseX + at(0)
      if (kind === 'V') cy = baseY + at(0)
      else if (kind !== 'H') cy = baseY + at(1)
      out.push(`${point(cx, cy)} ${kind === 'M' && i === 0 ? 'm' : 'l'}`)
    }
  }
  return out.join(' ')
}
