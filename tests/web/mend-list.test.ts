/** A class list on the page: every change is laid over the file, and the whole is read anew. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Edit, ListView } from '../../src/web/list-view.ts'
import { type Ask, listFile, openSampleDesk, readList } from './sample-desk.ts'

let ask: Ask
beforeAll(async () => {
  ask = await openSampleDesk()
})

const LIST = 'Фамилия;Имя;Дата рождения\nСнегирёв;Пётр;31.02.2013\nЗорина;Анна;04.05.2013\n'
const names = ({ classes }: ListView) =>
  classes.map(({ rows }) => rows.map(({ pupil }) => (pupil === null ? null : `${pupil.lastName} ${pupil.firstName}`)))
const codes = ({ notes }: ListView) => notes.map(({ code, at }) => `${code} ${at?.row} ${at?.field}`)
const cell = (row: string, field: 'lastName' | 'birthDate' | 'email' | 'genitive', text: string, sheet = ''): Edit => ({
  kind: 'cell',
  sheet,
  row,
  field,
  text,
})

describe('a cell', () => {
  it('that is mended takes its question with it, and the file stays as it was', async () => {
    const source = listFile(LIST)
    const before = await readList(ask, source)
    expect(codes(before)).toContain('read/no-such-date 2 birthDate')
    const after = await readList(ask, source, [cell('2', 'birthDate', '28.02.2013')])
    expect(codes(after)).toEqual([])
    expect(after.classes[0]?.rows[0]).toMatchObject({ edited: ['birthDate'], pupil: { birthDate: '2013-02-28' } })
    expect(codes(await readList(ask, source))).toEqual(codes(before))
  })

  it('of a column that the list lacks makes one', async () => {
    const view = await readList(ask, listFile(LIST), [cell('3', 'genitive', 'Зориной Анны Особой')])
    const [first, second] = view.classes[0]?.rows ?? []
    expect(second?.pupil?.forms.genitive).toBe('Зориной Анны Особой')
    expect(first?.pupil?.forms.genitive).toBe('Снегирёва Петра')
    expect(view.classes[0]?.columns.find((one) => one.field === 'genitive')?.heading).toBe('')
  })

  it('whatever is typed into it, is read back or asked about; no other row changes', async () => {
    const source = listFile(LIST)
    const before = await readList(ask, source)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (text) => {
        const view = await readList(ask, source, [cell('2', 'email', text)])
        expect(view.classes[0]?.rows[0]?.cells.email ?? '').toBe(text.trim())
        expect(view.classes[0]?.rows[1]?.pupil).toEqual(before.classes[0]?.rows[1]?.pupil)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a row', () => {
  it('that is added is below the last pupil, empty until it is filled in', async () => {
    const source = listFile(`${LIST};;\nКлассный руководитель: Орлова И. С.;;\n`)
    const add: Edit = { kind: 'add', sheet: '', classAt: 0, row: '+1' }
    const empty = await readList(ask, source, [add])
    expect(empty.classes[0]?.rows.at(-1)).toMatchObject({ row: '+1', pupil: null })
    const typed = await readList(ask, source, [add, cell('+1', 'lastName', 'Юрьева')])
    const whole = await readList(ask, source, [
      add,
      cell('+1', 'lastName', 'Юрьева'),
      { ...cell('+1', 'lastName', 'Ольга'), field: 'firstName' } as Edit,
    ])
    expect(typed.classes[0]?.rows.at(-1)?.cells.lastName).toBe('Юрьева')
    expect(names(whole)).toEqual([['Снегирёв Пётр', 'Зорина Анна', 'Юрьева Ольга']])
  })

  it('that is removed is gone, and the questions of the others stay at their rows', async () => {
    const source = listFile(`${LIST}Ким;;01.01.2013\n`)
    const before = await readList(ask, source)
    expect(codes(before)).toContain('read/pupil-skipped 4 lastName')
    const after = await readList(ask, source, [{ kind: 'remove', sheet: '', row: '2' }])
    expect(names(after)).toEqual([['Зорина Анна', null]])
    expect(codes(after)).toEqual(['read/pupil-skipped 4 lastName'])
  })

  it('without a name is shown, though no leaflet is made for it', async () => {
    const view = await readList(ask, listFile('ФИО;Почта\nЗорина Анна;\n;mama@families.example\n'))
    expect(view.unreadable).toBe(false)
    expect(names(view)[0]).toContain('Зорина Анна')
  })
})

describe('a column', () => {
  it('can be said to hold something else, and nothing', async () => {
    const source = listFile('ФИО;Контакт\nЗорина Анна;mama@families.example\n')
    const named = await readList(ask, source, [{ kind: 'column', sheet: '', column: 2, field: 'email' }])
    expect(named.classes[0]?.rows[0]?.pupil?.emails).toEqual(['mama@families.example'])
    const dropped = await readList(ask, source, [
      { kind: 'column', sheet: '', column: 2, field: 'email' },
      { kind: 'column', sheet: '', column: 2, field: null },
    ])
    expect(dropped.classes[0]?.rows[0]?.pupil?.emails).toEqual([])
    expect(JSON.stringify(dropped)).not.toContain('mama@')
  })

  it('of a list without headings gets one with the first that is named', async () => {
    const source = listFile('Снегирёв Пётр Ильич;04.05.2013\nЗорина Анна Олеговна;05.05.2013\nКим Юна;06.05.2013\n')
    const before = await readList(ask, source)
    const after = await readList(ask, source, [cell('2', 'email', 'mama@families.example')])
    expect(names(after)).toEqual(names(before))
    expect(after.classes[0]?.rows.map(({ row }) => row)).toEqual(['1', '2', '3'])
    expect(after.classes[0]?.rows[1]?.pupil?.emails).toEqual(['mama@families.example'])
  })
})

describe('tables beside each other', () => {
  const HALVES = 'Фамилия;Имя;;Фамилия;Имя\nСнегирёв;Пётр;;Зорина;Анна\nБойко;Ян;;Ким;Юна\n'

  it('have rows of their own on one line', async () => {
    const source = listFile(HALVES)
    const view = await readList(ask, source)
    const rows = view.classes.flatMap((one) => one.rows)
    const anna = rows.find(({ pupil }) => pupil?.firstName === 'Анна')
    expect(new Set(rows.map(({ row }) => row)).size).toBe(4)
    const after = await readList(ask, source, [cell(anna?.row ?? '', 'lastName', 'Зимина')])
    expect(names(after).flat().sort()).toEqual(['Бойко Ян', 'Зимина Анна', 'Ким Юна', 'Снегирёв Пётр'])
  })
})

describe('a list', () => {
  it('is typed from nothing', async () => {
    const view = await readList(ask, { kind: 'typed' }, [
      { kind: 'add', sheet: '', classAt: 0, row: '+1' },
      cell('+1', 'lastName', 'Зорина'),
      { kind: 'cell', sheet: '', row: '+1', field: 'firstName', text: 'Анна' },
    ])
    expect(names(view)).toEqual([['Зорина Анна']])
  })

  it('that is no list says why, and nothing of it is shown', async () => {
    for (const bytes of ['%PDF-1.7 фамилия', 'PK\u0003\u0004', '<html><script>alert(1)</script></html>', '']) {
      const view = await readList(ask, listFile(bytes, 'x.xlsx'))
      expect(view.unreadable).toBe(true)
      expect(view.notes.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
    }
  })

  it('goes into a workbook and comes back the same, with every change', async () => {
    const source = listFile(`Список 7Б;;\n${LIST}`)
    const edits = [
      cell('3', 'birthDate', '28.02.2013'),
      cell('4', 'email', '=cmd|calc'),
      cell('4', 'genitive', 'Зориной Анны'),
    ]
    const before = await readList(ask, source, edits)
    const { bytes, name } = await ask('workbook', null)
    expect(name).toBe('список — исправлено.xlsx')
    const after = await readList(ask, { kind: 'file', name, bytes })
    const seen = (view: ListView) => view.classes.map(({ label, rows }) => [label, rows.map(({ pupil }) => pupil)])
    expect(seen(after)).toEqual(seen(before))
    expect(after.classes[0]?.rows[1]?.cells.email).toBe('=cmd|calc')
  })
})
