/** Pupils whose names the rules can't put into the cases for certain, each with the entry that would settle it. */
import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import type { ListedClass, ListedPupil } from './listed-class.ts'

/**
 * @param file the list, as the user typed it
 * @returns a warning for each, with a line that can be pasted into the file of names
 */
export function unsureForms(classes: readonly ListedClass[], file: string): readonly Diagnostic[] {
  return classes.flatMap(({ sheet, pupils }) =>
    pupils
      .filter(({ forms }) => !forms.sure)
      .map((pupil) => {
        const name = [pupil.lastName, pupil.firstName, pupil.middleName].filter((part) => part !== '').join(' ')
        return warning(
          'roster/forms-unsure',
          { ru: `как склонять «${name}», неясно`, en: `how “${name}” goes through the cases isn't clear` },
          {
            place: { file, sheet, line: pupil.row },
            hint: hintFor(name, pupil),
          },
        )
      }),
  )
}

function hintFor(name: string, { gender, forms }: ListedPupil) {
  if (gender === null) {
    const entry = `${name}: { gender: м }`
    return {
      ru: `впишите пол в список или строку в файл имён: ${entry} — или ж`,
      en: `write the gender into the list, or a line into the file of names: ${entry}, or ж`,
    }
  }
  const { genitive, dative, accusative } = forms
  const entry = `${name}: { genitive: ${genitive}, dative: ${dative}, accusative: ${accusative} }`
  return {
    ru: `проверьте и впишите строку в файл имён: ${entry}`,
    en: `check this line and write it into the file of names: ${entry}`,
  }
}
