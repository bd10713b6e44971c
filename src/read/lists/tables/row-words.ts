/** The words by which rows that name no pupil are known; they count only where the columns of names hold no name. */

/** Rows below the pupils: totals, and what follows them; statistics, as gradebooks end with. */
export const TOTAL =
  /^(итог(о|ов[а-я]+)|всего|в том числе|из них|мальчиков|девочек|юношей|девушек|кол(-|ичеств)|примечани[ея]|(общ(ий|ая|ее) |абсолютн\p{L}+ )?(средн(ий|яя|ее|ие)|медиана|успеваемость|качество|процент|сумма|максимум|минимум|степень об)|с?оу$|%|average|mean|total|median)(?!\p{L}*(ов|ев|ин|ова|ева|ина)(?!\p{L}))/iu
/** What people write where they sign, and below a list. */
export const SIGNATURE =
  /^((директор|зам|заместитель|секретарь|учитель|подпись|дата|завуч|делопроизводитель|согласовано|утверждаю|отч[её]т|страница|исп)(?!\p{L})|классн\p{L}+ +руководител\p{L}*|кл\.? ?рук\p{L}*|ответственн\p{L}*|исполнитель|составил\p{L}*|сформирован\p{L}*|распечатан\p{L}*|м\.? ?п\.?$|телефон школы|приказ )|_{3,}/iu
/** «Мама: …», «мать Иванова Анна», «Родители: …» below a child. */
export const PARENT =
  /^(мама|папа|мать|отец|опекун|бабушка|дедушка|законный представитель|родитель|родители(?=\s*[:–—-]\s*\S))(?!\p{L})/iu
/** Ends a part of the sheet whose people aren't pupils. */
export const AGAIN = /^(прибы(ли|вшие)|ученики|учащиеся|обучающиеся|дети)\s*:?$/iu
/** Titles of other people, and of children who are in the class no more. */
const OTHERS =
  /^(родител(и|ьский комитет)|родком|учителя|педагоги|преподаватели|состав родительского|выбы(ли|вшие)|отчислен|сотрудники|администрация)(?!\p{L}*(ов|ев|ин)(?!\p{L}))[^:]*:?\s*$/iu
/** Rows that part a class into halves. */
export const GROUP =
  /^(мальчики|девочки|юноши|девушки|(\d+[-–]?\p{L}{0,2} )?(под)?группа( .*)?|список.*|продолжение.*)$/iu

/** Whether a title, or the name of a sheet, is about people who aren't pupils, or no longer are. */
export function isOthersTitle(title: string): boolean {
  return OTHERS.test(title.trim())
}

/** Whether the first words of a row, behind its number, are those of a total or a signature; there are pupils called Мальчиков. */
export function isFooter(texts: readonly string[]): boolean {
  const [first = ''] = texts.slice(/^\d+[.)]?$/.test(texts[0] ?? '') ? 1 : 0)
  return SIGNATURE.test(first) || TOTAL.test(first)
}
