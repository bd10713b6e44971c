import { describe, expect, it } from 'vitest'
import { headingField } from '../../../../src/read/lists/tables/heading-field.ts'
import { labelOf, titleFacts } from '../../../../src/read/lists/tables/title-facts.ts'
import { holdsPhone } from '../../../../src/read/lists/values/holds-phone.ts'
import { writtenDate } from '../../../../src/read/lists/values/list-dates.ts'
import { listEmails } from '../../../../src/read/lists/values/list-emails.ts'

describe('what a column holds', () => {
  it.each([
    ['ФИО', 'fullName'],
    ['Ф.И.О. ребёнка', 'fullName'],
    ['Ф. И. О.', 'fullName'],
    ['Фамилия, имя', 'fullName'],
    ['Фамилия Имя Отчество', 'fullName'],
    ['Ученик', 'fullName'],
    ['Обучающийся', 'fullName'],
    ['Фамилия', 'lastName'],
    ['Имя ребенка', 'firstName'],
    ['Отчество (при наличии)', 'middleName'],
    ['№ п/п', 'number'],
    ['Д/р', 'birthDate'],
    ['Дата рожд.', 'birthDate'],
    ['Пол', 'gender'],
    ['Класс', 'classLabel'],
    ['Тел.', 'phone'],
    ['Моб. телефон ученика', 'phone'],
    ['Телефон мамы', 'phone'],
    ['E-mail', 'email'],
    ['Эл. почта', 'email'],
    ['VK ID', 'vk'],
    ['Дательный падеж', 'dative'],
    ['Родительный падеж', 'genitive'],
    ['ФИО (дательный падеж)', 'dative'],
    ['ФИO pебёнка', 'fullName'],
    ['Фами-\nлия', 'lastName'],
    ['Фамилия И.О.', 'fullName'],
    ['Имя Фамилия', 'fullName'],
    ['Год рождения', 'birthDate'],
    ['Пол (м/ж)', 'gender'],
    ['Адрес эл. почты', 'email'],
  ])('%s: %s', (heading, field) => expect(headingField(heading)).toBe(field))

  it.each([
    'СНИЛС',
    'Паспорт',
    'Адрес',
    'Место рождения',
    'Группа здоровья',
    'ФИО матери',
    'Имя пользователя',
    'Логин ученика',
    'Свидетельство о рождении',
    'Ф.И.О. законного представителя',
    'Место работы отца',
    'Примечание',
    'Почтовый адрес',
    'ФИО учителя',
    'Дата рождения мамы',
    '№ личного дела',
    'x'.repeat(200),
    '',
  ])('%s is nothing that a leaflet needs', (heading) => expect(headingField(heading)).toBeNull())
})

describe('telephones', () => {
  it.each([
    '89000000012',
    '8 (900) 000-00-12',
    '+7 900 000 00 12',
    '9000000012',
    '8(3466)12-34-56',
    '89000000012 89000000013',
    'мама 89000000012; папа 8-900-000-00-13',
    '+992 900 00 00 00',
  ])('%s is a telephone', (text) => expect(holdsPhone(text)).toBe(true))

  it.each(['', 'нет', '38340', '8,91E+10', '05.03.2014', '112-233-445 95', '812-233-445 95', 'Воробьёв Павел'])(
    '%s is no telephone',
    (text) => expect(holdsPhone(text)).toBe(false),
  )
})

describe('addresses', () => {
  it.each([
    ['a@b.example, c@d.example', ['a@b.example', 'c@d.example'], []],
    ['Мама <a@b.example>', ['a@b.example'], []],
    ['a@b.example/c@d.example.', ['a@b.example', 'c@d.example'], []],
    ['почта@школа.рф', ['почта@школа.рф'], []],
    ['pаvel@mail.example', [], ['pаvel@mail.example']],
    ['anna@mail', [], ['anna@mail']],
    ['не знаю', [], []],
    ['с@mail.ru', [], ['с@mail.ru']],
    ['почта@школа.рф', ['почта@школа.рф'], []],
    ['', [], []],
  ])('%s', (text, emails, odd) => expect(listEmails(text)).toEqual({ emails, odd }))
})

describe('dates', () => {
  const text = (written: string) => writtenDate({ kind: 'text', text: written, value: null, date: null })
  it.each([
    ['05.03.2014', '05.03.2014'],
    ['5.3.14', '5.3.2014'],
    ['05/03/2014', '05.03.2014'],
    ['05-03-2014', '05.03.2014'],
    ['5 марта 2014 г.', '5.3.2014'],
    ['12 мая 2013', '12.5.2013'],
    ['1 июля 2015 года', '1.7.2015'],
    ['05.03.2014 г.', '05.03.2014'],
    ['2014-03-05', '2014-03-05'],
    ['скоро', 'скоро'],
  ])('%s', (written, read) => expect(text(written)).toBe(read))

  it('are read from cells of dates, and from the serial numbers of dates', () => {
    expect(writtenDate({ kind: 'date', text: '5 мар', value: 41703, date: '2014-03-05' })).toBe('2014-03-05')
    expect(writtenDate({ kind: 'number', text: '41703', value: 41703, date: null })).toBe('2014-03-05')
    expect(writtenDate({ kind: 'number', text: '2014', value: 2014, date: null })).toBe('2014')
  })
})

describe('the class', () => {
  it.each([
    ['5А', '5А'],
    ['5 «а» класс', '5А'],
    ['Список 10-б класса', '10Б'],
    ['Список учащихся 11 "В" класса', '11В'],
    ['5A', '5А'],
    ['Лист1', null],
    ['2026/2027', null],
    ['Приказ № 5 от 01.09', null],
    ['Список обучающихся 1-го класса «Б»', '1Б'],
    ['Список 1-го "Б" класса', '1Б'],
    ['5-ый А класс', '5А'],
    ['Список обучающихся 9-х классов', null],
    ['Дети 5 и 6 классов', null],
  ])('is looked for in %s', (text, label) => expect(labelOf(text)).toBe(label))

  it('is read above the list or from the name of the sheet, with its teacher', () => {
    const titles = ['МБОУ СШ № 9', 'Список 5 «А» класса', 'Классный руководитель: Ласточкина Зоя Юрьевна']
    expect(titleFacts(titles, 'Лист1')).toEqual({ label: '5А', teacher: 'Ласточкина Зоя Юрьевна', year: null })
    expect(titleFacts(['Кл. рук. Ласточкина З.Ю.'], '7б')).toEqual({
      label: '7Б',
      teacher: 'Ласточкина З.Ю.',
      year: null,
    })
    expect(titleFacts(['Списочный состав 7В'], '').label).toBe('7В')
    expect(titleFacts([], 'Лист1')).toEqual({ label: null, teacher: null, year: null })
  })

  it.each([
    ['Список на 2026/2027 учебный год', 2026],
    ['2025-26 уч. г.', 2025],
    ['тел. 2012-34', null],
    ['05.09.2026', null],
  ])('has its school year looked for in %s', (title, year) => expect(titleFacts([title], '').year).toBe(year))
})
