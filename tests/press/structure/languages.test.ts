import { beforeAll, describe, expect, it } from 'vitest'
import type { Press } from '../../../src/press/press.ts'
import { popplerText } from '../../support/check-pdf.ts'
import { newPress, sharedPress } from '../../support/load-press.ts'
import { dictOf, type PdfObjects, readObjects } from '../../support/pdf-objects.ts'
import { runTool, withPdfFile } from '../../support/run-tool.ts'
import { structureFaults } from '../../support/structure-faults.ts'
import { item, leafletOf, oneText, pdfOf, section, textNode } from '../press-sample.ts'

let press: Press
beforeAll(async () => {
  press = await sharedPress()
})

/** How many elements there are for words of a language. */
const spans = ({ values }: PdfObjects, language = 'en') =>
  [...values.values()].map(dictOf).filter((dict) => dict['/S'] === '/Span' && dict['/Lang'] === `u:${language}`).length

const draw = (alt: string) => ({
  width: 50,
  height: 20,
  alt,
  shapes: [{ type: 'rect', x: 0, y: 0, width: 50, height: 20, fill: 'black' } as const],
})

describe('words of another language', () => {
  it('are elements within the paragraph that they belong to', async () => {
    const pdf = pdfOf(press, oneText('Профиль VK ID и Google Chrome'))
    const objects = await readObjects(pdf)
    expect(spans(objects)).toBe(2)
    expect(structureFaults(objects).filter((fault) => /mark/.test(fault))).toEqual([])
    // the letters stay in one text object, so nothing moves
    const content = [...objects.streams.values()].map(String).find((text) => text.includes('/Span')) ?? ''
    expect(content).toMatch(
      /BT .* Tm\n\/P <<\/MCID 0>> BDC\n.*\nEMC\n\/Span <<\/MCID 1>> BDC\n.*\nEMC\n\/P <<\/MCID 2>> BDC\n(?:.*\n){5}ET/,
    )
    // they are read as before
    expect((await popplerText(pdf)).trim()).toBe('Профиль VK ID и Google Chrome')
  })

  it('take nothing of the line from readers of the structure', async () => {
    const text = 'Ответьте на два вопроса. Аккаунт VK заводить не обязательно.'
    const link = leafletOf(section([item(textNode('VK — это вход', ['https://id.vk.com/'])), item(textNode(text))]))
    const read = await withPdfFile(pdfOf(press, link), (file) => runTool('pdfinfo', ['-struct-text', file]))
    const spoken = [...read.matchAll(/"(.*)"/g)].map(([, part]) => part).join('')
    expect(spoken.replace(/\s+/g, ' ')).toContain(text)
    expect(spoken).toContain('VK — это вход')
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
