import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClassList } from '../../../../src/build/read-class-list.ts'
import type { Outcome } from '../../../../src/diagnostics/outcome.ts'
import { cleanText } from '../../../../src/read/clean-text.ts'
import { type ReadJob, readJob } from '../../../../src/read/job/read-job.ts'
import { filesWith, GOOD_JOB } from '../../memory-files.ts'

const readList = (text: string, kind = 'csv') =>
  readJob('job.yaml', filesWith({ 'job.yaml': GOOD_JOB.replace('5a.csv', `5a.${kind}`), [`classes/5a.${kind}`]: text }))
const pupilsOf = (result: Outcome<ReadJob>) => (result.ok ? (result.value.job.classes[0]?.pupils ?? []) : [])
const codes = (result: Outcome<ReadJob>) => result.diagnostics.map(({ code }) => code)

async function onePupil(headings: string, row: string) {
  const result = await readList(`Фамилия;Имя;${headings}\nОрлов;Олег;${row}\n`)
  return { pupil: pupilsOf(result)[0], codes: codes(result) }
}

describe('a table', () => {
  it.each([';', ',', '\t'])('is read with the delimiter %j', async (delimiter) => {
    const rows = [
      ['Фамилия', 'Имя', 'Отчество'],
      ['Орлов', 'Олег', 'Ильич'],
    ]
    const result = await readList(rows.map((row) => row.join(delimiter)).join('\n'))
    expect(codes(result)).toEqual([])
    expect(pupilsOf(result)[0]).toMatchObject({
      lastName: 'Орлов',
      firstName: 'Олег',
      middleName: 'Ильич',
      gender: 'm',
    })
  })

  it('may hold the other delimiter and quotes in its cells', async () => {
    const result = await readList('Имя;Фамилия\n"Анна, ""Аня""";"Петрова; Сидорова"\n')
    expect(pupilsOf(result)[0]).toMatchObject({ firstName: 'Анна, "Аня"', lastName: 'Петрова; Сидорова' })
  })

  it('may have a title, the mark of Excel and blank rows', async () => {
    const result = await readList('sep=;\nСписок 5А класса;;\n;;\nФамилия;Имя;\n;;\nОрлов;Олег;\n')
    expect(codes(result)).toEqual([])
    expect(pupilsOf(result)).toHaveLength(1)
    expect(pupilsOf(result)[0]?.place).toEqual({ file: 'content/classes/5a.csv', sheet: '', line: 6, column: 1 })
  })

  it('keeps hostile names as they are', async () => {
    const names = ['**Иванов**', '{{x}}', '<b>', '[y](http://z)', '=а+б', '\\', '::: step', '`код`']
    const result = await readList(`Фамилия;Имя\n${names.map((name) => `${name};Я`).join('\n')}\n`)
    expect(pupilsOf(result).map(({ lastName }) => lastName)).toEqual(names)
    expect(codes(result)).toEqual([])
  })

  it('loses invisible characters, with a warning, and spare spaces without', async () => {
    const result = await readList('Фамилия;Имя\n\u202eОр\u00adлов\u{F0000}\uE001;  Анна\u00a0\u00a0Мария \n')
    expect(pupilsOf(result)[0]).toMatchObject({ lastName: 'Орлов', firstName: 'Анна Мария' })
    expect(result.diagnostics).toMatchObject([
      { code: 'read/invisible-removed', severity: 'warning', place: { line: 2, column: 1 } },
    ])
    expect(result.diagnostics[0]?.message.en).toContain('U+202E, U+00AD, U+F0000, U+E001')
  })

  it.each([
    ['an open quote', 'Фамилия;Имя\n"Орлов;Олег\n', 'roster/csv-syntax', { line: 2, column: 1 }],
    ['text after a quote', 'Фамилия;Имя\n"Ор"лов;Олег\n', 'roster/csv-syntax', { line: 2, column: 5 }],
    ['no headings', 'Орлов;Олег\n', 'roster/no-list', {}],
    ['nothing', '', 'roster/not-a-list', {}],
    ['headings only', 'Фамилия;Имя\n', 'roster/empty-list', { line: 1 }],
  ])('with %s is refused', async (_, text, code, place) => {
    const result = await readList(text)
    expect(result.ok).toBe(false)
    expect(result.diagnostics).toMatchObject([{ code, place }])
  })

  it('in which no row has a name is refused', async () => {
    const result = await readList('Фамилия;Имя\n;Олег\n;Анна\n')
    expect(result.ok).toBe(false)
    expect(codes(result)).toEqual(['read/pupil-skipped', 'read/pupil-skipped', 'read/no-pupils'])
  })

  it('with a cell too many skips that row, lest values be mixed up', async () => {
    const result = await readList('Фамилия,Имя,Отчество\nОрлов,Олег,Ильич,лишнее\nПетрова,Анна,Ильинична\n')
    expect(codes(result)).toEqual(['read/pupil-skipped'])
    expect(pupilsOf(result).map(({ lastName }) => lastName)).toEqual(['Петрова'])
  })

  it('with a column that has more rows than a slip would is read without it', async () => {
    const result = await readList('Фамилия,Имя\nОрлов,Олег,шахматы\nПетрова,Анна,хор\n')
    expect(codes(result)).toEqual(['roster/column-dropped'])
    expect(pupilsOf(result)).toHaveLength(2)
  })

  it('with a column twice takes the first, and reports it', async () => {
    const result = await readList('Фамилия;Имя;ИМЯ\nОрлов;Олег;Игорь\n')
    expect(result.diagnostics).toMatchObject([{ code: 'roster/second-column', place: { line: 1, column: 3 } }])
    expect(pupilsOf(result)[0]?.firstName).toBe('Олег')
  })

  it('with figures in a name prints it, with a warning', async () => {
    const result = await readList('Фамилия;Имя\nОрлов2;Олег\n')
    expect(codes(result)).toEqual(['roster/figures-in-name'])
    expect(pupilsOf(result)[0]?.lastName).toBe('Орлов2')
  })

  it('with a mistyped heading reports what was meant', async () => {
    const result = await readList('Фамилия;Имя;Очество\nОрлов;Олег;Ильич\n')
    expect(result.diagnostics).toMatchObject([{ code: 'roster/column-dropped', hint: { ru: 'возможно, «Отчество»' } }])
  })
})

describe('what no leaflet needs', () => {
  const SECRET = '112-233-445 95'

  it('is dropped from a table, and named by its heading only', async () => {
    const result = await readList(`Фамилия;Имя;СНИЛС;\nОрлов;Олег;${SECRET};${SECRET}\n;Анна;${SECRET};\n`)
    expect(codes(result)).toEqual(['roster/column-dropped', 'roster/column-dropped', 'read/pupil-skipped'])
    expect(result.diagnostics[0]?.message.ru).toContain('СНИЛС')
    expect(JSON.stringify(result)).not.toContain('112-233')
  })

  it('is dropped from a YAML list, with one warning for a key', async () => {
    const text = `pupils:
  - { lastName: Орлов, firstName: Олег, snils: "${SECRET}" }
  - { lastName: Петрова, firstName: Анна, snils: "${SECRET}", birthDate: 2014-02-31 }
  - { firstName: Анна, snils: 0112, forms: { dative: Анне, secret: "${SECRET}" } }
`
    const result = await readList(text, 'yaml')
    expect(codes(result)).toEqual(['read/key-dropped', 'read/key-dropped', 'read/no-such-date', 'read/pupil-skipped'])
    expect(JSON.stringify(result)).not.toMatch(/112-233|0112/)
  })

  it('is not shown where the file does not parse', async () => {
    const yaml = await readList(`pupils:\n  - { lastName: Орлов, snils: "${SECRET}" ]\n`, 'yaml')
    const csv = await readList(`Фамилия;Имя;СНИЛС\nОрлов;"Олег"x;${SECRET}\n`)
    expect(codes(yaml)).toEqual(['read/yaml-syntax'])
    expect(codes(csv)).toEqual(['roster/csv-syntax'])
    expect(JSON.stringify([yaml, csv])).not.toContain('112-233')
  })
})

describe('a birth date', () => {
  it.each(['05.03.2014', '5.3.2014', '2014-03-05', '05.03.14', '41703'])('is read from %s', async (text) => {
    expect((await onePupil('Дата рождения', text)).pupil?.birthDate).toBe('2014-03-05')
  })

  it.each([
    ['31.02.2014', 'read/no-such-date'],
    ['2014-13-01', 'read/no-such-date'],
    ['29.02.2015', 'read/no-such-date'],
    ['весна', 'read/not-a-date'],
    ['04.09.2026', 'read/impossible-birth-date'],
    ['0214-03-05', 'read/impossible-birth-date'],
  ])('like %s leaves the age open, with a warning', async (text, code) => {
    const read = await onePupil('Дата рождения', text)
    expect(read.pupil?.birthDate).toBeNull()
    expect(read.codes).toEqual([code])
  })

  it('may be absent, or the day of the meeting itself', async () => {
    expect(await onePupil('Дата рождения', '')).toMatchObject({ pupil: { birthDate: null }, codes: [] })
    expect((await onePupil('Дата рождения', '03.09.2026')).pupil?.birthDate).toBe('2026-09-03')
  })
})

describe('gender', () => {
  it.each([
    ['М', 'm'],
    ['муж', 'm'],
    ['муж.', 'm'],
    ['Ж', 'f'],
    ['f', 'f'],
  ])('is read from %s', async (word, gender) => {
    expect((await onePupil('Пол', word)).pupil?.gender).toBe(gender)
  })

  it.each([
    ['Петрович', 'm'],
    ['Ильич', 'm'],
    ['Петровна', 'f'],
    ['Никитична', 'f'],
    ['Ильинична', 'f'],
    ['Мамед оглы', 'm'],
    ['Мамед-Оглы', 'm'],
    ['Мамед кызы', 'f'],
  ])('comes from the patronymic %s', async (middleName, gender) => {
    expect((await onePupil('Отчество', middleName)).pupil?.gender).toBe(gender)
  })

  it.each([
    ['Олег', '', 'm'],
    ['Анна', '-', 'f'],
    ['Саша', '', null],
    ['Ургхал', '', null],
  ])('comes from the first name %s where there is no patronymic', async (firstName, middleName, gender) => {
    const result = await readList(`Фамилия;Имя;Отчество\nОрлов;${firstName};${middleName}\n`)
    expect(pupilsOf(result)[0]?.gender).toBe(gender)
  })

  it('of the list wins, and an unknown word does not', async () => {
    expect((await onePupil('Отчество;Пол', 'Петрович;ж')).pupil?.gender).toBe('f')
    expect(await onePupil('Отчество;Пол', 'Петрович;да')).toMatchObject({
      pupil: { gender: 'm' },
      codes: ['read/unknown-gender'],
    })
  })
})

describe('other columns', () => {
  it.each([
    ['', 'unknown', []],
    ['нет', 'none', []],
    ['Аккаунт', 'account', []],
    ['профиль', 'profile', []],
    ['unknown', 'unknown', []],
    ['constructor', 'unknown', ['read/unknown-vk']],
  ])('VK %j is %s', async (word, vk, expected) => {
    expect(await onePupil('VK', word)).toMatchObject({ pupil: { vk }, codes: expected })
  })

  it.each([
    ['', 'ru', []],
    ['Узбекский', 'uz', []],
    ['uz-latn', 'uz-Latn', []],
    ['по-нашему!', 'ru', ['read/unknown-language']],
  ])('language %j is %s', async (word, language, expected) => {
    expect(await onePupil('Язык', word)).toMatchObject({ pupil: { language }, codes: expected })
  })

  it.each([
    ['', 'standard', []],
    ['Крупный шрифт', 'large', []],
    ['plain', 'plain', []],
    ['синяя', 'standard', ['read/unknown-edition']],
  ])('edition %j is %s', async (word, edition, expected) => {
    expect(await onePupil('Вид памятки', word)).toMatchObject({ pupil: { edition }, codes: expected })
  })

  it('give the cases that a person wrote', async () => {
    const { pupil } = await onePupil('Родительный;Дательный;Винительный', 'Орла Олега;;Орла Олега')
    expect(pupil?.forms).toEqual({ genitive: 'Орла Олега', accusative: 'Орла Олега' })
  })

  it.each([
    ['3\n1', [3, 1], []],
    ['01\n2.', [1, 2], []],
    ['7\n7', [1, 2], ['read/odd-numbers']],
    ['7\n', [1, 2], ['read/odd-numbers']],
    ['0\n1', [1, 2], ['read/odd-numbers']],
    ['-1\nдва', [1, 2], ['read/odd-numbers']],
    ['\n', [1, 2], []],
  ])('numbers %j become %j', async (numbers, expected, warned) => {
    const [first, second] = numbers.split('\n')
    const result = await readList(`№;Фамилия;Имя\n${first};Орлов;Олег\n${second};Петрова;Анна\n`)
    expect(pupilsOf(result).map(({ number }) => number)).toEqual(expected)
    expect(codes(result)).toEqual(warned)
  })
})

describe('a list in YAML', () => {
  const LIST = `label: 5Б
teacher: { lastName: Орлова, firstName: Ольга, middleName: Ильинична, forms: { dative: Орловой Ольге } }
leaflets: [chats]
pupils:
  - lastName: Иванов
    firstName: "{{x}}"
    middleName: Петрович
    birthDate: 2014-03-05
    vk: profile
    language: uz
    forms:
      genitive: Иванова Икса
  - { lastName: Петрова, firstName: Анна, gender: ж }
`
  const bare = `${GOOD_JOB.split('leaflets:')[0]}classes:\n  - list: classes/5b.yaml\n`
  const readYamlList = (text: string, job = bare) =>
    readJob('job.yaml', filesWith({ 'job.yaml': job, 'classes/5b.yaml': text }))

  it('may hold everything about a class', async () => {
    const result = await readYamlList(LIST)
    expect(codes(result)).toEqual([])
    expect(result.ok && result.value.job.classes[0]).toMatchObject({
      label: '5Б',
      teacher: { lastName: 'Орлова', gender: 'f', phone: '', forms: { dative: 'Орловой Ольге' } },
      leaflets: ['chats'],
    })
    expect(pupilsOf(result)).toMatchObject([
      {
        number: 1,
        firstName: '{{x}}',
        birthDate: '2014-03-05',
        vk: 'profile',
        language: 'uz',
        forms: { genitive: 'Иванова Икса' },
      },
      { number: 2, gender: 'f', birthDate: null, place: { line: 13, column: 5 } },
    ])
  })

  it('gives way to what the job says', async () => {
    const job = GOOD_JOB.replace('5a.csv', '5b.yaml')
    const result = await readYamlList(LIST, job)
    expect(result.ok && result.value.job.classes[0]).toMatchObject({ label: '5А', teacher: { lastName: 'Кузнецова' } })
  })

  it.each([
    ['a mistyped key', LIST.replace('label', 'lable'), ['read/unknown-key', 'read/no-class-label']],
    ['no teacher', LIST.replace(/teacher.*\n/, ''), ['read/no-teacher']],
    ['no leaflets', LIST.replace(/leaflets.*\n/, ''), ['read/no-leaflets']],
    ['a bad teacher', LIST.replace('lastName: Орлова, ', ''), ['read/missing-key']],
    ['no pupils', LIST.slice(0, LIST.indexOf('pupils')), ['read/missing-key']],
    ['an empty list of pupils', `${LIST.slice(0, LIST.indexOf('pupils'))}pupils: []\n`, ['read/no-pupils']],
    ['pupils that are no list', `${LIST.slice(0, LIST.indexOf('pupils'))}pupils: 5\n`, ['read/wrong-type']],
    ['a pupil that is a text', `${LIST}  - Олег\n`, ['read/pupil-skipped']],
    ['a name that is a list', `${LIST}  - { lastName: [а], firstName: б }\n`, ['read/pupil-skipped']],
    ['a pupil without a last name', `${LIST}  - { firstName: б }\n`, ['read/pupil-skipped']],
    ['an invisible character', LIST.replace('Анна', '"Ан\\u200bна"'), ['read/invisible-removed']],
  ])('with %s is reported', async (_, text, expected) => {
    const result = await readYamlList(text)
    expect(codes(result)).toEqual(expected)
    expect(
      result.diagnostics.every(
        ({ source, place }) => place?.file !== 'content/classes/5b.yaml' || source === undefined,
      ),
    ).toBe(true)
  })
})

describe('any list of names', () => {
  const name = fc
    .oneof(
      fc.string({ unit: fc.constantFrom(...'абвгдеёя;,"\n\t|*{}<=\\\'- '), maxLength: 20 }),
      fc.constantFrom('**И**', '";\n', ',', '""', "'"),
    )
    // a bullet before a name is none of it, nor is a star beside it
    .filter((text) => !/(?<=[а-яё])\*+(?=[\s,]|$)|(?<=^|\s)\*+(?=[\sа-яё]|$)/iu.test(text))
    .filter((text) => /^\s*[^\s*=-].*[а-яё]/isu.test(text) && /[а-яё]/i.test(text))
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

  it('written as CSV reads back the same', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('\n', '\r\n'),
      async (names, delimiter, lineEnd) => {
        const rows = [['Фамилия', 'Имя'], ...names.map(([last, first]) => [cell(last), cell(first)])]
        const bytes = new TextEncoder().encode(rows.map((row) => row.join(delimiter)).join(lineEnd))
        const { value } = await readClassList({ file: '5a.csv', bytes, names: null, today: null })
        const pupils = value?.flatMap((list) => list.pupils) ?? []
        const expected = names.map((pair) => pair.map((text) => cleanText(text).text))
        // names in small letters get their capitals
        const small = (pairs: readonly (readonly string[])[]) =>
          pairs.map((pair) => pair.map((text) => text.toLowerCase()))
        expect(small(pupils.map(({ lastName, firstName }) => [lastName, firstName]))).toEqual(small(expected))
      },
    )
    await fc.assert(property, { numRuns: 300 })
  })
})
