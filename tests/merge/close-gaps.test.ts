import fc from 'fast-check'
import { expect, it } from 'vitest'
import { closeGaps } from '../../src/merge/close-gaps.ts'
import { fieldMark } from '../../src/model/field-text.ts'

const [last, first] = [fieldMark(0), fieldMark(1)]

it('no space is left for a name that a pupil doesn’t have', () => {
  expect(closeGaps(`# ${last} ${first}, 5А`, ['Аунг', ''])).toBe(`# ${last}${first}, 5А`)
  expect(closeGaps(`**${last} ${first}**`, ['', 'Су'])).toBe(`**${last}${first}**`)
})

it('where both are written, and round words of the text, every space stays', () => {
  const text = fc.array(fc.constantFrom(last, first, ' ', 'а', '\n', '# '), { maxLength: 12 })
  fc.assert(fc.property(text, (parts) => closeGaps(parts.join(''), ['Котова', 'Вера']) === parts.join('')))
  expect(closeGaps(`у ${last} и ${first} `, ['', ''])).toBe(`у ${last} и ${first} `)
})
