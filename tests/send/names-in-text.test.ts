/** Whose leaflet a text is. */
import { describe, expect, it } from 'vitest'
import { namesInText } from '../../src/send/names-in-text.ts'

const who = (lastName: string, firstName: string) => ({ lastName, firstName })
const anna = who('Белова', 'Анна')
const ivan = who('Иванов', 'Иван')

describe('names in a text', () => {
  it.each([
    'Белова Анна',
    'БЕЛОВА  АННА',
    'Анна Белова',
    'Бело\u00adва Анна',
    'Бело-\nва Анна',
    '5А\nБелова Анна\nпамятка',
  ])('have the own name: %j', (text) =>
    expect(namesInText(text, anna, [anna, ivan], [])).toEqual({ own: true, others: [] }),
  )

  it.each(['', 'Белова', 'Анна', 'Белов Анна', 'Беловой Анне'])('don’t have the own name: %j', (text) => {
    expect(namesInText(text, anna, [anna], []).own).toBe(false)
  })

  it('are the same with ё and е', () => {
    expect(namesInText('Соловьев Петр', who('Соловьёв', 'Пётр'), [], []).own).toBe(true)
  })

  it('have another pupil’s name in either order, even beside the own one', () => {
    expect(namesInText('Белова Анна Иванов Иван', anna, [anna, ivan], []).others).toEqual(['Иванов Иван'])
    expect(namesInText('Белова Анна, Иван Иванов', anna, [anna, ivan], []).others).toEqual(['Иванов Иван'])
  })

  it('that are longer than another’s name aren’t that one’s', () => {
    const short = who('Иванова', 'Анна')
    const long = who('Иванова', 'Анна Мария')
    expect(namesInText('Иванова Анна Мария', long, [short, long], []).others).toEqual([])
    expect(namesInText('Иванова Анна Мария Иванова Анна Мария', long, [short, long], []).others).toEqual([])
    expect(namesInText('Иванова Анна', short, [short, long], []).others).toEqual([])
    expect(namesInText('Иванова Аннабель', who('Иванова', 'Аннабель'), [short], []).others).toEqual([])
  })

  it('don’t count for namesakes, and for teachers who are called like a pupil', () => {
    expect(namesInText('Белова Анна', anna, [anna, who('Белова', 'Анна')], []).others).toEqual([])
    expect(namesInText('Белова Анна. Учитель: Иванов Иван', anna, [anna, ivan], [ivan]).others).toEqual([])
  })
})
