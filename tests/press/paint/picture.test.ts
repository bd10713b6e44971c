import { describe, expect, it } from 'vitest'
import type { Picture } from '../../../src/model/job.ts'
import { pictureName } from '../../../src/press/paint/paint-box.ts'
import { newPress } from '../../support/load-press.ts'
import { pdfFaults } from '../../support/pdf-faults.ts'
import { dictOf, readObjects } from '../../support/pdf-objects.ts'
import { item, leafletOf, pdfOf, section, textNode } from '../press-sample.ts'

const PATH = `pictures/${'очень длинное имя '.repeat(9)}.png`

describe('a picture', () => {
  it('has a name that archives allow, whatever its path', () => {
    expect(pictureName(PATH)).toMatch(/^I[0-9a-f]{32}$/)
    expect(pictureName(PATH)).not.toBe(pictureName(`${PATH}x`))
  })

  it('is embedded once, described, and without fault', async () => {
    const data = new Uint8Array(2 * 2 * 3).fill(200)
    const picture: Picture = {
      path: PATH,
      width: 2,
      height: 2,
      dots: { width: 2, height: 2 },
      components: 3,
      encoding: 'rgb',
      data,
    }
    const press = await newPress(new Map([[PATH, picture]]))
    const node = { type: 'picture', path: PATH, alt: ['Схема'], width: 40, height: 40 } as const
    const pdf = pdfOf(press, leafletOf(section([item(node), item(node)])))
    expect(await pdfFaults(pdf)).toEqual([])
    const { values, streams } = await readObjects(pdf)
    const images = [...values].filter(([, value]) => dictOf(value)['/Subtype'] === '/Image')
    expect(images.map(([key]) => [...(streams.get(key) ?? [])])).toEqual([[...data]])
  })
})

describe('a link within decoration', () => {
  it('is printed, but opens nothing, since no reader could tell of it', async () => {
    const press = await newPress()
    const node = textNode('cop.admhmao.ru', ['https://cop.admhmao.ru/'])
    const pdf = pdfOf(press, leafletOf(section([item({ ...node, role: 'Artifact' }), item(textNode('Текст'))])))
    expect(await pdfFaults(pdf)).toEqual([])
    const { values } = await readObjects(pdf)
    expect([...values.values()].filter((value) => dictOf(value)['/Subtype'] === '/Link')).toEqual([])
  })
})
