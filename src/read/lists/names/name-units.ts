/** The words of a name, with what belongs together in one unit: «Рашид оглы», «де Витт». */
import { isPatronymicMarker } from './patronymic.ts'
import { particleKind } from './surname-endings.ts'
import { isAllCaps, nameCase } from './title-case.ts'

export interface NameUnit {
  readonly text: string
  /** «И.», or «Дж.». */
  readonly initial: boolean
  /** It was written in capitals: beside words that weren't, that marks the surname. */
  readonly caps: boolean
  /** It begins with «де», «ибн» and the like. */
  readonly particle: boolean
}

const INITIAL = /^\p{Lu}\p{Ll}?\.(-\p{Lu}\p{Ll}?\.)?$/u

/** Parts a name into words, with what each looks like. @param text single spaces; initials may be written together */
export function nameUnits(text: string): readonly NameUnit[] {
  const words = text
    .replace(/(?<=^|[\s.])\p{Lu}\p{Ll}?\.(?=\p{L})/gu, '$& ')
    .split(' ')
    .filter((word) => word !== '')
  return joined(bareInitials(words))
}

/** «Иванов И О»: single capitals after a surname are initials too. */
function bareInitials(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words
  const bare = first.length > 1 && rest.length > 0 && rest.every((word) => /^\p{Lu}\.?$/u.test(word))
  return bare ? [first, ...rest.map((word) => (word.endsWith('.') ? word : `${word}.`))] : words
}

function joined(words: readonly string[]): readonly NameUnit[] {
  const units: NameUnit[] = []
  let prefix: readonly string[] = []
  words.forEach((word, at) => {
    const last = units.at(-1)
    const kind = particleKind(word)
    // «Ван Ли» is a surname and a name; «Ван Дамм Пётр» has a particle
    const leaves = units.length + (words.length - at - 1) >= 2
    if (kind !== null && at < words.length - 1 && (kind === 'always' || leaves)) {
      prefix = [...prefix, word]
    } else if (isPatronymicMarker(word) && last !== undefined && !last.initial && prefix.length === 0) {
      units[units.length - 1] = { ...last, text: `${last.text} ${nameCase(word)}` }
    } else {
      const parts = [...prefix, word]
      units.push({
        text: parts.map(nameCase).join(' '),
        initial: prefix.length === 0 && INITIAL.test(word),
        caps: isAllCaps(word),
        particle: prefix.length > 0,
      })
      prefix = []
    }
  })
  return units
}
