import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { listFiles } from './list-files.ts'
import { runCommand } from './run-command.ts'
import { folderWith, type JobFolder, SMALL_JOB } from './small-job.ts'

const ROWS = [
  ['Список 5 «А» класса'],
  ['Классный руководитель: Ласточкина Зоя Юрьевна'],
  [],
  ['№', 'Ф.И.О. ребёнка', 'Д/р', 'Тел. мамы', 'СНИЛС'],
  [1, 'ВОРОБЬЁВ ПАВЕЛ ИЛЬИЧ', new Date(Date.UTC(2015, 1, 1)), 89000000012, '112-233-445 95'],
  [2, 'Снегирёва Анна Олеговна', '11 мая 2015 г.', 'нет', '112-233-445 96'],
  ['Итого: 2'],
]

async function folderWithWorkbook(): Promise<{ folder: JobFolder; file: string }> {
  const folder = await folderWith({
    'content/job.yaml': (SMALL_JOB['content/job.yaml'] ?? '').replace('5a.csv', '5a.xlsx'),
  })
  const file = join(folder.path, 'content/classes/5a.xlsx')
  await writeFile(file, await writeXlsx({ sheets: [{ name: 'Лист1', rows: ROWS }] }))
  return { folder, file }
}

describe('a workbook as the teacher has it', () => {
  it('gives the leaflets', async () => {
    const { folder } = await folderWithWorkbook()
    const result = await runCommand(['build', folder.job, '--out', folder.out])
    expect(result.code).toBe(0)
    expect((await listFiles(folder.out)).filter((file) => file.includes('/pupils/'))).toEqual([
      '5А/entry/pupils/Воробьёв-Павел.pdf',
      '5А/entry/pupils/Снегирёва-Анна.pdf',
    ])
  })

  it('is shown as it was understood', async () => {
    const { file } = await folderWithWorkbook()
    const { code, out, err } = await runCommand(['roster', file])
    expect(code).toBe(0)
    expect(out).toContain('5А · Лист1 · Ласточкина Зоя Юрьевна · 2 ученика')
    expect(out).toContain('1. Воробьёв Павел Ильич\tм\t2015-02-01\n')
    expect(err).toContain('лист «Лист1» · E4')
    for (const secret of ['112-233', '000-00', '90000']) expect(out + err).not.toContain(secret)
  })

  it('has its doubtful names reported, each with the line that settles it', async () => {
    const { folder } = await folderWithWorkbook()
    const [list, names] = [join(folder.path, 'list.csv'), join(folder.path, 'names.yaml')]
    await writeFile(list, 'ФИО\nЗаяц Лев Ильич\n')
    const before = await runCommand(['roster', list])
    expect(before.err).toContain('roster/forms-unsure')
    const line = /Заяц Лев Ильич: \{.*\}/.exec(before.err)?.[0] ?? ''
    await writeFile(names, `${line.replace('Зайцу', 'Заяцу')}\n`)
    const after = await runCommand(['roster', list, '--names', names, '--json'])
    expect(JSON.parse(after.out)).toMatchObject({
      classes: [{ pupils: [{ forms: { dative: 'Заяцу Льву Ильичу', sure: true } }] }],
      diagnostics: [],
    })
    expect((await runCommand(['roster', list, '--names', join(folder.path, 'no.yaml')])).code).toBe(1)
  })

  it('is shown to programs', async () => {
    const { file } = await folderWithWorkbook()
    const { out, err } = await runCommand(['roster', file, '--json'])
    expect(err).toBe('')
    const [anna] = JSON.parse(out).classes[0].pupils.slice(1)
    expect(anna).toEqual({
      row: 6,
      lastName: 'Снегирёва',
      firstName: 'Анна',
      middleName: 'Олеговна',
      gender: 'f',
      birthDate: '2015-05-11',
      emails: [],
      vk: 'unknown',
      language: 'ru',
      forms: {
        genitive: 'Снегирёвой Анны Олеговны',
        dative: 'Снегирёвой Анне Олеговне',
        accusative: 'Снегирёву Анну Олеговну',
        sure: true,
      },
    })
    expect(JSON.parse(out).diagnostics).toEqual([
      {
        severity: 'warning',
        code: 'roster/column-dropped',
        message: 'столбец «СНИЛС» не прочитан',
        hint: expect.any(String),
        place: { file, sheet: 'Лист1', row: 4, column: 5 },
      },
    ])
  })
})

describe('a workbook with a sheet for each class', () => {
  const sheet = (label: string, teacher: string, pupil: string) => ({
    name: label,
    rows: [[`Классный руководитель: ${teacher}`], [], ['ФИО', 'Д/р'], [pupil, '01.02.2015']],
  })
  async function folderWithClasses(entry: string): Promise<JobFolder> {
    const [before = ''] = (SMALL_JOB['content/job.yaml'] ?? '').split('classes:')
    const folder = await folderWith({ 'content/job.yaml': `${before}classes:\n${entry}` })
    const sheets = [
      sheet('5А', 'Ласточкина Зоя Юрьевна', 'Щеглов Ян Олегович'),
      sheet('6Б', 'Иволгин Пётр Ильич', 'Снегирёва Анна Олеговна'),
    ]
    await writeFile(join(folder.path, 'content/classes/school.xlsx'), await writeXlsx({ sheets }))
    return folder
  }

  it('gives every class its leaflets, with the teacher from above the list', async () => {
    const folder = await folderWithClasses('  - list: classes/school.xlsx\n')
    expect((await runCommand(['build', folder.job, '--out', folder.out])).code).toBe(0)
    const files = await listFiles(folder.out)
    expect(files).toContain('5А/entry/pupils/Щеглов-Ян.pdf')
    expect(files).toContain('6Б/entry/pupils/Снегирёва-Анна.pdf')
  })

  it('gives one class where the job names one, and says which there are where it names another', async () => {
    const one = await folderWithClasses('  - { list: classes/school.xlsx, label: 6б }\n')
    expect((await runCommand(['build', one.job, '--out', one.out])).code).toBe(0)
    expect((await listFiles(one.out)).filter((file) => file.includes('/pupils/'))).toHaveLength(1)
    const none = await folderWithClasses('  - { list: classes/school.xlsx, label: 7В }\n')
    const { code, err } = await runCommand(['build', none.job, '--out', none.out])
    expect(code).toBe(1)
    expect(err).toContain('roster/no-such-class')
    expect(err).toContain('5А, 6Б')
  })
})

describe('columns of a list', () => {
  const LIST = 'Щеглов Ян Олегович;01.02.2015;м\nСнегирёва Анна Олеговна;11.05.2015;ж\n'
  function folderWithColumns(columns: string, list = LIST): Promise<JobFolder> {
    const job = (SMALL_JOB['content/job.yaml'] ?? '').replace('5a.csv', `5a.csv\n${columns}`)
    return folderWith({ 'content/job.yaml': job, 'content/classes/5a.csv': list })
  }
  const pupilFiles = async (folder: JobFolder) =>
    (await listFiles(folder.out)).filter((file) => file.includes('/pupils/')).map((file) => file.split('/').at(-1))

  it('are guessed without headings, and the guess is printed so that the job takes it back', async () => {
    const folder = await folderWithColumns('')
    const { out } = await runCommand(['roster', join(folder.path, 'content/classes/5a.csv')])
    expect(out).toContain('\ncolumns: { fullName: A, birthDate: B, gender: C }\n')
    const map = /^columns: .*$/m.exec(out)?.[0] ?? ''
    const mapped = await folderWithColumns(`    ${map}`)
    const result = await runCommand(['build', mapped.job, '--out', mapped.out])
    expect(result.err).not.toContain('roster/no-headings')
    expect(result.code).toBe(0)
    expect(await pupilFiles(mapped)).toEqual(['Снегирёва-Анна.pdf', 'Щеглов-Ян.pdf'])
  })

  it('are named in the job, against what their headings say', async () => {
    const folder = await folderWithColumns(
      '    columns: { lastName: Имя, firstName: 1 }',
      'Фамилия;Имя;Пол\nЯн;Щеглов;м\nАнна;Снегирёва;ж\n',
    )
    expect((await runCommand(['build', folder.job, '--out', folder.out])).code).toBe(0)
    expect(await pupilFiles(folder)).toEqual(['Снегирёва-Анна.pdf', 'Щеглов-Ян.pdf'])
  })

  it.each(['phone', 'parentPhone', 'pupilPhone'])(
    'may be those of telephones, which are not read: %s',
    async (name) => {
      const folder = await folderWithColumns(
        `    columns: { fullName: A, birthDate: B, gender: C, ${name}: D }`,
        'Щеглов Ян Олегович;01.02.2015;м;89000000012\nСнегирёва Анна Олеговна;11.05.2015;ж;89000000013\n',
      )
      const { code, err } = await runCommand(['check', folder.job])
      expect(code).toBe(0)
      expect(err).not.toMatch(/roster\//)
    },
  )

  it.each([
    ['a column that is not there', '{ fullName: Кто }', 'roster/unknown-column'],
    ['a field that no leaflet has', '{ fulName: A }', 'возможно, fullName'],
    ['what is no name of a column', '{ fullName: { a: 1 } }', 'read/bad-column'],
    ['columns that are no map', 'A', 'read/wrong-type'],
  ])('are refused when the job gives %s', async (_, columns, said) => {
    const folder = await folderWithColumns(`    columns: ${columns}`)
    const { code, err } = await runCommand(['build', folder.job, '--out', folder.out])
    expect(code).toBe(1)
    expect(err).toContain(said)
    expect(await listFiles(folder.out)).toEqual([])
  })

  it.each([
    ['csv', 'Фамилия;Имя;Дата рождения\nЩеглов;Ян;01.02.1985\n'],
    ['yaml', 'pupils:\n  - { lastName: Щеглов, firstName: Ян, birthDate: 1985-02-01 }\n'],
  ])('have an impossible age reported once, in %s too', async (kind, list) => {
    const folder = await folderWith({
      'content/job.yaml': (SMALL_JOB['content/job.yaml'] ?? '').replace('5a.csv', `5a.${kind}`),
      [`content/classes/5a.${kind}`]: list,
    })
    const { code, err } = await runCommand(['check', folder.job])
    expect(err.match(/roster\/odd-age/g)).toHaveLength(1)
    expect(code).toBe(0)
  })

  it('have a child in two rows reported once', async () => {
    const folder = await folderWithColumns('', `${LIST}Щеглов Ян Олегович;01.02.2015;м\n`)
    const { err } = await runCommand(['build', folder.job, '--out', folder.out])
    expect(err.match(/уже есть/g)).toHaveLength(1)
  })
})

describe('other files of a teacher', () => {
  it('may be one column of names in a text file in the encoding of Windows', async () => {
    const folder = await folderWith({
      // «ФИО;Пол» and «Щеглов Ян Олегович;м» in windows-1251
      'content/classes/5a.csv': Uint8Array.from(
        Buffer.from('d4c8ce3bcfeeeb0ad9e5e3ebeee220dfed20ceebe5e3eee2e8f73bec0a', 'hex'),
      ),
    })
    const result = await runCommand(['build', folder.job, '--out', folder.out])
    expect(result.err).toContain('1 ученик')
    expect(result.code).toBe(0)
  })

  it('have an impossible birth date reported by the day of today', async () => {
    const folder = await folderWith({
      'content/classes/5a.csv': 'ФИО;Д/р\nЩеглов Ян Олегович;01.02.1985\nЧижова Анна Олеговна;01.02.2015\n',
    })
    const file = join(folder.path, 'content/classes/5a.csv')
    expect((await runCommand(['roster', file])).err).toMatch(/5a\.csv · B2 {2}.*roster\/odd-age.*«01\.02\.1985»/)
    expect((await runCommand(['check', folder.job])).err).toMatch(/5a\.csv · B2 {2}.*roster\/odd-age/)
    expect((await runCommand(['roster', file], { today: '1995-09-01' })).err).not.toContain('«01.02.1985»')
  })

  it('have an invisible sign reported, and a class that is none', async () => {
    const folder = await folderWith({
      'content/classes/5a.csv':
        'ФИО;Класс\nЩеглов Ян Олегович;5А\nЧижова\u202e Анна Олеговна;5А\nГалкина Вера Ильинична;после обеда\n',
    })
    const { err } = await runCommand(['roster', join(folder.path, 'content/classes/5a.csv')])
    expect(err).toMatch(/5a\.csv · A3 {2}.*read\/invisible-removed.*U\+202E/)
    expect(err).toMatch(/5a\.csv · B4 {2}.*roster\/no-class-label.*«после обеда»/)
    expect(err.match(/внимание/g)).toHaveLength(2)
  })

  it('are reported by what they are where they are no list, and where they are missing', async () => {
    const folder = await folderWith()
    const file = join(folder.path, 'список.xlsx')
    await writeFile(file, '%PDF-1.7\n')
    const result = await runCommand(['roster', file])
    expect(result.code).toBe(1)
    expect(result.err).toContain('roster/not-a-list')
    expect((await runCommand(['roster', join(folder.path, 'нет.xlsx')])).err).toContain('roster/no-file')
  })
})
