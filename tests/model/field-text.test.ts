import { describe, expect, it } from 'vitest'
import { type FieldText, fillText, writtenText } from '../../src/model/field-text.ts'

const TEXT: FieldText = ['у ', { type: 'field', index: 1 }, '.']

describe('fillText', () => {
  it('sets the value of each field', () => expect(fillText(TEXT, ['Иван', 'Анны'])).toBe('у Анны.'))

  it('sets a value that is empty', () => expect(fillText(TEXT, ['Иван', ''])).toBe('у .'))

  it('throws where a field has no value, and doesn’t print a blank', () => {
    expect(() => fillText(TEXT, ['Иван'])).toThrow(new RangeError('no value for field 1 of 1'))
  })
})

it('writtenText leaves the fields out', () => expect(writtenText(TEXT)).toBe('у .'))
