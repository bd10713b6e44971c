import { beforeAll, describe, expect, it } from 'vitest'
import type { Press } from '../../../src/press/press.ts'
import { popplerText } from '../../support/check-pdf.ts'
import { newPress, sharedPress } from '../../support/load-press.ts'
import { dictOf, type PdfObjects, readObjects } from '../../support/pdf-objects.ts'
import { structureFaults } from '../../support/structure-faults.ts'
import { item, leafletOf, oneText, pdfOf, section } from '../press-sample.ts'

let press: Press
beforeAll(async () => {
  press = await sharedPress()
})

/** The streams that hold this operator. */
function streamsWith({ streams }: PdfObjects, operator: string): readonly string[] {
  return [...streams.values()].map((bytes) => bytes.toString('latin1')).filter((text) => text.includes(operator))
}

const spans = (objects: PdfObjects, language = 'en') =>
  streamsWith(objects, ' Tf ').flatMap((text) => text.split(`/Span <</Lang (${language})>> BDC`).slice(1)).length

const draw = (alt: string) => ({
  width: 50,
  height: 20,
  alt,
  shapes: [{ type: 'rect', x: 0, y: 0, width: 50, height: 20, fill: 'black' } as const],
})

describe('words of another language', () => {
  it('are marked within the paragraph that they belong to', async () => {
    const pdf = pdfOf(press, oneText('Профиль VK ID и Google Chrome'))
    const objects = await readObjects(pdf)
    expect(spans(objects)).toBe(2)
    expect(structureFaults(objects).filter((fault) => /mark/.test(fault))).toEqual([])
    const [content = ''] = streamsWith(objects, '/Span')
    expect(content).toMatch(/\/P <<\/MCID 0>> BDC\nBT .* \/Span <<\/Lang \(en\)>> BDC .* EMC .* EMC ET\nEMC/)
    // they are read as before
    expect((await popplerText(pdf)).trim()).toBe('Профиль VK ID и Google Chrome')
  })

  it('are not marked in addresses and in Russian', async () => {
    expect(spans(await readObjects(pdfOf(press, oneText('Сайт cop.admhmao.ru/elk, класс 5А'))))).toBe(0)
  })

  it('don’t split a link into several areas', async () => {
    const objects = await readObjects(pdfOf(press, oneText('Войти в VK ID тут', ['https://id.vk.com/'])))
    const annotations = [...objects.values.values()].filter((value) => dictOf(value)['/Subtype'] === '/Link')
    expect(annotations).toHaveLength(1)
    expect(spans(objects)).toBe(1)
  })

  it('are marked for a picture whose words are all foreign, and for no other', async () => {
    const nodes = ['Viber', 'Экран Viber'].map((alt) => item({ type: 'drawing', draw: draw(alt) }))
    const objects = await readObjects(pdfOf(press, leafletOf(section(nodes))))
    const figures = [...objects.values.values()].map(dictOf).filter((dict) => dict['/S'] === '/Figure')
    expect(figures.map((dict) => [dict['/Alt'], dict['/Lang']])).toEqual([
      ['u:Viber', 'u:en'],
      ['u:Экран Viber', undefined],
    ])
  })

  it('are the Russian ones in an English document', async () => {
    const written = await newPress(new Map(), 'en-GB')
    const text = { type: 'text', style: 'body', runs: [{ text: ['Write to Анна Иванова in VK ID'] }] } as const
    const drawing = { type: 'drawing', draw: draw('Войти') } as const
    const objects = await readObjects(pdfOf(written, leafletOf(section([item(text), item(drawing)]))))
    expect([spans(objects, 'ru'), spans(objects, 'en')]).toEqual([1, 0])
    expect(structureFaults(objects).filter((fault) => /mark/.test(fault))).toEqual([])
    const dicts = [...objects.values.values()].map(dictOf)
    expect(dicts.find((dict) => dict['/S'] === '/Figure')?.['/Lang']).toBe('u:ru')
    expect(dicts.find((dict) => dict['/Type'] === '/Catalog')?.['/Lang']).toBe('u:en-GB')
  })
})
