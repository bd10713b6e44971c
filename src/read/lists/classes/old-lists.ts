/** Lists of another school year: last year's file, sent again, or a meeting with last year's date. */
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import type { ClassList } from './class-list.ts'

/** The day from which classes of the coming school year are made up: schools take on pupils of grade 1 (order 458 of the ministry, 2020). */
const FIRST_LISTS = '04-01'

/** Warns of lists whose titles name a school year that is over, or not near. @param date ISO date of the meeting, or today */
export function oldLists(classes: readonly ClassList[], date: string, file: string): readonly Diagnostic[] {
  return classes.flatMap(({ year, sheet, label }) => {
    if (year === null) return []
    const isEarly = date < `${year}-${FIRST_LISTS}`
    if (!isEarly && date <= `${year + 1}-08-31`) return []
    const years = `${year}/${year + 1}`
    const [ru, en] = label === null ? ['', ''] : [` ${label}`, ` of ${label}`]
    return [
      warning(
        'roster/old-list',
        isEarly
          ? {
              ru: `список${ru} за ${years} учебный год, а день — ${date}`,
              en: `the list${en} is that of the school year ${years}, and the day is ${date}`,
            }
          : { ru: `список${ru} за ${years} учебный год`, en: `the list${en} is that of the school year ${years}` },
        {
          place: { file, sheet },
          hint: isEarly
            ? {
                ru: 'проверьте день собрания и тот ли это файл',
                en: 'check the day of the meeting, and that it is the right file',
              }
            : { ru: 'проверьте, тот ли это файл', en: 'check that it is the right file' },
        },
      ),
    ]
  })
}
