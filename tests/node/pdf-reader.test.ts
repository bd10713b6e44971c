/** The reader of PDF files, started as a school would start it: from a folder with a Russian name. */
import { afterEach, describe, expect, it } from 'vitest'
import { openPdfReader } from '../../src/node/pdf-reader.ts'
import { makePdf, textAt } from '../support/make-pdf.ts'

const script = process.argv[1] ?? ''

afterEach(() => {
  process.argv[1] = script
})

describe('the reader of PDF files', () => {
  it.each(['/дом/Мои документы/памятка/main.ts', 'C:\\Пользователи\\Вера\\main.ts', '/home/vera/main.ts'])(
    'opens a file whatever folder the program lies in: %s',
    async (path) => {
      process.argv[1] = path
      const opened = (await openPdfReader()).open(makePdf([{ content: textAt(100, 700, 12, 'Ёлкина') }]))
      expect(opened.ok && opened.value.pages).toBe(1)
    },
  )
})

describe('the text of a page', () => {
  it('is that of its letters, and holds nothing that isn’t printed', async () => {
    const hidden = textAt(100, 500, 12, 'Тайна').replace('BT', 'BT 3 Tr').replace('ET', '0 Tr ET')
    const content = `${textAt(100, 700, 12, 'Ёлкина')} ${hidden} ${textAt(100, 400, 12, 'Зоя')}`
    const opened = (await openPdfReader()).open(makePdf([{ content }]))
    if (!opened.ok) throw new Error(opened.fault)
    const text = opened.value.textOf(0)
    expect(text).toMatch(/^Ёлкина\s+Зоя$/)
    expect(await opened.value.withPage(0, async ({ letters }) => letters.map((letter) => letter.text).join(''))).toBe(
      text,
    )
  })
})
