/** Links from the first page to the pages of the steps, in files that hold several leaflets, or two pages on a sheet. */
import { describe, expect, it } from 'vitest'
import { fieldMark } from '../../../src/model/field-text.ts'
import type { PressedPage } from '../../../src/press/press.ts'
import { sharedPress } from '../../support/load-press.ts'
import { readObjects } from '../../support/pdf-objects.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { structureFaults } from '../../support/structure-faults.ts'
import { composeBody, pressed } from '../press-sample.ts'

const press = await sharedPress()
const leaflet = composeBody(press, `Для ${fieldMark(0)}`)
const [one, two] = ['Анны', 'Яна'].map((name) => pressed(press, leaflet, [name]).pages)
const info = { title: 'Памятка', bookmarks: [] }

function sheet(placed: readonly [page: PressedPage | undefined, order: number][]): PressedPage {
  const half = { width: 842, height: 595 }
  return press.impose({
    placed: placed.flatMap(([page, order], i) => (page ? [{ page, x: i * 421, y: 0, scale: 0.7, order }] : [])),
    lines: [],
    boxes: half,
    pageSize: [595.28, 841.89],
  })
}

describe('«стр. 2» of the first page', () => {
  it('leads to page 2', async () => {
    const pdf = press.write(one ?? [], info)
    expect((await readPdf(pdf)).jumps).toEqual([[2], []])
    expect(structureFaults(await readObjects(pdf))).toEqual([])
  })

  it('leads to the page of the same family in a file of several', async () => {
    const pdf = press.write([...(one ?? []), ...(two ?? [])], info)
    expect((await readPdf(pdf)).jumps).toEqual([[2], [], [4], []])
    expect(structureFaults(await readObjects(pdf))).toEqual([])
  })

  it('leads to the sheet on which the page is, whatever the order of pages on sheets', async () => {
    const back = sheet([
      [two?.[1], 3],
      [one?.[1], 1],
    ])
    const front = sheet([
      [one?.[0], 0],
      [two?.[0], 2],
    ])
    const pdf = press.write([back, front], info)
    expect((await readPdf(pdf)).jumps).toEqual([[], [1, 1]])
    expect(structureFaults(await readObjects(pdf))).toEqual([])
  })
})
