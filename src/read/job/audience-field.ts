/** Who a leaflet is for, in its front matter, and what a job does with pupils of another age. */
import { closest } from '../../diagnostics/closest.ts'
import { type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { Audience, OutsideAudience } from '../../model/job.ts'
import { faulty, judged, keysOf } from '../judged.ts'
import { described, quoted } from '../quoted.ts'

/** Older than any pupil. */
const OLDEST = 99

const years = judged((value): Outcome<number | null> => {
  if (value === undefined || value === null || value === '') return outcome(null)
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= OLDEST) return outcome(value)
  const found = described(value)
  return faulty(
    'read/bad-age',
    `нужно целое число лет, а здесь ${found.ru}`,
    `expected whole years, found ${found.en}`,
    {
      ru: `напишите число от 1 до ${OLDEST}: under: 14`,
      en: `write a number from 1 to ${OLDEST}: under: 14`,
    },
  )
})

/** `{ under: 14 }`, `{ from: 14 }`, or both; null where there is none: the leaflet is for all. */
export const audience = keysOf({ from: years, under: years })
  .nullable()
  .optional()
  .transform((given) => given ?? null)
  .superRefine((given, context) => {
    const { diagnostics } = given === null ? outcome(null) : judgeAges(given)
    if (diagnostics.length > 0) context.addIssue({ code: 'custom', params: { found: diagnostics } })
  })

function judgeAges({ from, under }: Audience): Outcome<Audience> {
  if (from === null && under === null) {
    return faulty('read/bad-age', 'ни одного возраста', 'no age at all', {
      ru: 'напишите { under: 14 } — до 14 лет, { from: 14 } — с 14 лет или оба',
      en: 'write { under: 14 }, { from: 14 } or both',
    })
  }
  if (from === null || under === null || from < under) return outcome({ from, under })
  return faulty('read/bad-age', `никому нет и ${from}, и меньше ${under} лет`, `no one is ${from} and under ${under}`, {
    ru: 'from — с какого возраста, under — до какого: from меньше under',
    en: 'from is the least age, under the one that is too old: from is less than under',
  })
}

const OUTSIDE: readonly OutsideAudience[] = ['leave-out', 'make']

/** What is done for pupils whom a leaflet isn't for: nothing, unless the job says `make`. */
export const outsideAudience = judged((value): Outcome<OutsideAudience> => {
  if (value === undefined || value === null || value === '') return outcome('leave-out')
  const known = OUTSIDE.find((one) => one === value)
  if (known !== undefined) return outcome(known)
  const found = typeof value === 'string' ? { ru: quoted(value), en: quoted(value) } : described(value)
  const near = typeof value === 'string' ? closest(value, OUTSIDE) : null
  return faulty('read/unknown-word', `${found.ru} здесь не бывает`, `${found.en} can't be used here`, {
    ru: near === null ? `можно: ${OUTSIDE.join(', ')}` : `возможно, ${near}`,
    en: near === null ? `one of: ${OUTSIDE.join(', ')}` : `perhaps ${near}`,
  })
})
