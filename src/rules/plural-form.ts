/** The form of a Russian noun that goes with a number. */

/**
 * Rule of CLDR for Russian cardinals: one for 1, 21, 31 …; few for 2–4, 22–24 …; many for the rest, 11–14 too.
 *
 * @example pluralForm(11, 'год', 'года', 'лет') // 'лет'
 */
export function pluralForm(count: number, one: string, few: string, many: string): string {
  const [last, lastTwo] = [Math.abs(count) % 10, Math.abs(count) % 100]
  if (lastTwo >= 11 && lastTwo <= 14) return many
  if (last === 1) return one
  return last >= 2 && last <= 4 ? few : many
}
