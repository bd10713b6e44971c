/** The pupils whose leaflets are looked at first: if theirs are right, those of the others are. */
import type { ListedPupilRow, ListedRow } from '../list-view.ts'
import type { ViewWords } from './words/words.ts'

export type HardCase = keyof ViewWords['preview']['cases']

const fullName = ({ lastName, firstName, middleName }: ListedPupilRow) => `${lastName} ${firstName} ${middleName}`

/** @returns by the pupil's number, the first pupil of each case; the order of the list */
export function hardCases(rows: readonly ListedRow[]): ReadonlyMap<number, readonly HardCase[]> {
  const pupils = rows.flatMap(({ pupil }) => pupil ?? [])
  const [first] = pupils
  const longest = pupils.reduce<ListedPupilRow | undefined>(
    (most, one) => (most === undefined || fullName(one).length > fullName(most).length ? one : most),
    undefined,
  )
  const cases: readonly (readonly [HardCase, ListedPupilRow | undefined])[] = [
    ['firstOne', first],
    ['long', longest],
    ['unsure', pupils.find(({ forms }) => !forms.sure)],
    ['noMiddle', pupils.find(({ middleName }) => middleName === '')],
    ['noBirth', pupils.find(({ birthDate }) => birthDate === null)],
    ['large', pupils.find(({ edition }) => edition.startsWith('large'))],
    [
      'noEmail',
      pupils.some(({ emails }) => emails.length > 0) ? pupils.find(({ emails }) => emails.length === 0) : undefined,
    ],
  ]
  const found = new Map<number, HardCase[]>()
  for (const { number } of pupils) {
    const own = cases.flatMap(([name, pupil]) => (pupil?.number === number ? [name] : []))
    if (own.length > 0) found.set(number, own)
  }
  return found
}
