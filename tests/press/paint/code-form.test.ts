/** QR codes as forms: drawn once a file, shown in several sizes on several pages. */
import { describe, expect, it } from 'vitest'
import { addressCode } from '../../../src/compose/blocks/qr.ts'
import type { PressedPage } from '../../../src/press/press.ts'
import { look } from '../../compose/compose-sample.ts'
import { decodeCodes } from '../../support/decode-codes.ts'
import { sharedPress } from '../../support/load-press.ts'
import { pagePrints } from '../../support/page-prints.ts'
import { pdfFaults } from '../../support/pdf-faults.ts'
import { dictOf, type PdfDict, type PdfObjects, readObjects, textOf } from '../../support/pdf-objects.ts'
import { renderPdf } from '../../support/render-pdf.ts'
import { item, leafletOf, pressed, section, textNode } from '../press-sample.ts'

const press = await sharedPress()
const info = { title: 'Памятка', bookmarks: [] }
const ADDRESS = 'https://cop.example.org/'

function pagesWith(address: string, sizeMm: number, text = 'Войдите'): readonly PressedPage[] {
  const items = [item(textNode(text)), item(addressCode([address], sizeMm, look))]
  return pressed(press, leafletOf(section(items))).pages
}

function dictsOf(objects: PdfObjects, key: string, value: string): readonly PdfDict[] {
  return [...objects.values.values()].map(dictOf).filter((dict) => dict[key] === value)
}

function twoOnASheet(pages: readonly PressedPage[]): PressedPage {
  const placed = pages.map((page, i) => ({ page, x: i * 421, y: 0, scale: 0.7, order: i }))
  return press.impose({ placed, lines: [], boxes: { width: 842, height: 595 }, pageSize: [595.28, 841.89] })
}

describe('a code that is shown on several pages in several sizes', () => {
  const pages = [...pagesWith(ADDRESS, 27), ...pagesWith(ADDRESS, 40), ...pagesWith(ADDRESS, 27)]
  const pdf = press.write([...pages, twoOnASheet(pages.slice(0, 2))], info)

  it('is one form in the file, without marks of its own, and a figure of the structure wherever it is', async () => {
    const objects = await readObjects(pdf)
    expect(dictsOf(objects, '/Subtype', '/Form')).toHaveLength(1)
    const figures = dictsOf(objects, '/S', '/Figure')
    expect(figures.map((figure) => textOf(figure['/Alt']))).toEqual(Array(5).fill(`QR-код: откроет ${ADDRESS}`))
    expect(await pdfFaults(pdf, objects)).toEqual([])
  })

  it('is read by a camera in every size', async () => {
    const seen = await Promise.all((await renderPdf(pdf, 100, [1, 2, 4])).map((picture) => decodeCodes(picture)))
    expect(seen).toEqual([[ADDRESS], [ADDRESS], [ADDRESS, ADDRESS]])
  })

  it('makes two leaflets no larger by what it draws', () => {
    const [one, two] = [pages.slice(0, 1), pages.slice(0, 2)].map((some) => press.write(some, info).length)
    const drawn = [...(pages[0]?.forms ?? [])].map(({ operators }) => operators.length)
    expect(drawn[0]).toBeGreaterThan(1500)
    expect((two ?? 0) - (one ?? 0)).toBeLessThan(900)
  })
})

it('a code is the same object in a file whatever the press wrote before', () => {
  const pages = [...pagesWith(ADDRESS, 27), ...pagesWith('https://vk.example.org/', 27)]
  const before = press.write(pages, info)
  for (let i = 0; i < 3; i++) press.write(pagesWith(`https://cop.example.org/?n=${i}`, 27), info)
  expect(press.write(pages, info)).toEqual(before)
})

describe('the sum of what a page shows', () => {
  it('is the same for the same code, and another for another one, whatever is written there', async () => {
    const pages = [
      ...pagesWith(ADDRESS, 27),
      ...pagesWith(ADDRESS, 27, 'Выйдите'),
      ...pagesWith('https://vk.example.org/', 27),
      ...pagesWith(ADDRESS, 40),
    ]
    const [one, same, other, larger] = pagePrints(await readObjects(press.write(pages, info)))
    expect(same).toBe(one)
    expect(new Set([one, other, larger]).size).toBe(3)
  })
})
