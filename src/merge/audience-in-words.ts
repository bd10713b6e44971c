/** For whom a leaflet is, as leaflets and class sheets say it. */
import type { Audience } from '../model/job.ts'
import { countedText, type Words, wordText } from '../model/words.ts'

/** @example audienceInWords({ from: null, under: 14 }, words) // 'кому ещё нет 14 лет' */
export function audienceInWords({ from, under }: Audience, { audience }: Pick<Words, 'audience'>): string {
  const least = from === null ? '' : countedText(audience.from, from)
  const most = under === null ? '' : countedText(audience.under, under)
  return from === null || under === null ? least + most : wordText(audience.both, { from: least, under: most })
}
