/** A person in a drawn screen: what is below never runs over the name, however long it is. */
import { expect, it } from 'vitest'
import { personRow } from '../../src/compose/blocks/screen/screen-person.ts'
import { look } from './compose-sample.ts'

const DESCENT = 3

it.each([
  ['one line', 'Ким Яна', ''],
  ['two lines', 'Снегирёва-Воробьёва Александра', ''],
  ['three lines', 'Великодворская-Преображенская Екатерина', ''],
  ['three lines and a detail', 'Великодворская-Преображенская Екатерина', 'Учебный профиль'],
])('a name of %s is as high as it is drawn', (_what, name, detail) => {
  const input = { y: 0, width: 150, look, fill: (text: readonly unknown[]) => text.join(''), marks: [] }
  const row = personRow({ name: [name], detail: [detail] }, { ...input, pressedCount: 0, pressedBefore: 0 })
  const lowest = Math.max(...row.shapes.map((shape) => (shape.type === 'text' ? shape.y : 0)))
  expect(row.height).toBeGreaterThanOrEqual(lowest + DESCENT - 1)
})
