/** How many letters may still leave on a day, and whether any may, also when a clock was wrong. */
import { expect, it } from 'vitest'
import { leftToday, pausedUntil } from '../../src/send/pace.ts'

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

it('a pause holds until its end, and one that was written under a clock a year ahead doesn’t hold', () => {
  const pause = (at: string, until: string) => pausedUntil({ pause: 'block', at, until, answer: '' }, NOW)
  expect(pause('2026-09-02T11:00:00Z', '2026-09-03T11:00:00Z')).toBe('2026-09-03T11:00:00Z')
  expect(pause('2026-09-01T10:00:00Z', '2026-09-02T10:00:00Z')).toBe(null)
  expect(pause('2027-09-02T11:00:00Z', '2027-09-03T11:00:00Z')).toBe(null)
  expect(pausedUntil(null, NOW)).toBe(null)
})
