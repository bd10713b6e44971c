/** Rows that say more than a name: signs beside it, roles, one name alone, accounts; and tables that don't say which class they are. */
import { describe, expect, it } from 'vitest'
import { readClassList } from '../../../../src/build/read-class-list.ts'

async function reading(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const { value, diagnostics } = await readClassList({ file: 'a.csv', bytes, names: null, today: null })
  const pupils = (value ?? []).flatMap((one) => one.pupils)
  return {
    names: pupils.map(({ lastName, firstName, middleName }) => [lastName, firstName, middleName].join('|')),
    vk: pupils.map(({ vk }) => vk),
    classes: (value ?? []).map(({ label, pupils: { length } }) => [label, length]),
    reports: diagnostics
      .filter(({ code }) => code !== 'roster/column-dropped' && code !== 'roster/forms-unsure')
      .map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    text: JSON.stringify(diagnostics),
  }
}

describe('a sign beside a name is taken away, and the cell is named:', () => {
  it.each(['*', '**', '✓', '✔', '🎉', '+', '!', '#', '¹', '★', ' *', ' ✓'])('«Котова Вера%s»', async (mark) => {
    const whole = await reading(['ФИО', `Котова Вера${mark}`, 'Орлов Олег'])
    expect(whole).toMatchObject({ names: ['Котова|Вера|', 'Орлов|Олег|'], reports: ['roster/remark-dropped 2:1'] })
    const parts = await reading(['Фамилия;Имя', `Котова${mark};Вера`, 'Орлов;Олег'])
    expect(parts).toMatchObject({ names: ['Котова|Вера|', 'Орлов|Олег|'], reports: ['roster/remark-dropped 2:1'] })
  })

  it.each(['*', '* ', '✓ ', '+ ', '🎉', '* 1. '])('«%sКотова Вера»', async (mark) => {
    const { names, reports } = await reading(['ФИО', `${mark}Котова Вера Ильинична`, 'Орлов Олег'])
    expect(names).toEqual(['Котова|Вера|Ильинична', 'Орлов|Олег|'])
    expect(reports).toEqual(['roster/remark-dropped 2:1'])
  })

  it('and behind the last name of a whole one too', async () => {
    expect(await reading(['ФИО', 'Котова* Вера'])).toMatchObject({
      names: ['Котова|Вера|'],
      reports: ['roster/remark-dropped 2:1'],
    })
  })

  it('but not what is written as Markdown, nor a hyphen, an apostrophe, a stop', async () => {
    const { names, reports } = await reading([
      'Фамилия;Имя',
      '**Котов**;Олег',
      'Д’Арк;Анна-Мария',
      'Орлов;И.',
      '<b>;Ян',
    ])
    expect(names).toEqual(['**Котов**|Олег|', 'Д’Арк|Анна-Мария|', 'Орлов|И.|', '<b>|Ян|'])
    expect(reports.filter((one) => one.startsWith('roster/remark'))).toEqual([])
  })
})

describe('a row whose role is another than a pupil’s is read, and the cell is named:', () => {
  it.each([
    ['Роль', 'ученик', 'учитель'],
    ['Роль в системе', 'pupil', 'Teacher'],
    ['Тип пользователя', 'Обучающийся', 'Родитель'],
    ['Категория', 'student', 'parent'],
    ['Группа', 'ученица', 'Классный руководитель'],
    ['', 'учащийся', 'законный представитель'],
  ])('«%s: %s», «%s»', async (heading, pupil, other) => {
    const { names, reports, text } = await reading([
      `ФИО;${heading}`,
      `Котова Вера Ильинична;${pupil}`,
      `Орлова Анна Петровна;${other}`,
    ])
    expect(names).toEqual(['Котова|Вера|Ильинична', 'Орлова|Анна|Петровна'])
    expect(reports).toEqual(['roster/another-role 3:2'])
    expect(text).not.toContain(other)
  })

  it('but not by a word in a note', async () => {
    const { reports } = await reading(['ФИО;Примечание', 'Котова Вера;мама', 'Орлова Анна;учитель', 'Лунь Ян;'])
    expect(reports).toEqual([])
  })
})

describe('one name', () => {
  it.each(['-', '—', '–', '--'])('is a pupil’s where a dash (%s) says so', async (dash) => {
    const { names, reports } = await reading(['Фамилия;Имя', `Аунг;${dash}`, `${dash};Су`, 'Котова;Вера'])
    expect(names).toEqual(['Аунг||', '|Су|', 'Котова|Вера|'])
    expect(reports).toEqual(['roster/single-name 2:2', 'roster/single-name 3:1'])
  })

  it('is a pupil’s where a dash follows it in the cell of the whole name', async () => {
    const { names, reports } = await reading(['№;ФИО', '1;Аунг —', '2;Котова Вера —', '3;Лунь'])
    expect(names).toEqual(['Аунг||', 'Котова|Вера|'])
    expect(reports).toEqual(['roster/name-unsure 4:2', 'roster/single-name 2:2', 'read/pupil-skipped 4:2'])
  })

  it.each(['', 'нет', 'не указано', '?'])('is not enough beside «%s»: it may have been forgotten', async (nothing) => {
    const { names, text } = await reading(['№;Фамилия;Имя', `1;Аунг;${nothing}`, '2;Котова;Вера'])
    expect(names).toEqual(['Котова|Вера|'])
    expect(text).toContain('поставьте прочерк')
  })

  it('is no pupil’s in a row of figures below the list', async () => {
    const { names, text } = await reading(['№;Фамилия;Имя', '1;Котова;Вера', ';Показатель;—'])
    expect(names).toEqual(['Котова|Вера|'])
    expect(text).toContain('read/pupil-skipped')
  })
})

it('a surname on -ич behind a first name is a surname, as no list has a name and a patronymic alone', async () => {
  const { names, reports } = await reading(['ФИО', 'Илья Рабинович', 'Роман Абрамович', 'Анна Мицкевич'])
  expect(names).toEqual(['Рабинович|Илья|', 'Абрамович|Роман|', 'Мицкевич|Анна|'])
  expect(reports).toEqual(['roster/name-unsure 2:1', 'roster/name-unsure 3:1'])
})

it('an account is known by the words that people use for it, and none is guessed', async () => {
  const words = [
    'есть',
    'Есть.',
    'не знаю',
    'Не знаю',
    '?',
    '',
    'нет',
    'нет аккаунта',
    'да, есть',
    'не указано',
    'профиль',
  ]
  const { vk, reports } = await reading([
    'Фамилия;Имя;VK',
    ...words.map((word, at) => `Котова${'а'.repeat(at)};Вера;${word}`),
  ])
  const known = ['account', 'account', 'unknown', 'unknown', 'unknown', 'unknown', 'none', 'none', 'account', 'unknown']
  expect(vk).toEqual([...known, 'profile'])
  expect(reports).toEqual([])
  expect(await reading(['Фамилия;Имя;VK', 'Котова;Вера;id5'])).toMatchObject({
    vk: ['unknown'],
    reports: ['read/unknown-vk 2:3'],
  })
})

describe('two tables of a sheet that call themselves no more than «5 класс» are read as one, and reported:', () => {
  it.each([
    [
      'one below the other',
      ['Список 5 класса', 'ФИО', 'Котова Вера', '', 'Список 5 класса', 'ФИО', 'Орлов Олег'],
      '6:1',
    ],
    ['one beside the other', ['5 класс;;;5 класс;', '№;ФИО;;№;ФИО', '1;Котова Вера;;2;Орлов Олег'], '2:5'],
    ['parts of one table', ['ФИО;Пол', '5 класс;', 'Котова Вера;ж', '5 класс;', 'Орлов Олег;м'], '4:1'],
  ])('%s', async (_, lines, place) => {
    const { classes, reports } = await reading(lines)
    expect(classes).toEqual([['5', 2]])
    expect(reports).toEqual([`roster/same-label ${place}`])
  })

  it.each([
    ['a page in two halves', ['Список 5 класса;;;;', '№;ФИО;;№;ФИО', '1;Котова Вера;;2;Орлов Олег']],
    ['boys and girls', ['5 класс;;;', 'Мальчики;;Девочки;', 'Орлов Олег;;Котова Вера;']],
  ])('but not %s', async (_, lines) => {
    const { classes, reports } = await reading(lines)
    expect(classes).toEqual([['5', 2]])
    expect(reports).toEqual([])
  })

  it('and with letters they are two classes', async () => {
    const { classes, reports } = await reading(['5А класс', 'ФИО', 'Котова Вера', '', '5Б класс', 'ФИО', 'Орлов Олег'])
    expect(classes).toEqual([
      ['5А', 1],
      ['5Б', 1],
    ])
    expect(reports).toEqual([])
  })
})
