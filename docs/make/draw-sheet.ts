/** A worksheet as a picture: letters above the columns, numbers beside the rows, the name of the sheet below. */
import type { ListExample } from './list-examples.ts'

const [ROW, CHARACTER, SIDE, FONT] = [26, 8.2, 34, 14]

export function drawSheet({ sheet, rows, merges, widths }: ListExample): string {
  const lefts = widths.map((_, i) => SIDE + sum(widths.slice(0, i)) * CHARACTER)
  const width = SIDE + sum(widths) * CHARACTER
  const height = ROW * (rows.length + 2)
  const right = (column: number) => lefts[column] ?? width
  const cells = rows.flatMap((row, r) =>
    widths.flatMap((_, c) => {
      const inside = merges.find(
        (one) => r >= one.row && r < one.row + one.rows && c >= one.column && c < one.column + one.columns,
      )
      if (inside && (inside.row !== r || inside.column !== c)) return []
      const [x, y] = [right(c), ROW * (r + 1)]
      const [w, h] = [right(c + (inside?.columns ?? 1)) - x, ROW * (inside?.rows ?? 1)]
      return [box(x, y, w, h, '#fff'), text(row[c] ?? '', x + 6, y + h / 2)]
    }),
  )
  const letters = widths.flatMap((_, c) => {
    const [x, w] = [right(c), right(c + 1) - right(c)]
    return [box(x, 0, w, ROW, '#eef0f2'), text(String.fromCharCode(65 + c), x + w / 2, ROW / 2, 'middle')]
  })
  const numbers = rows.flatMap((_, r) => [
    box(0, ROW * (r + 1), SIDE, ROW, '#eef0f2'),
    text(String(r + 1), SIDE / 2, ROW * (r + 1.5), 'middle'),
  ])
  const tab = (sheet.length + 4) * CHARACTER
  const below = [
    box(SIDE, ROW * (rows.length + 1), tab, ROW - 4, '#fff'),
    text(sheet, SIDE + tab / 2, height - ROW / 2 - 2, 'middle'),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${width + 2} ${height + 2}" width="${Math.round(width)}" font-family="Calibri, Carlito, Arial, sans-serif" font-size="${FONT}">`,
    box(0, 0, width, height, '#f7f8f9'),
    box(0, 0, SIDE, ROW, '#eef0f2'),
    ...letters,
    ...numbers,
    ...cells,
    ...below,
    '</svg>\n',
  ].join('\n')
}

function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}" stroke="#c4c9ce"/>`
}

function text(content: string, x: number, middle: number, anchor: 'start' | 'middle' = 'start'): string {
  if (content === '') return ''
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${short(x)}" y="${short(middle + FONT * 0.34)}" text-anchor="${anchor}" fill="#1f2933">${escaped}</text>`
}

function short(length: number): string {
  return String(Math.round(length * 10) / 10)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
