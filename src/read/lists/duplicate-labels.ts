/** Finds two classes of one name. */
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { quoted } from '../quoted.ts'
import { labelKey } from './class-label.ts'
import type { ReadClass } from './read-classes.ts'

export function duplicateLabels(classes: readonly ReadClass[]): readonly Diagnostic[] {
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
