/** Rows of people who are no pupils by a column that isn't read: «Роль: учитель», «Тип: parent». */
import { cleanText } from '../../clean-text.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import type { ListTable } from '../tables/table.ts'

const HEADING = /^(роль|тип|вид|статус|категори|кто|кем|участник|должност|role|type|status|category|user|position)/iu
const PUPIL =
  /^(ученик|ученица|учащ(ийся|аяся)|обучающ(ийся|аяся)|школьник|школьница|воспитанни(к|ца)|student|pupil|learner)$/iu
/** Any of these may be a remark («мама», «учитель»): they count only in a column of roles. */
const OTHER =
  /^(учител|преподавател|педагог|воспитател[ья](?!\p{L})|тьютор|психолог|логопед|методист|классн\p{L}* рук|кл\.? ?рук|директор|завуч|зам\.|сотрудник|администратор|родител|законн\p{L}* представ|опекун|мать|отец|мама|папа|teacher|tutor|educator|class ?teacher|parent|guardian|mother|father|staff|employee|principal|head ?teacher|admin)/iu

/**
 * A column of roles is known by its heading, or by a value «ученик».
 *
 * @returns the column, from 0, that says so, by rows of the sheet, from 0
 */
export function otherRoles(sheet: Worksheet, { rows, dropped }: ListTable): ReadonlyMap<number, number> {
  const textAt = (row: number, column: number) => cleanText(sheet.rows[row]?.[column]?.text ?? '').text
  const columns = dropped.filter(
    ({ heading, index }) => HEADING.test(heading) || rows.some((row) => PUPIL.test(textAt(row, index))),
  )
  return new Map(
    columns.flatMap(({ index }) => rows.filter((row) => OTHER.test(textAt(row, index))).map((row) => [row, index])),
  )
}
