import { expect, it } from 'vitest'
import { error, warning } from '../../src/diagnostics/diagnostic.ts'
import { andThen, failure, outcome } from '../../src/diagnostics/outcome.ts'

const [odd, odder] = (['read/unknown-vk', 'read/unknown-gender'] as const).map((code) =>
  warning(code, { ru: 'странно', en: 'odd' }),
)
const wrong = error('read/not-a-date', { ru: 'неверно', en: 'wrong' })
const codes = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code)

it('andThen keeps the warnings of the first stage before those of the second, in order', () => {
  const made = andThen(outcome(1, odd ? [odd] : []), (one) => outcome(one + 1, odder ? [odder] : []))
  expect([made.ok && made.value, codes(made)]).toEqual([2, ['read/unknown-vk', 'read/unknown-gender']])
  const failed = andThen(outcome(1, odd ? [odd] : []), () => failure([wrong]))
  expect([failed.ok, codes(failed)]).toEqual([false, ['read/unknown-vk', 'read/not-a-date']])
})

it('andThen calls nothing after a failure', () => {
  const made = andThen(failure([wrong]), () => {
    throw new Error('not to be called')
  })
  expect([made.ok, codes(made)]).toEqual([false, ['read/not-a-date']])
})
