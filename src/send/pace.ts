/** How fast letters may leave: evenly within a minute, and never more than the day's limit in any 24 hours. */
import type { PauseRecord } from '../model/ledger.ts'
import type { MailLimits } from '../model/mail-account.ts'

const DAY_MS = 24 * 60 * 60_000
const MINUTE_MS = 60_000

/** Milliseconds between the beginnings of two letters. */
function spacingMs({ perMinute }: Pick<MailLimits, 'perMinute'>): number {
  return MINUTE_MS / perMinute
}

/**
 * How long the next letter waits, in milliseconds.
 *
 * @param last when the one before it was begun; if the clock was put back since, the old time isn't waited for
 * @example pauseMs(0, { perMinute: 6 }, 4_000) // 6_000
 */
export function pauseMs(last: number, limits: Pick<MailLimits, 'perMinute'>, now: number): number {
  return Math.min(spacingMs(limits), Math.max(0, last + spacingMs(limits) - now))
}

/**
 * How many letters may still leave, and if none, from when on.
 *
 * @param begun when earlier letters were begun, ISO 8601; those that were refused count too: the service counted them. What lies more
 *   than a day ahead was written under a wrong clock, and would count for as long as that was wrong
 * @example leftToday(['2026-09-01T10:00:00Z'], { perDay: 1 }, Date.parse('2026-09-01T11:00:00Z')).next // 2026-09-02T10:00:00Z in ms
 */
export function leftToday(
  begun: readonly string[],
  { perDay }: Pick<MailLimits, 'perDay'>,
  now: number,
): { readonly left: number; readonly next: number } {
  const recent = begun
    .map((at) => Date.parse(at))
    .filter((at) => at > now - DAY_MS && at < now + DAY_MS)
    .sort((a, b) => a - b)
  const oldest = recent[recent.length - perDay]
  return { left: Math.max(0, perDay - recent.length), next: oldest === undefined ? now : oldest + DAY_MS }
}

/** What a plan will take, if nothing goes wrong. */
export function expectedTime(letters: number, limits: MailLimits): { readonly minutes: number; readonly days: number } {
  const days = Math.max(1, Math.ceil(letters / limits.perDay))
  const today = Math.min(letters, limits.perDay)
  return { minutes: Math.ceil((Math.max(0, today - 1) * spacingMs(limits)) / MINUTE_MS), days }
}

/**
 * Until when the service wants nothing, ISO 8601; null where it may be tried.
 *
 * @param pause the last one of the ledger. What was written down at a time to come was written under a wrong clock, and isn't waited for
 * @example pausedUntil({ pause: 'block', at: '2026-09-01T10:00:00Z', until: '2026-09-02T10:00:00Z', answer: '' }, Date.parse('2026-09-01T11:00:00Z'))
 * // '2026-09-02T10:00:00Z'
 */
export function pausedUntil(pause: PauseRecord | null, now: number): string | null {
  if (pause === null || Date.parse(pause.at) > now) return null
  return Date.parse(pause.until) > now ? pause.until : null
}
