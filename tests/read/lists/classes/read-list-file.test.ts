import { describe, expect, it } from 'vitest'
import { readListFile } from '../../../../src/read/lists/classes/read-list-file.ts'
import { book } from '../../corpus/make-files.ts'
import { memoryFiles } from '../../memory-files.ts'

const HALVES = book(
  'xlsx',
  { name: '5А (1)', rows: [['Кл. рук. Лугова А. А.'], ['ФИО'], ['Фомин Олег Ильич']] },
  { name: '5Б', rows: [['ФИО'], ['Щеглов Ян Олегович']] },
  { name: '5А (2)', rows: [['ФИО'], ['Ханин Олег Ильич']] },
)

async function classesFor(label: string | null) {
  const files = memoryFiles({ 'classes/5.xlsx': await HALVES() })
  const named = { path: 'classes/5.xlsx', namedAt: { place: { file: 'content/job.yaml' } } }
  const { value, diagnostics } = await readListFile(files, named, { label })
  return {
    classes: value?.map((one) => [one.label, one.teacher, ...one.rows.map(({ cells }) => cells.lastName?.text)]),
    codes: diagnostics.map(({ code }) => code),
  }
}

describe('a class whose halves are on two sheets', () => {
  it('is one class for the job, and reported, whether the job names it or not', async () => {
    const whole = ['5А', 'Лугова А. А.', 'Фомин', 'Ханин']
    const codes = ['roster/same-label']
    expect(await classesFor('5А')).toEqual({ classes: [whole], codes })
    expect(await classesFor(null)).toEqual({ classes: [whole, ['5Б', null, 'Щеглов']], codes })
  })
})
