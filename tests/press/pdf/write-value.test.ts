import { describe, expect, it } from 'vitest'
import type { PdfObject, PdfValue } from '../../../src/press/pdf/objects.ts'
import { dict, name, pdfText, ref } from '../../../src/press/pdf/objects.ts'
import { writeValue } from '../../../src/press/pdf/write-value.ts'

const other: PdfObject = { value: 7 }

describe('values', () => {
  it.each<[string, PdfValue, string]>([
    ['a number', 1.23456, '1.235'],
    ['a whole number', 3, '3'],
    ['true', true, 'true'],
    ['a name', name('FlateDecode'), '/FlateDecode'],
    ['a name with signs', name('A B/#(П'.slice(0, 6)), '/A#20B#2f#23#28'],
    ['a text', pdfText('Abc'), '(Abc)'],
    ['a text with brackets and backslash', pdfText('a (b) \\ )'), '(a \\(b\\) \\\\ \\))'],
    ['a Russian text', pdfText('ёA'), '<feff04510041>'],
    ['a text beyond the basic plane', pdfText('😀'), '<feffd83dde00>'],
    ['a text with a line end', pdfText('a\nb'), '<feff0061000a0062>'],
    ['an address', { ascii: 'https://a.b/(x)' }, '(https://a.b/\\(x\\))'],
    ['bytes', { hex: '00ff' }, '<00ff>'],
    ['another object', ref(other), '12 0 R'],
    ['a list', [1, name('A'), [true]], '[1 /A [true]]'],
    ['a dictionary, without what is not there', dict({ A: 1, B: undefined }), '<< /A 1 >>'],
  ])('are written as %s', (_what, value, output) => expect(writeValue(value, new Map([[other, 12]]))).toBe(output))
})
