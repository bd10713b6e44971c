/** Surnames on -а and -я that are nouns, of men and of women alike: Сковорода, Глинка, Данелия. */
import { type Declined, firstDeclension, unchanged } from './declined-word.ts'
import { NEUTER_OR_PLURAL, STRESSED_FRENCH } from './surname-lists.ts'

/** Ends that no French surname has, so that the stress changes nothing; for others the spelling doesn't decide. */
const SLAVIC_OR_EASTERN =
  /([гкх]а|ица|енца|[жшчщц]а|ба|за|са|па|ва|да|ма|на|ура|юра|ара|ора|дра|ота|ета|ата|ута|ла|[бвдзлмнпрстц]я|ея|ия)$/

/**
 * @example firstDeclensionSurname('данелия').dative // «данелии»
 * @example firstDeclensionSurname('гулиа').dative // «гулиа»
 */
export function firstDeclensionSurname(word: string): Declined {
  if (STRESSED_FRENCH.has(word)) return unchanged(word)
  // Rosenthal: of surnames on a stressed -а only Slavic ones decline; in print they are found declined too
  if (/.зода$/.test(word)) return unchanged(word, false)
  // Гулиа, Моруа, Эредиа
  if (/[аеёиоуыэюя]а$/.test(word)) return unchanged(word)
  // Rosenthal: Finnish surnames on an unstressed -а aren't declined: Куусела; Ярмола, which is, has the same end
  if (/[аеёиоуыэюя].*[аеиоуыюя]ла$/.test(word)) return firstDeclension(word, false)
  return firstDeclension(word, SLAVIC_OR_EASTERN.test(word) && !NEUTER_OR_PLURAL.has(word))
}
