import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readClassLists } from '../../../../src/read/lists/classes/read-class-lists.ts'
import { runs } from '../../../support/runs.ts'
import { sheetOf } from './list-sample.ts'

const VALUE = fc.oneof(
  fc.constantFrom(null, 'ФИО', 'Фамилия', 'Имя', '№', 'Класс', '5А', 'Тел.', 'Щеглов Ян', 'Итого', 'Д/р', '01.02.2015'),
  fc.string({ maxLength: 12 }),
  fc.integer(),
)
const MERGE = fc.record({
  row: fc.nat(8),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 1_000_000 }),
  columns: fc.integer({ min: 1, max: 4 }),
})

it('any sheet is read or refused, and every pupil is in the result', () => {
  const property = fc.property(
    fc.array(fc.array(VALUE, { maxLength: 6 }), { maxLength: 9 }),
    fc.array(MERGE, { maxLength: 4 }),
    fc.option(fc.constantFrom('ФИО', 'B', 3), { nil: null }),
    (rows, merges, name) => {
      const columns = name === null ? {} : { fullName: name }
      const roster = readClassLists([sheetOf(rows, '5А', merges)], 'a', { columns, meetingDate: '2026-11-25' })
      expect(roster.ok).toBe(!roster.diagnostics.some(({ severity }) => severity === 'error'))
      const classes = roster.ok ? roster.value.classes : []
      const lines = classes.flatMap((one) => one.rows.map(({ place }) => place.line ?? 0))
      for (const line of lines) expect(rows[line - 1]?.some((value) => value !== null && value !== '')).toBe(true)
    },
  )
  fc.assert(property, { numRuns: runs(1000) })
})
