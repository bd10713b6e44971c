/** The lists' warning of a mailbox at two families, and the mail plan that holds such letters back: one notion, two places. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedEmails } from '../../../../src/read/lists/classes/shared-emails.ts'
import { readPupils } from '../../../../src/read/lists/pupils/read-pupils.ts'
import type { ListRow } from '../../../../src/read/lists/rows/row.ts'
import { createHold } from '../../../../src/send/hold-address.ts'
import { sampleClass } from '../../../merge/sample-job.ts'

interface FamilyRow {
  readonly names: readonly [last: string, first: string, middle: string]
  readonly emails: readonly string[]
  readonly file?: string
}

function rowsOf(rows: readonly FamilyRow[]): readonly ListRow[] {
  return rows.map(({ names: [lastName, firstName, middleName], emails, file = '5а.csv' }, i) => {
    const at = (column: number) => ({ file, sheet: '', line: i + 2, column })
    return {
      cells: {
        lastName: { text: lastName, place: at(1) },
        firstName: { text: firstName, place: at(2) },
        middleName: { text: middleName, place: at(3) },
      },
      emails: new Map(emails.map((email) => [email, at(4)])),
      place: at(1),
      broken: null,
    }
  })
}

/** Whether the plan of a class with these pupils holds any letter back for another family's sake. */
function isHeld(rows: readonly ListRow[]): boolean {
  const { pupils } = readPupils(rows, { classLabel: '5А', meetingDate: null, strict: false })
  const schoolClass = sampleClass(pupils)
  const hold = createHold({ classes: [schoolClass] }, schoolClass, ['chats'], { shared: false, doubtful: true })
  return pupils.some((pupil) => pupil.emails.some((email) => hold(email, pupil)?.reason === 'shared-address'))
}

describe('a mailbox of two families', () => {
  it('is reported where the lists are read if and only if the plan holds its letters', () => {
    const name = fc.tuple(
      fc.constantFrom('Орлов', 'Орлова', 'Совин', 'Белый', 'Белая', ''),
      fc.constantFrom('Ян', 'Вера', 'Лев'),
      fc.constantFrom('', 'Ильич', 'Ильинична', 'Олегович', 'Расул оглы', 'Расул кызы'),
    )
    const emails = fc.uniqueArray(
      fc.constantFrom(
        'a.b@gmail.com',
        'ab+x@googlemail.com',
        'c.d@ya.ru',
        'c-d@yandex.ru',
        'C-D@yandex.ru',
        'e@mail.ru',
        'e.f@mail.ru',
        'g@почта.рф',
        'g@xn--80a1acny.xn--p1ai',
      ),
      { maxLength: 2 },
    )
    let held = 0
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ names: name, emails }), { maxLength: 4, selector: keyOf }), (drawn) => {
        const rows = rowsOf(drawn)
        const plan = isHeld(rows)
        held += plan ? 1 : 0
        expect(sharedEmails([{ rows }]).length > 0).toBe(plan)
      }),
      { numRuns: 500 },
    )
    expect(held).toBeGreaterThan(20)
  })

  it('is reported at the later family, with the row of the earlier one, once for several spellings', () => {
    const rows = rowsOf([
      { names: ['Орлов', 'Ян', 'Ильич'], emails: ['a.b@gmail.com'] },
      { names: ['Орлова', 'Вера', 'Ильинична'], emails: ['ab@gmail.com'] },
      { names: ['Совин', 'Лев', ''], emails: ['AB+x@gmail.com', 'ab@googlemail.com'] },
    ])
    const found = sharedEmails([{ rows }])
    expect(found.map(({ message, place }) => [message.ru, place?.line, place?.column])).toEqual([
      ['адрес «AB+x@gmail.com» уже есть у другой семьи, в строке 2', 4, 4],
    ])
  })

  it('in two files is reported with the other file', () => {
    const first = rowsOf([{ names: ['Орлов', 'Ян', ''], emails: ['a@b.example'] }])
    const second = rowsOf([{ names: ['Совин', 'Лев', ''], emails: ['A@b.example'], file: '6б.csv' }])
    const [found] = sharedEmails([{ rows: first }, { rows: second }])
    expect([found?.message.ru, found?.place?.file]).toEqual([
      'адрес «A@b.example» уже есть у другой семьи: 5а.csv · A2',
      '6б.csv',
    ])
  })

  it('is not reported where one of the rows has no pupil', () => {
    const [row, nameless] = rowsOf([
      { names: ['Орлов', 'Ян', ''], emails: ['a@b.example'] },
      { names: ['', 'Лев', ''], emails: ['a@b.example'] },
    ])
    expect(sharedEmails([{ rows: [row, nameless].flatMap((one) => one ?? []) }])).toEqual([])
  })
})

/** The same child twice is another matter. */
function keyOf({ names }: { readonly names: readonly string[] }): string {
  return names.join(' ')
}
