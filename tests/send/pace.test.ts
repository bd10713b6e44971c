/** How many letters may still leave on a day, also when a clock was wrong. */
import { expect, it } from 'vitest'
import { leftToday } from '../../src/send/pace.ts'

const NOW = Date.parse('2026-09-02T12:00:00Z')
const left = (...begun: readonly string[]) => leftToday(begun, { perDay: 3 }, NOW).left

it('a letter of the last 24 hours counts to the limit, and an older one doesn’t', () => {
  expect(left('2026-09-01T12:00:01Z', '2026-09-02T11:00:00Z')).toBe(1)
  expect(left('2026-09-01T11:59:59Z')).toBe(3)
})

it('letters that were begun under a clock a year ahead take nobody’s turn, and those an hour ahead do', () => {
  expect(left('2027-09-02T11:00:00Z', '2027-09-02T11:00:01Z', '2027-09-02T11:00:02Z')).toBe(3)
  expect(left('2026-09-02T13:00:00Z')).toBe(2)
})
