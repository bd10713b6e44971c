/** Lists of a school year that is over: last year's file, sent again. */
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import type { ClassList } from './class-list.ts'

/** Warns of lists whose titles name a school year that is over. @param date ISO date of the meeting, or today */
export function oldLists(classes: readonly ClassList[], date: string, file: string): readonly Diagnostic[] {
  return classes.flatMap(({ year, sheet, label }) => {
    if (year === null || date <= `${year + 1}-08-31`) return []
    const years = `${year}/${year + 1}`
    const [ru, en] = label === null ? ['', ''] : [` ${label}`, ` of ${label}`]
    return [
      warning(
        'roster/old-list',
        { ru: `список${ru} за ${years} учебный год`, en: `the list${en} is that of the school year ${years}` },
        {
          place: { file, sheet },
          hint: { ru: 'проверьте, тот ли это файл', en: 'check that it is the right file' },
        },
      ),
    ]
  })
}
