/** Diagnostics of cells that aren't what they show: hidden, struck out, without their values, with more than a day in them. */
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import type { Place } from '../../../model/place.ts'
import { columnLetters } from '../tables/column-map-of.ts'
import type { ListRow } from './row.ts'

/** How many cells a message lists. */
const LISTED = 12

/** «B3, B7 и ещё 40». */
function cellsIn(places: readonly Place[]): { readonly ru: string; readonly en: string } {
  const names = places.slice(0, LISTED).map(({ line = 1, column = 1 }) => `${columnLetters(column - 1)}${line}`)
  const more = places.length - names.length
  const listed = names.join(', ')
  return more > 0 ? { ru: `${listed} и ещё ${more}`, en: `${listed} and ${more} more` } : { ru: listed, en: listed }
}

/** Pupils of rows that the spreadsheet doesn't show. @param places of their names; none gives no message */
export function hiddenNames(places: readonly Place[]): readonly Diagnostic[] {
  const [place] = places
  if (place === undefined) return []
  const cells = cellsIn(places)
  return [
    warning(
      'roster/hidden-rows',
      {
        ru: `в скрытых строках есть ученики, они прочитаны: ${cells.ru}`,
        en: `there are pupils in hidden rows, and they were read: ${cells.en}`,
      },
      {
        place,
        hint: {
          ru: 'если памятки им не нужны, удалите эти строки: фильтр в таблице памяток не убирает',
          en: 'if they need no leaflets, delete the rows: a filter in the sheet takes away none',
        },
      },
    ),
  ]
}

/** A name that is struck out. */
export function struckOut(place: Place): Diagnostic {
  return warning(
    'roster/struck-out',
    {
      ru: `имя в ячейке ${cellsIn([place]).ru} зачёркнуто; ученик прочитан`,
      en: `the name in ${cellsIn([place]).en} is struck out; the pupil was read`,
    },
    { place, hint: { ru: 'если он выбыл, удалите строку', en: 'if the pupil has left, delete the row' } },
  )
}

/** Birth dates with a time of day, which may have lost or won a day. @param places none gives no message */
export function timesOfDay(places: readonly Place[]): readonly Diagnostic[] {
  const [place] = places
  if (place === undefined) return []
  const cells = cellsIn(places)
  return [
    warning(
      'roster/time-of-day',
      {
        ru: `у дат рождения есть время суток, день мог сдвинуться: ${cells.ru}`,
        en: `birth dates have a time of day, so the day may be another: ${cells.en}`,
      },
      {
        place,
        hint: { ru: 'сверьте две-три даты; надёжнее 05.03.2014', en: 'check two or three; 05.03.2014 is surer' },
      },
    ),
  ]
}

const OPEN_AND_SAVE = {
  ru: 'откройте файл в Excel и сохраните его: тогда в нём появятся значения',
  en: 'open the file in Excel and save it: then it holds the values',
}

/** Formulas of one column whose values the file doesn't have. @param places none gives no message */
export function formulasWithoutValue(places: readonly Place[]): readonly Diagnostic[] {
  const [place] = places
  if (place === undefined) return []
  const cells = cellsIn(places)
  return [
    warning(
      'roster/formula-without-value',
      {
        ru: `формулы записаны без значений, ячейки не прочитаны: ${cells.ru}`,
        en: `formulas without their values, the cells were not read: ${cells.en}`,
      },
      { place, hint: OPEN_AND_SAVE },
    ),
  ]
}

/** Why a row whose name is such a formula is not read. */
export function nameWithoutValue(place: Place): NonNullable<ListRow['broken']> {
  const { ru, en } = cellsIn([place])
  return {
    message: { ru: `в ячейке ${ru} формула без значения`, en: `in ${en} there is a formula without its value` },
    hint: OPEN_AND_SAVE,
    place,
  }
}

/** Why a row whose name is in another encoding is not read. The message doesn't repeat it. */
export function garbledName(place: Place): NonNullable<ListRow['broken']> {
  const { ru, en } = cellsIn([place])
  return {
    message: {
      ru: `имя в ячейке ${ru} испорчено: файл открывали не в той кодировке`,
      en: `the name in ${en} is garbled: the file was opened in the wrong encoding`,
    },
    hint: {
      ru: 'наберите имя заново или возьмите исходный файл и сохраните его книгой Excel (*.xlsx)',
      en: 'type the name again, or take the original file and save it as an Excel Workbook (*.xlsx)',
    },
    place,
  }
}
