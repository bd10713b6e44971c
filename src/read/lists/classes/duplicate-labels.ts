/** Finds two classes of one name. */

import type { Located } from '../../../diagnostics/checked.ts'
import { type Diagnostic, error } from '../../../diagnostics/diagnostic.ts'
import { quoted } from '../../quoted.ts'
import { labelKey } from './class-label.ts'

/**
 * Finds the classes of a job that would share a folder, see `labelKey`.
 *
 * @returns one error for each class after the first of its name, at the place where the job names it
 */
export function duplicateLabels(
  classes: readonly { readonly label: string | null; readonly located: Located }[],
): readonly Diagnostic[] {
  return classes.flatMap(({ label, located }, index) => {
    if (label === null) return []
    const first = classes
      .slice(0, index)
      .find((other) => other.label !== null && labelKey(other.label) === labelKey(label))
    if (first === undefined) return []
    const where = first.located.place.line ?? 1
    return [
      error(
        'read/duplicate-class',
        {
          ru: `класс ${quoted(label)} уже назван в строке ${where}`,
          en: `the class ${quoted(label)} is already named on line ${where}`,
        },
        {
          hint: {
            ru: 'у каждого класса своё имя: так называется папка с его памятками',
            en: 'every class needs its own label: it names the folder of its leaflets',
          },
          ...located,
        },
      ),
    ]
  })
}
