/** Whose leaflet a text is: the pupil's name must be in it, and no other pupil's. */
import { listedName } from '../rules/listed-name.ts'

export interface NamedPerson {
  readonly lastName: string
  readonly firstName: string
}

export interface NamesFound {
  readonly own: boolean
  /** The names of others in it: «Белова Анна». */
  readonly others: readonly string[]
}

/**
 * Names are compared word by word, last name beside first name in either order; letter case, «ё» and everything that is no
 * letter make no difference. Namesakes of the pupil, and people who may be named in any leaflet, don't count as others.
 *
 * @param everybody all pupils of the job
 * @param known teachers and others that leaflets name
 */
export function namesInText(
  text: string,
  own: NamedPerson,
  everybody: readonly NamedPerson[],
  known: readonly NamedPerson[],
): NamesFound {
  const whole = ` ${words(text).join(' ')} `
  // a long name may be broken in the middle, so the pupil's own is looked for in the letters alone
  const letters = whole.replaceAll(' ', '')
  const isOwn = orders(own).some((name) => name !== '' && letters.includes(name.replaceAll(' ', '')))
  // «Иванова Анна Мария» isn't «Иванова Анна»
  const rest = [own, ...known].flatMap(orders).reduce((left, name) => hide(left, name), whole)
  const allowed = new Set([own, ...known].flatMap(orders))
  const others = everybody
    .filter((one) => !orders(one).some((name) => allowed.has(name)))
    .filter((one) => orders(one).some((name) => name.includes(' ') && rest.includes(` ${name} `)))
    .map(listedName)
  return { own: isOwn, others: [...new Set(others)] }
}

function orders({ lastName, firstName }: NamedPerson): readonly string[] {
  const [last, first] = [words(lastName).join(' '), words(firstName).join(' ')]
  return [`${last} ${first}`.trim(), `${first} ${last}`.trim()]
}

/** Hides a name, also where it is repeated: the space between belongs to both, so only the one before is taken. */
function hide(text: string, name: string): string {
  return name === '' ? text : text.replaceAll(new RegExp(` ${name}(?= )`, 'gu'), ' ·')
}

function words(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/\u00ad/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}
