/** Which edition of the leaflets a list asks for. */
import type { Edition } from '../../../model/job.ts'

/** A tick in a column «Крупный шрифт» says it too. */
const LARGE = /^(large|крупн(ый|ая|о|ым)( шрифт(ом)?)?|аа|да|yes|[+✓✔v])$/
const PLAIN = /^(plain|прост(ой|ая)|без (первой|личной) страницы|без титула)$/
const LARGE_PLAIN =
  /^(large-plain|крупн(ый|ая|о|ым)( шрифт(ом)?)?,? без (первой|личной) страницы|прост(ой|ая),? крупн(ый|ая|о|ым)( шрифт(ом)?)?)$/
const STANDARD = /^(standard|обычн(ый|ая|о)|нет|-|–|—)?$/

/**
 * @param word the value in the pupil's row, or after `--edition`
 * @returns null for a word that isn't known
 * @example readEdition('Крупный шрифт') // 'large'
 */
export function readEdition(word: string): Edition | null {
  const key = word.trim().toLowerCase().replace(/\s+/g, ' ')
  if (STANDARD.test(key)) return 'standard'
  if (LARGE.test(key)) return 'large'
  if (LARGE_PLAIN.test(key)) return 'large-plain'
  return PLAIN.test(key) ? 'plain' : null
}
