/** One class on two sheets: its halves, or a slip in a name. */
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import { quoted } from '../../quoted.ts'
import type { ClassList } from './class-list.ts'

/** @returns a warning for each further sheet of a class: a person who asks for that class must not miss it */
export function sameLabels(classes: readonly ClassList[], file: string): readonly Diagnostic[] {
  return classes.flatMap(({ label, sheet }, at) => {
    const before = classes.slice(0, at).find((one) => label !== null && one.label === label)
    if (!before || label === null) return []
    return [
      warning(
        'roster/same-label',
        {
          ru: `класс ${quoted(label)} есть и на листе ${quoted(before.sheet)}`,
          en: `the class ${quoted(label)} is on the sheet ${quoted(before.sheet)} too`,
        },
        {
          place: { file, sheet },
          hint: {
            ru: 'если это один класс, всё в порядке; если нет, исправьте название класса над списком или имя листа',
            en: 'if it is one class, all is well; if not, mend the name above the list or that of the sheet',
          },
        },
      ),
    ]
  })
}

/** The sheets of one class as one list; who has no label stays alone. */
export function withoutSameLabels(classes: readonly ClassList[]): readonly ClassList[] {
  const out: ClassList[] = []
  for (const one of classes) {
    const at = out.findIndex(({ label }) => label !== null && label === one.label)
    const before = out[at]
    if (before) out[at] = { ...before, teacher: before.teacher ?? one.teacher, rows: [...before.rows, ...one.rows] }
    else out.push(one)
  }
  return out
}
