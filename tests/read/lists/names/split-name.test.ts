/** Names from one cell: which word is which, what was mended, and what the cell's words must survive. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitName } from '../../../../src/read/lists/names/split-name.ts'

const parts = (text: string) => {
  const { lastName, firstName, middleName } = splitName(text)
  return [lastName, firstName, middleName].join('/')
}

describe('the order of a name by its words', () => {
  it.each([
    ['Ветлугов Пётр Сергеевич', 'Ветлугов/Пётр/Сергеевич', 'last-first'],
    ['Пётр Сергеевич Ветлугов', 'Ветлугов/Пётр/Сергеевич', 'first-last'],
    ['Мария Ветлугова', 'Ветлугова/Мария/', 'first-last'],
    ['Ветлугова Мария', 'Ветлугова/Мария/', 'last-first'],
    ['Мицкевич Анна', 'Мицкевич/Анна/', 'last-first'],
    ['Анна Мицкевич', 'Мицкевич/Анна/', 'first-last'],
    ['Янович Роман Львович', 'Янович/Роман/Львович', 'last-first'],
    ['Роман Львович Янович', 'Янович/Роман/Львович', 'first-last'],
    ['Седых Лев', 'Седых/Лев/', 'last-first'],
    ['Ветлугов, Пётр', 'Ветлугов/Пётр/', 'last-first'],
    ['Роман,Пётр Ильич', 'Роман/Пётр/Ильич', 'last-first'],
    ['ВЕТЛУГОВ Пётр', 'Ветлугов/Пётр/', 'last-first'],
    ['Роман ГЕРМАН', 'Герман/Роман/', 'first-last'],
    ['Молданов Унху', 'Молданов/Унху/', 'last-first'],
    ['Айпин Ефим', 'Айпин/Ефим/', 'last-first'],
    ['Анна Покачева', 'Покачева/Анна/', 'first-last'],
    ['Шмидт Анна Мария', 'Шмидт/Анна Мария/', 'last-first'],
    ['Анна Мария Шмидт', 'Шмидт/Анна Мария/', 'first-last'],
    ['Анна-Мария Котова', 'Котова/Анна-Мария/', 'first-last'],
    ['Ветлугова Анна Мария Петровна', 'Ветлугова/Анна Мария/Петровна', 'last-first'],
    ['Ветлугова Седых Мария Петровна', 'Ветлугова Седых/Мария/Петровна', 'last-first'],
    ['Ким Ен Су', 'Ким/Ен Су/', 'last-first'],
    ['Ми Ра Пак', 'Пак/Ми Ра/', 'first-last'],
    ['О Сын Чан', 'О/Сын Чан/', 'last-first'],
    ['Цой Сергей', 'Цой/Сергей/', 'last-first'],
  ])('%s', (text, expected, order) => {
    expect(parts(text)).toBe(expected)
    expect(splitName(text)).toMatchObject({ order, sure: true, mended: false, dropped: '' })
  })

  it.each([
    'Руссо Жан-Поль',
    'Герман Роман',
    'Ветлугов',
    'Роман',
    'Роман Янович',
    'Унху Еля',
    'Ветлугов Ахмад Саид',
    '',
    ' , ',
    '***',
  ])('«%s» is not sure', (text) => expect(splitName(text).sure).toBe(false))

  it('leaves empty what the cell does not hold', () => {
    expect(parts('Мария Петровна')).toBe('/Мария/Петровна')
    expect(parts('Роман')).toBe('/Роман/')
    expect(parts('Ветлугов')).toBe('Ветлугов//')
    expect(parts(' ,')).toBe('//')
  })
})

describe('initials', () => {
  it.each([
    ['Ветлугов И. О.', 'Ветлугов/И./О.'],
    ['Ветлугов И.О.', 'Ветлугов/И./О.'],
    ['Ветлугов И О', 'Ветлугов/И./О.'],
    ['Ветлугов И.', 'Ветлугов/И./'],
    ['И. О. Ветлугов', 'Ветлугов/И./О.'],
    ['И.О.Ветлугов', 'Ветлугов/И./О.'],
    ['Анна И. Ветлугова', 'Ветлугова/Анна/И.'],
    ['Ветлугова Анна И.', 'Ветлугова/Анна/И.'],
    ['Тер-Ваганян А.-М. О.', 'Тер-Ваганян/А.-М./О.'],
    ['ВЕТЛУГОВ И.О.', 'Ветлугов/И./О.'],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected)
    expect(splitName(text).sure).toBe(true)
  })
})

describe('parts of a name that belong together', () => {
  it.each([
    ['Де Витт Анна', 'Де Витт/Анна/'],
    ['Анна де Витт', 'де Витт/Анна/'],
    ['Ван Дорн Пётр', 'Ван Дорн/Пётр/'],
    ['ибн Хаттаб Далер', 'ибн Хаттаб/Далер/'],
    ['Далер ибн Хаттаб', 'ибн Хаттаб/Далер/'],
    ['Мамин-Сибиряк Олег', 'Мамин-Сибиряк/Олег/'],
    ['Тер-Петросян Инга', 'Тер-Петросян/Инга/'],
    ['Великодворская-Преображенская Анна', 'Великодворская-Преображенская/Анна/'],
    ['Алиев Рашид Мамед оглы', 'Алиев/Рашид/Мамед оглы'],
    ['Рашид Мамед-оглы Алиев', 'Алиев/Рашид/Мамед-оглы'],
    ['Алиева Лейла Фарид кызы', 'Алиева/Лейла/Фарид кызы'],
    ['Ходжаев Икром Рустам угли', 'Ходжаев/Икром/Рустам угли'],
    ['Назарзода Далер', 'Назарзода/Далер/'],
  ])('%s', (text, expected) => expect(parts(text)).toBe(expected))

  it('«Ван Ли» has no particle', () => expect(parts('Ван Ли')).toBe('Ван/Ли/'))
})

describe('letters', () => {
  it.each([
    ['ИВАНОВА-ПЕТРОВА АННА', 'Иванова-Петрова/Анна/'],
    ['МАК-ГРЕГОР ДЖОН', 'Мак-Грегор/Джон/'],
    ['АЛИЕВ РАШИД МАМЕД ОГЛЫ', 'Алиев/Рашид/Мамед оглы'],
    ['ДЕ ВИТТ АННА', 'Де Витт/Анна/'],
    ['О’ДОРРАН ДЖОН', 'О’Дорран/Джон/'],
    ['Семенов Пётр Федорович', 'Семенов/Пётр/Федорович'],
    ['  Ветлугов\u00a0 Пётр ', 'Ветлугов/Пётр/'],
  ])('%s', (text, expected) => expect(parts(text)).toBe(expected))

  it('mends Latin letters inside Cyrillic words and in initials, and says so', () => {
    expect(splitName('Вeтлугoв Пётp')).toMatchObject({ lastName: 'Ветлугов', firstName: 'Пётр', mended: true })
    expect(splitName('BETЛУГОВ A. B.')).toMatchObject({
      lastName: 'Ветлугов',
      firstName: 'А.',
      middleName: 'В.',
      mended: true,
    })
  })

  it('mends no word that is all Latin, and none with a letter that looks like nothing Cyrillic', () => {
    expect(splitName('Cox Ветлугов')).toMatchObject({ mended: false })
    expect(splitName('Вwтлугов Пётр')).toMatchObject({ lastName: 'Вwтлугов', mended: false })
  })

  it('drops words in brackets, and reports them', () => {
    expect(splitName('Ветлугова (Громова) Анна')).toMatchObject({
      lastName: 'Ветлугова',
      firstName: 'Анна',
      dropped: 'Громова',
    })
    expect(splitName('Ветлугова Анна (домашнее обучение')).toMatchObject({
      firstName: 'Анна',
      dropped: 'домашнее обучение',
    })
  })
})

describe('whatever the cell holds,', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'абвгдежзиклмнопрстуфхцчшыьэюя'), minLength: 2, maxLength: 9 })
  const word = letters.map((text) => text.charAt(0).toUpperCase() + text.slice(1))
  const pieces = fc.oneof(
    word,
    fc.constantFrom(
      'Анна',
      'Пётр',
      'Петровна',
      'Ильич',
      'Ким',
      'де',
      'Ван',
      'оглы',
      'кызы',
      'Су',
      'Тер-Ваганян',
      'И.',
      'О.',
    ),
  )

  it('its words come back, each once', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (words) => {
        const { lastName, firstName, middleName } = splitName(words.join(' '))
        const back = [lastName, firstName, middleName].flatMap((part) => part.split(' ')).filter((part) => part !== '')
        expect(back.sort()).toEqual([...words].sort())
      }),
    )
  })

  it('nothing is thrown, and no letter is lost or made up', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const split = splitName(text)
        const before = text.normalize('NFC').match(/\p{Script=Cyrillic}/gu)?.length ?? 0
        const after =
          Object.values(split)
            .join('')
            .match(/\p{Script=Cyrillic}/gu)?.length ?? 0
        if (!split.mended) expect(after).toBeLessThanOrEqual(before)
        if (text.trim() === '') expect(split.sure).toBe(false)
      }),
    )
  })

  it('a name that was split reads the same again in the order of registers', () => {
    fc.assert(
      fc.property(
        word,
        fc.constantFrom('Анна', 'Зоя', 'Лейла'),
        fc.constantFrom('Петровна', 'Фарид кызы'),
        (last, first, middle) => {
          expect(parts(`${last}ова ${first} ${middle}`)).toBe(`${last}ова/${first}/${middle}`)
          expect(parts(`${first} ${middle} ${last}ова`)).toBe(`${last}ова/${first}/${middle}`)
        },
      ),
    )
  })
})
