/** Surnames in the cases of Russian, by the reference grammars; docs/names.md gives the source of each rule. */
import type { Gender } from '../../model/job.ts'
import { declineLetters } from './decline-letters.ts'
import { type Declined, unchanged } from './declined-word.ts'
import { feminineSurname } from './feminine-surname.ts'
import { isSeparator, joinParts, partsOf } from './join-parts.ts'
import { masculineSurname } from './masculine-surname.ts'
import { ENCLITICS, FROZEN_PARTS } from './surname-lists.ts'

/** A first part that is a surname of its own without doubt; of others (Гулак-Артемовский) usage differs. */
const OWN_SURNAME = /(ов|ев|ёв|ин|ын|ий|ый|ой|ич|ко|ова|ева|ёва|ина|ына|ая|яя|их|ых|ян|дзе|швили)$/

/**
 * Both parts of a double surname are declined, but for parts that are no surnames (Тер-, Мак-, Ван, ибн) and the part before -заде
 * or -оглы.
 *
 * @example declineSurname('Мамин-Сибиряк', 'm').dative // «Мамину-Сибиряку»
 * @example declineSurname('Шмидт', 'f').dative // «Шмидт»
 */
export function declineSurname(name: string, gender: Gender): Declined {
  const parts = partsOf(name)
  const last = parts.at(-1)?.toLowerCase() ?? ''
  const rule = gender === 'm' ? masculineSurname : feminineSurname
  return joinParts(
    parts.map((part, at) => {
      const lower = part.normalize('NFC').toLowerCase()
      const first = at < parts.length - 1
      if (isSeparator(part) || (first && (FROZEN_PARTS.has(lower) || ENCLITICS.has(last)))) return unchanged(part)
      const declined = declineLetters(part, rule)
      if (!first || OWN_SURNAME.test(lower) || declined.genitive === part) return declined
      return { ...declined, sure: false }
    }),
  )
}
