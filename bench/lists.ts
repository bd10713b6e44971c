/**
 * How long it takes to read a school: 1,200 pupils in one workbook of 40 sheets, with titles, two telephones and a column that is
 * dropped. `npx tsx bench/lists.ts [runs]` prints CPU time of reading alone, and the memory of the whole process.
 */
import { writeXlsx } from 'hucre/xlsx'
import { readClassLists } from '../src/read/lists/classes/read-class-lists.ts'
import { readPupils } from '../src/read/lists/pupils/read-pupils.ts'
import { readSheets } from '../src/read/lists/sheets/read-sheets.ts'

const SHEETS = 40
const PUPILS = 30
const FIRST = ['Анна', 'Пётр', 'Юлия', 'Тимофей', 'Сабина', 'Рустам']
const LAST = ['Воробьёв', 'Снегирёв', 'Щеглов', 'Иволгин', 'Ласточкин']

const workbook = await writeXlsx({
  sheets: Array.from({ length: SHEETS }, (_, sheet) => ({
    name: `${5 + (sheet % 7)}${'АБВГДЕ'[Math.floor(sheet / 7)] ?? 'Ж'}`,
    rows: [
      ['МБОУ «Школа № 99»'],
      ['Классный руководитель: Ласточкина Зоя Юрьевна'],
      [],
      ['№', 'ФИО', 'Д/р', 'Тел. мамы', 'Тел. ученика', 'E-mail', 'СНИЛС'],
      ...Array.from({ length: PUPILS }, (_row, i) => [
        i + 1,
        `${LAST[i % LAST.length]} ${FIRST[(sheet + i) % FIRST.length]} Ильич`,
        new Date(Date.UTC(2012, i % 12, 1 + (i % 28))),
        89000000000 + sheet * 100 + i,
        '8 (900) 000-00-12, +7 900 000-00-13',
        `p${sheet}-${i}@school.example`,
        '000-000-000 00',
      ]),
      ['Итого:', PUPILS],
    ],
  })),
})

const runs = Number(process.argv[2] ?? 7)
const times: number[] = []
let pupils = 0
for (let run = 0; run < runs; run++) {
  const before = process.cpuUsage()
  const sheets = await readSheets(workbook, 'school.xlsx')
  const roster = sheets.ok ? readClassLists(sheets.value.sheets, 'school.xlsx') : sheets
  if (!roster.ok) throw new Error(JSON.stringify(roster.diagnostics.slice(0, 3)))
  pupils = roster.value.classes
    .map(({ rows, label }) => readPupils(rows, { classLabel: label ?? '', meetingDate: null, strict: false }))
    .reduce((sum, one) => sum + one.pupils.length, 0)
  const { user, system } = process.cpuUsage(before)
  times.push((user + system) / 1000)
}
const sorted = [...times].sort((a, b) => a - b)
process.stdout.write(
  [
    `${pupils} pupils, ${SHEETS} sheets, ${(workbook.length / 1024).toFixed(0)} KiB, ${runs} runs`,
    `CPU ms: first ${times[0]?.toFixed(0)}, median ${sorted[Math.floor(runs / 2)]?.toFixed(0)}, worst ${sorted.at(-1)?.toFixed(0)}`,
    `peak memory of the process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`,
    '',
  ].join('\n'),
)
