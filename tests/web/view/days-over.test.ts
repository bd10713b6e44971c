/** A page is opened months after it was built: what it says of days that are over. */
import { expect, it } from 'vitest'
import { daysOver, todayHere } from '../../../src/web/view/days-over.ts'

const days = { meeting: '2026-09-03', time: '', room: '', slip: '2026-09-07', finish: '' }

it('is every day before today, and no field that is empty or half typed', () => {
  expect(daysOver({ days }, '2026-09-03')).toEqual([])
  expect(daysOver({ days }, '2026-09-04')).toEqual(['days.meeting'])
  expect(daysOver({ days: { ...days, finish: '20' } }, '2026-12-01')).toEqual(['days.meeting', 'days.slip'])
})

it('follows the calendar of the computer, not by that of Greenwich', () => {
  expect(todayHere(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05')
  expect(todayHere(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31')
})
