/** Patronymics in the cases of Russian. */

import type { Gender } from '../../model/job.ts'
import { declineFirstName } from './decline-first-name.ts'
import { declineLetters } from './decline-letters.ts'
import { type Declined, firstDeclension, hardMasculine, unchanged } from './declined-word.ts'
import { joinParts } from './join-parts.ts'

/** «Рашид оглы», «Мамед-кызы», «Рахимзода»: Rosenthal and gramota.ru leave them as they are in all cases. */
const UNCHANGED = /([\s-](оглы|оглу|улы|уулу|угли|ўғли|кызы|гызы|кизи|қизи)|зода|заде)$/iu

/**
 * What has no ending of a patronymic (a second name, a father's name as it is) goes like a first name, and isn't sure.
 *
 * @example declinePatronymic('Ильинична', 'f').dative // «Ильиничне»
 * @example declinePatronymic('Рашид оглы', 'm').dative // «Рашид оглы»
 */
export function declinePatronymic(name: string, gender: Gender): Declined {
  if (name === '' || UNCHANGED.test(name)) return unchanged(name)
  if (!(gender === 'm' ? /ич$/i : /(вна|чна)$/i).test(name)) return fathersName(name, gender)
  // «Магомед-Расулович»: the part before the hyphen is the father's, and isn't declined
  const before = /^.*-/u.exec(name)?.[0] ?? ''
  const rule = gender === 'm' ? hardMasculine : firstDeclension
  return joinParts([unchanged(before), declineLetters(name.slice(before.length), (word) => rule(word))])
}

function fathersName(name: string, gender: Gender): Declined {
  const whole = declineFirstName(name, gender)
  return { ...whole, sure: /^(\p{Lu}\p{Ll}?\.)+$/u.test(name) }
}
