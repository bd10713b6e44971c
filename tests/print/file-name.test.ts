/** Names of pupils' files: by child, not by the place in the list. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileStems } from '../../src/print/file-name.ts'
import { isDeviceName } from '../../src/rules/device-name.ts'
import { anyText } from '../support/any-text.ts'

interface Child {
  readonly name: string
  readonly born?: string
}

/** By the order of the list, of «Фамилия Имя Отчество»; `_` is a part that is missing. */
function stemsOf(...children: readonly (string | Child)[]): readonly (string | undefined)[] {
  const pupils = children.map((child, i) => {
    const { name, born = null } = typeof child === 'string' ? { name: child } : child
    const [lastName = '', firstName = '', middleName = ''] = name.split(' ').map((part) => (part === '_' ? '' : part))
    return { number: i + 1, lastName, firstName, middleName, birthDate: born }
  })
  const stems = fileStems(pupils)
  return pupils.map(({ number }) => stems.get(number))
}

describe('the file of a pupil is called by last and first name', () => {
  it('without number and patronymic', () => {
    expect(stemsOf('Иванов Иван Петрович', 'Яшина Юлия Олеговна')).toEqual(['Иванов-Иван', 'Яшина-Юлия'])
  })

  it('and goes on being called so when others join, leave and change places', () => {
    expect(stemsOf('Абдуллин Артур', 'Яшина Юлия', 'Иванов Иван')).toEqual([
      'Абдуллин-Артур',
      'Яшина-Юлия',
      'Иванов-Иван',
    ])
  })

  it('of one name where there is only one', () => {
    expect(stemsOf('_ Мурад', 'Ким _')).toEqual(['Мурад', 'Ким'])
  })
})

describe('namesakes', () => {
  it('have the patronymic, all of them', () => {
    expect(stemsOf('Иванов Иван Олегович', 'Иванов Иван Петрович', 'Иванова Анна Петровна')).toEqual([
      'Иванов-Иван-Олегович',
      'Иванов-Иван-Петрович',
      'Иванова-Анна',
    ])
  })

  it('keep their names when a third one joins before them', () => {
    expect(stemsOf('Иванов Иван Львович', 'Иванов Иван Олегович', 'Иванов Иван Петрович').slice(1)).toEqual([
      'Иванов-Иван-Олегович',
      'Иванов-Иван-Петрович',
    ])
  })

  it('with one patronymic have a figure, the younger one, wherever they are in the list', () => {
    const [older, younger] = [
      { name: 'Иванов Иван Петрович', born: '2014-03-01' },
      { name: 'Иванов Иван Петрович', born: '2014-11-30' },
    ]
    expect(stemsOf(older, younger)).toEqual(['Иванов-Иван-Петрович', 'Иванов-Иван-Петрович-2'])
    expect(stemsOf(younger, older)).toEqual(['Иванов-Иван-Петрович-2', 'Иванов-Иван-Петрович'])
    expect(stemsOf('Иванов Иван Петрович', younger)).toEqual(['Иванов-Иван-Петрович-2', 'Иванов-Иван-Петрович'])
  })

  it('without patronymics have figures in the order of the list', () => {
    expect(stemsOf('Ким Алекс', 'Ким Алекс', 'Ким Алекс')).toEqual(['Ким-Алекс', 'Ким-Алекс-2', 'Ким-Алекс-3'])
  })

  it('never get the name of somebody who is called so', () => {
    expect(stemsOf('Ким Алекс', 'Ким Алекс', 'Ким Алекс-2')).toEqual(['Ким-Алекс', 'Ким-Алекс-3', 'Ким-Алекс-2'])
  })

  it('are those too who differ in «ё», case and signs alone', () => {
    expect(stemsOf('Артёмов Пётр Ильич', 'Артемов Петр Олегович', 'КИМ АЛЕКС Львович', 'Ким Алекс Ильич')).toEqual([
      'Артёмов-Пётр-Ильич',
      'Артемов-Петр-Олегович',
      'КИМ-АЛЕКС-Львович',
      'Ким-Алекс-Ильич',
    ])
  })
})

it('names that Windows takes for one have figures', () => {
  expect(stemsOf('КИМ АЛЕКС', 'Ким Алекс')).toEqual(['КИМ-АЛЕКС', 'Ким-Алекс-2'])
})

it('a letter and its accent written apart are one letter', () => {
  expect(stemsOf('Чайка Андрей'.normalize('NFD'))).toEqual(['Чайка-Андрей'.normalize('NFC')])
})

it('no sign of a name leads out of the folder, ends a name early or means a device', () => {
  expect(stemsOf('../.. Иван', 'О’Нил <Ян>?*', 'Con _', '… _')).toEqual(['Иван', 'О’Нил-Ян', '_Con', '_'])
})

it('very long names are cut, and still two', () => {
  const long = 'Ж'.repeat(300)
  const [one = '', two = ''] = stemsOf(`${long} Анна`, `${long} Вера`)
  expect([one.length, two]).toEqual([90, `${one}-2`])
})

it('whatever the names, every pupil has a file, its name fits the disk and no two are one', () => {
  const child = fc.record({ lastName: anyText, firstName: anyText, middleName: anyText })
  fc.assert(
    fc.property(fc.array(fc.oneof(child, fc.constant({ lastName: 'Ким', firstName: 'Ян', middleName: '' }))), (all) => {
      const stems = [...fileStems(all.map((one, i) => ({ ...one, number: i + 1, birthDate: null }))).values()]
      expect(stems).toHaveLength(all.length)
      expect(new Set(stems.map((stem) => stem.normalize('NFC').toLowerCase())).size).toBe(all.length)
      for (const stem of stems) {
        expect(stem).toMatch(/^[\p{L}\p{N}\p{M}'’_-]+$/u)
        expect(new TextEncoder().encode(stem).length).toBeLessThan(200)
        expect(isDeviceName(stem)).toBe(false)
      }
    }),
  )
})
