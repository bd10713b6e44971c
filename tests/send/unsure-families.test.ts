/** One address at two children whose names agree as far as they go: said in the plan, and nothing is held for it. */
import { expect, it } from 'vitest'
import type { Pupil } from '../../src/model/job.ts'
import { unsureFamilies } from '../../src/send/unsure-families.ts'
import { sampleClass, samplePupil } from '../merge/sample-job.ts'

const child = (number: number, lastName: string, firstName: string, middleName: string): Pupil => ({
  ...samplePupil(),
  number,
  lastName,
  firstName,
  middleName,
  emails: ['mama@families.example'],
})
const found = (...pupils: readonly Pupil[]) =>
  unsureFamilies({ classes: [{ ...sampleClass(), label: '5А', pupils }] }, ['mama@families.example'])

it.each([
  ['Иванов', 'Иванова'],
  ['Ким', 'Ким'],
  ['Гор', 'Гора'],
])('%s and %s without patronymics are named by class and number', (a, b) => {
  const [one, ...others] = found(child(2, a, 'Пётр', ''), child(7, b, 'Анна', 'Ильинична'))
  expect(others).toEqual([])
  expect([one?.code, one?.severity]).toEqual(['mail/one-family', 'warning'])
  expect(one?.message.ru).toContain('у детей 5А № 2, 5А № 7')
  expect(JSON.stringify(one)).not.toMatch(/mama@|Анна|Пётр/)
})

it('brothers and sisters with one father, a child in two lists, and other addresses are no news', () => {
  expect(found(child(2, 'Иванов', 'Пётр', 'Ильич'), child(7, 'Иванова', 'Анна', 'Ильинична'))).toEqual([])
  expect(found(child(2, 'Иванов', 'Пётр', ''), child(7, 'Иванов', 'Пётр', ''))).toEqual([])
  expect(unsureFamilies({ classes: [] }, ['mama@families.example'])).toEqual([])
})
