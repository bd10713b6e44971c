import { describe, expect, it } from 'vitest'
import type { PdfObject, PdfValue } from '../../../src/press/pdf/objects.ts'
import { dict, name, ref, text } from '../../../src/press/pdf/objects.ts'
import { serializePdf } from '../../../src/press/pdf/serialize.ts'

function fileOf(value: PdfValue): string {
  const info: PdfObject = { value: dict({}) }
  return Buffer.from(serializePdf({ catalog: { value: dict({ X: value }) }, info })).toString('latin1')
}

/** How a value comes out. */
const written = (value: PdfValue) => /\/X (.*) >>\nendobj/.exec(fileOf(value))?.[1]

describe('values', () => {
  it.each<[string, PdfValue, string]>([
    ['a number', 1.23456, '1.235'],
    ['a whole number', 3, '3'],
    ['true', true, 'true'],
    ['a name', name('FlateDecode'), '/FlateDecode'],
    ['a name with signs', name('A B/#(П'.slice(0, 6)), '/A#20B#2f#23#28'],
    ['a text', text('Abc'), '(Abc)'],
    ['a text with brackets and backslash', text('a (b) \\ )'), '(a \\(b\\) \\\\ \\))'],
    ['a Russian text', text('ёA'), '<feff04510041>'],
    ['a text beyond the basic plane', text('😀'), '<feffd83dde00>'],
    ['a text with a line end', text('a\nb'), '<feff0061000a0062>'],
    ['an address', { ascii: 'https://a.b/(x)' }, '(https://a.b/\\(x\\))'],
    ['a list', [1, name('A'), [true]], '[1 /A [true]]'],
    ['a dictionary, without what is not there', dict({ A: 1, B: undefined }), '<< /A 1 >>'],
  ])('%s', (_what, value, output) => expect(written(value)).toBe(output))
})

describe('a file', () => {
  const shared: PdfObject = { value: dict({}), stream: Buffer.from('abc') }
  const catalog = (): PdfObject => ({ value: dict({ A: ref(shared), B: ref(shared), C: ref({ value: 7 }) }) })
  const file = () => Buffer.from(serializePdf({ catalog: catalog(), info: { value: dict({}) } })).toString('latin1')

  it('holds an object once, however often it is named', () => {
    expect(file().match(/\d+ 0 obj/g)).toEqual(['1 0 obj', '2 0 obj', '3 0 obj', '4 0 obj'])
    expect(file()).toContain('<< /A 3 0 R /B 3 0 R /C 4 0 R >>')
    expect(file()).toContain('<< /Length 3 >>\nstream\nabc\nendstream')
  })

  it('says where each object begins', () => {
    const text = file()
    const rows = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
    expect(rows).toHaveLength(4)
    rows.forEach((offset, i) => {
      expect(text.slice(offset, offset + 7)).toBe(`${i + 1} 0 obj`)
    })
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
    expect(text.slice(start, start + 4)).toBe('xref')
  })

  it('is the same bytes for the same objects', () => expect(file()).toBe(file()))

  it('ends also where objects name each other', () => {
    const one: { value: PdfValue } = { value: dict({}) }
    one.value = dict({ Self: ref(one) })
    expect(Buffer.from(serializePdf({ catalog: one, info: { value: dict({}) } })).toString('latin1')).toContain(
      '/Self 1 0 R',
    )
  })
})
