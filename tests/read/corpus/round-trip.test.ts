import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readClassLists } from '../../../src/read/lists/classes/read-class-lists.ts'
import { readPupils } from '../../../src/read/lists/pupils/read-pupils.ts'
import { readSheets } from '../../../src/read/lists/sheets/read-sheets.ts'
import { type Made, page, single, text } from './make-files.ts'

interface Child {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly birthDate: string
  readonly phone: string
  readonly email: string
}

const CHILD: fc.Arbitrary<Child> = fc.record({
  lastName: fc.constantFrom('Воробьёв', 'Снегирёва-Чиж', 'Щеглов', 'Зяблик', 'Грачёва', 'Иволгин'),
  firstName: fc.constantFrom('Павел', 'Анна', 'Ян', 'Ева', 'Тимур', 'Мария'),
  middleName: fc.constantFrom('Ильич', 'Олеговна', 'Рашид оглы', ''),
  birthDate: fc
    .tuple(fc.integer({ min: 2008, max: 2019 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  phone: fc.integer({ min: 0, max: 9_999_999 }).map((number) => `+7900${String(number).padStart(7, '0')}`),
  email: fc.integer({ min: 0, max: 999 }).map((number) => `p${number}@mail.example`),
})

const WAYS: Readonly<Record<string, (rows: readonly (readonly string[])[]) => Made>> = {
  'xlsx by hucre': (rows) => single('xlsx by hucre', rows),
  BIFF8: (rows) => single('xls (BIFF8) by SheetJS', rows),
  BIFF5: (rows) => single('xls (BIFF5) by SheetJS', rows),
  ods: (rows) => single('ods by hucre', rows),
  fods: (rows) => single('flat ods by SheetJS', rows),
  'page in windows-1251': (rows) => page('windows-1251', rows),
  'windows-1251, ;': (rows) => text('windows-1251', ';', rows),
  'UTF-8, comma': (rows) => text('utf-8', ',', rows),
  'UTF-8 with BOM, ;': (rows) => text('utf-8 with BOM', ';', rows),
  'UTF-16LE, tab': (rows) => text('utf-16le', '\t', rows),
}

type Column = readonly [heading: string, value: (child: Child) => string]
const russian = ({ birthDate }: Child) => birthDate.split('-').reverse().join('.')
const WHOLE: readonly Column[] = [['ФИО', (one) => `${one.lastName} ${one.firstName} ${one.middleName}`.trim()]]
const PARTS: readonly Column[] = [
  ['Фамилия', ({ lastName }) => lastName],
  ['Имя', ({ firstName }) => firstName],
  ['Отчество', ({ middleName }) => middleName],
]
const REST: readonly Column[] = [
  ['Дата рождения', russian],
  ['Тел.', ({ phone }) => phone],
  ['E-mail', ({ email }) => email],
  ['СНИЛС', () => '112-233-445 95'],
]

it.each(Object.entries(WAYS))('a list written out reads back the same pupils: %s', async (_, write) => {
  const columns = fc
    .constantFrom(WHOLE, PARTS)
    .chain((names) => fc.shuffledSubarray([...names, ...REST], { minLength: names.length + 4 }))
  const property = fc.asyncProperty(
    fc.array(CHILD, { minLength: 1, maxLength: 12 }),
    columns,
    fc.boolean(),
    async (children, order, titled) => {
      const rows = [
        order.map(([heading]) => heading),
        ...children.map((child) => order.map(([, value]) => value(child))),
      ]
      const titles = titled ? [['Список 5 «А» класса', ...order.slice(1).map(() => '')]] : []
      const sheets = await readSheets(await write([...titles, ...rows])(), 'a')
      const roster = sheets.ok ? readClassLists(sheets.value.sheets, 'a') : sheets
      if (!roster.ok) throw new Error(roster.diagnostics.map(({ code }) => code).join())
      expect(roster.value.classes.map(({ label }) => label)).toEqual([titled ? '5А' : null])
      const [one] = roster.value.classes
      const { pupils } = readPupils(one?.rows ?? [], { classLabel: '', meetingDate: null, strict: false })
      const read = pupils.map(({ lastName, firstName, middleName, birthDate }, at) => ({
        lastName,
        firstName,
        middleName,
        birthDate,
        email: [...(one?.rows[at]?.emails.keys() ?? [])][0],
      }))
      expect(read).toEqual(children.map(({ phone: _, ...kept }) => kept))
      // a telephone is in the file and nowhere in what was read of it
      const everything = JSON.stringify([roster, pupils])
      for (const { phone } of children) expect(everything).not.toContain(phone)
    },
  )
  await fc.assert(property, { numRuns: 25 })
})
