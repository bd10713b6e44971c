import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { readJob } from '../../../src/read/job/read-job.ts'
import { type Contents, filesWith, GOOD_JOB, GOOD_LIST, GOOD_THEME } from '../memory-files.ts'

const read = (changes: Contents = {}, strict = false) => readJob('job.yaml', filesWith(changes), { strict })

async function findings(changes: Contents): Promise<readonly Diagnostic[]> {
  return (await read(changes)).diagnostics
}

/** `file:line:column code`, as far as these are known. */
async function places(changes: Contents): Promise<readonly string[]> {
  return (await findings(changes)).map(({ code, place }) => {
    const where = [place?.file, place?.line, place?.column].filter((part) => part !== undefined)
    return `${where.join(':')} ${code}`
  })
}

async function jobOf(changes: Contents = {}) {
  const result = await read(changes)
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message.en).join('\n'))
  return result.value.job
}

const job = (from: string, to: string): Contents => ({ 'job.yaml': GOOD_JOB.replace(from, to) })
const list = (text: string): Contents => ({ 'classes/5a.csv': text })

describe('days that can’t all be meant', () => {
  const early = async (slip: string, finish: string) => {
    const days = GOOD_JOB.replace('slip: 2026-09-07', `slip: ${slip}`).replace(
      'finish: 2026-09-14',
      `finish: ${finish}`,
    )
    const { ok, diagnostics } = await read({ 'job.yaml': days })
    return { ok, found: diagnostics.map(({ code, place, message }) => [code, place?.line, message.ru]) }
  }

  it.each([
    ['2026-09-03', '2026-09-03', []],
    ['2025-09-07', '2026-09-14', ['день 2025-09-07 раньше собрания (2026-09-03)']],
    ['2026-09-07', '2026-08-14', ['день 2026-08-14 раньше собрания (2026-09-03)']],
    ['2026-09-14', '2026-09-07', ['день 2026-09-07 раньше дня талона (2026-09-14)']],
    ['2025-09-07', '2025-09-05', [expect.stringContaining('2025-09-07'), expect.stringContaining('2025-09-05')]],
  ])('are warned of, and the job is read: slip %s, finish %s', async (slip, finish, said) => {
    const { ok, found } = await early(slip, finish)
    expect(ok).toBe(true)
    expect(found).toEqual(said.map((message) => ['read/early-deadline', expect.any(Number), message]))
  })
})

describe('a meeting', () => {
  const onDay = async (today: string | undefined, text = GOOD_JOB) => {
    const { diagnostics } = await readJob('job.yaml', filesWith({ 'job.yaml': text }), today ? { today } : {})
    return diagnostics.map(({ code, place, message }) => [code, place?.line, message.ru])
  }
  const line = GOOD_JOB.split('\n').findIndex((text) => text.trim().startsWith('date: 2026-09-03')) + 1

  it.each(['2026-09-03', '2026-09-02', '2025-09-03', undefined])('is to come: today is %s', async (today) => {
    expect(await onDay(today)).toEqual([])
  })

  it('that is over is warned of', async () => {
    expect(await onDay('2026-09-04')).toEqual([
      ['read/past-meeting', line, 'собрание 2026-09-03 уже прошло: сегодня 2026-09-04'],
    ])
  })

  it('that is more than a year away is warned of', async () => {
    expect(await onDay('2025-09-02')).toEqual([
      ['read/far-meeting', line, 'до собрания 2026-09-03 больше года: сегодня 2025-09-02'],
    ])
  })

  it('of a sample may be over, until it has another day', async () => {
    const sample = `sampleDate: 2026-09-03\n${GOOD_JOB}`
    expect(await onDay('2031-12-01', sample)).toEqual([])
    expect(await onDay('2031-12-01', sample.replace('sampleDate: 2026', 'sampleDate: 2025'))).toMatchObject([
      ['read/past-meeting', line + 1, expect.anything()],
    ])
    expect(await onDay('2026-09-01', `sampleDate: скоро\n${GOOD_JOB}`)).toMatchObject([
      [expect.stringContaining('read/'), 1, expect.anything()],
    ])
  })
})

describe('portals without a day of checking', () => {
  const UNCHECKED = 'cop:\n  name: a\n  url: https://a.example\nother:\n  name: b\n  url: https://b.example\n'
  const warned = async (text: string) => {
    const manuscript = `---\ntitle: Чаты\nkind: Памятка\n---\n${text}\n`
    const { diagnostics } = await read({ 'portals.yaml': UNCHECKED, 'leaflets/chats.md': manuscript })
    return diagnostics.map(({ code, message }) => [code, message.en])
  }

  it('are warned of once, and only those that the job prints', async () => {
    expect(await warned('::: step portal=cop\n# Вход\n:::\n{{portal.cop.print}}')).toEqual([
      ['read/portal-unchecked', 'no day of checking is written for this portal: cop'],
    ])
    expect(await warned('Слово')).toEqual([])
    expect(await warned('{{#each portal}}{{name}}{{/each}}')).toEqual([
      ['read/portal-unchecked', 'no day of checking is written for these portals: cop, other'],
    ])
  })
})

describe('a sound job', () => {
  it('is read without a diagnostic', async () => {
    const result = await read()
    expect(result.diagnostics).toEqual([])
    expect(result.ok && result.value.skipped).toEqual([])
  })

  it('has the school, the meeting and the deadlines', async () => {
    const { school, meeting, deadlines } = await jobOf()
    expect(school).toMatchObject({ name: 'СШ № 12', site: 'school12.example', help: { phone: '8 800 000-00-00' } })
    expect(meeting).toEqual({ date: '2026-09-03', time: '18:00', room: '305' })
    expect(deadlines).toEqual({ slip: '2026-09-07', finish: '2026-09-14' })
  })

  it('has the class with its teacher, pupils and leaflets', async () => {
    const [first, ...others] = (await jobOf()).classes
    expect(others).toEqual([])
    expect(first).toMatchObject({ label: '5А', leaflets: ['chats'], file: 'content/classes/5a.csv' })
    expect(first?.teacher).toMatchObject({ lastName: 'Кузнецова', gender: 'f', phone: '+7 900 000-00-12', forms: {} })
    expect(first?.pupils[1]).toEqual({
      number: 2,
      lastName: 'Петрова',
      firstName: 'Анна',
      middleName: 'Сергеевна',
      gender: 'f',
      birthDate: '2014-11-30',
      vk: 'profile',
      language: 'tg',
      edition: 'standard',
      emails: [],
      forms: {},
      place: { file: 'content/classes/5a.csv', sheet: '', line: 3, column: 2 },
    })
  })

  it('prints portal addresses without protocol, www and closing slash', async () => {
    const { portals } = await jobOf()
    expect(portals.map(({ id, url, print }) => [id, url, print])).toEqual([
      ['cop', 'https://www.cop.example/', 'cop.example'],
      ['vk', 'https://id.vk.example/auth', 'id.vk.example'],
    ])
  })

  it('has the texts with the line on which they start', async () => {
    const { manuscripts, sections, template } = await jobOf()
    expect(manuscripts[0]).toEqual({
      id: 'chats',
      file: 'content/leaflets/chats.md',
      title: 'Школьные чаты',
      kind: 'Памятка для родителей',
      audience: null,
      time: '',
      text: '\n# Шаг\n\nТекст {{pupil.firstName}}.\n',
      firstLine: 5,
    })
    expect(sections.map(({ id }) => id)).toEqual(['about-vk'])
    expect(template).toMatchObject({ id: 'leaflet', file: 'templates/leaflet.hbs', firstLine: 1 })
  })

  it('has the theme in numbers', async () => {
    const { theme } = await jobOf()
    expect(theme.type.address).toEqual({ size: 11.5, leading: 14, bold: true })
    expect(theme.qr.moduleMm).toBe(0.5)
    expect(theme.colour.accent).toBe('#005A70')
  })

  it('has the theme of the large print, with the codes and colours of the other', async () => {
    const { theme, largeTheme } = await jobOf()
    expect(largeTheme).toMatchObject({ layout: 'rows', slip: { bodyEnd: 593 }, type: { body: { size: 18 } } })
    expect(largeTheme).toMatchObject({ page: theme.page, qr: theme.qr, colour: theme.colour })
    expect(theme.layout).toBe('columns')
  })

  it('finds the usual files where the job does not name them', async () => {
    expect(await places({ 'job.yaml': GOOD_JOB.split('\n').slice(4).join('\n') })).toEqual([])
  })

  it('takes Windows line ends and a byte order mark', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const changed = await jobOf({ 'job.yaml': windows(GOOD_JOB), 'classes/5a.csv': windows(GOOD_LIST) })
    expect(changed).toEqual(await jobOf())
  })
})

describe('an error has its place:', () => {
  const cases: readonly (readonly [string, Contents, string])[] = [
    ['a missing job file', { 'job.yaml': null }, 'content/job.yaml read/file-missing'],
    ['an empty job file', { 'job.yaml': '' }, 'content/job.yaml:1:1 read/missing-key'],
    ['a job that is a list', { 'job.yaml': '- a\n' }, 'content/job.yaml:1:1 read/wrong-type'],
    ['YAML that does not parse', job('room: 305', 'room: a: b'), 'content/job.yaml:8:9 read/yaml-syntax'],
    ['a key twice', job('  room: 305', '  date: 2026-09-04'), 'content/job.yaml:8:3 read/yaml-syntax'],
    ['a YAML reference', job('room: 305', 'room: *x'), 'content/job.yaml:8:9 read/yaml-reference'],
    ['a mistyped key', job('meeting:', 'meting:'), 'content/job.yaml:5:1 read/unknown-key'],
    ['a mistyped key inside', job('  room', '  rooom'), 'content/job.yaml:8:3 read/unknown-key'],
    ['a missing date', job('  date: 2026-09-03\n', ''), 'content/job.yaml:5:1 read/missing-key'],
    ['an empty date', job('date: 2026-09-03', 'date:'), 'content/job.yaml:6:3 read/missing-key'],
    ['a day that the calendar lacks', job('2026-09-07', '2026-02-30'), 'content/job.yaml:10:9 read/no-such-date'],
    ['a Russian date', job('2026-09-07', '07.09.2026'), 'content/job.yaml:10:9 read/not-a-date'],
    [
      'no classes',
      { 'job.yaml': `${GOOD_JOB.split('classes:')[0]}classes: []\n` },
      'content/job.yaml:13:1 read/no-classes',
    ],
    ['a class that is a text', { 'job.yaml': `${GOOD_JOB}  - 5Б\n` }, 'content/job.yaml:23:5 read/wrong-type'],
    ['a phone without quotes', job('"+7 900 000-00-12"', '89000000012'), 'content/job.yaml:20:14 read/not-quoted'],
    [
      'a phone with a plus, unquoted',
      job('"+7 900 000-00-12"', '+79000000012'),
      'content/job.yaml:20:14 read/not-quoted',
    ],
    ['a phone without digits', job('"+7 900 000-00-12"', 'позже'), 'content/job.yaml:20:14 read/bad-phone'],
    [
      'a meeting at an hour that there isn’t',
      job('time: 18:00', 'time: "25:99"'),
      'content/job.yaml:7:9 read/no-such-time',
    ],
    ['a mail without @', job('kuznetsova@', 'kuznetsova.'), 'content/job.yaml:21:14 read/bad-email'],
    ['a label with a slash', job('label: 5А', 'label: 5/А'), 'content/job.yaml:15:12 read/bad-class-label'],
    ['a label that leaves the folder', job('label: 5А', 'label: ..'), 'content/job.yaml:15:12 read/bad-class-label'],
    [
      'a label that Windows keeps for itself',
      job('label: 5А', 'label: CON'),
      'content/job.yaml:15:12 read/bad-class-label',
    ],
    [
      'a label of 21 characters',
      job('label: 5А', 'label: 5АБВГДЕЖЗИКЛМНОПРСТУФ'),
      'content/job.yaml:15:12 read/bad-class-label',
    ],
    ['a label of signs only', job('label: 5А', 'label: "№"'), 'content/job.yaml:15:12 read/bad-class-label'],
    ['a long label', job('label: 5А', 'label: 5АБВГ'), 'content/job.yaml:14:11 read/long-class-label'],
    ['no label', job('    label: 5А\n', ''), 'content/job.yaml:14:11 read/no-class-label'],
    ['no leaflets', job('leaflets: [chats]\n', ''), 'content/job.yaml:13:11 read/no-leaflets'],
    ['an unknown leaflet', job('[chats]', '[chtas]'), 'content/job.yaml:12:12 read/unknown-leaflet'],
    ['a leaflet twice', job('[chats]', '[chats, chats]'), 'content/job.yaml:12:19 read/duplicate-leaflet'],
    ['a leaflet that is a path', job('[chats]', '[../chats]'), 'content/job.yaml:12:12 read/bad-id'],
    ['a list that is not there', job('5a.csv', '5b.csv'), 'content/job.yaml:14:11 read/file-missing'],
    ['a list outside', job('classes/5a.csv', '../5a.csv'), 'content/job.yaml:14:11 read/file-outside'],
    [
      'a list among the templates',
      job('classes/5a.csv', '../templates/5a.csv'),
      'content/job.yaml:14:11 read/file-outside',
    ],
    [
      'a list that is a picture',
      {
        'classes/5a.csv': null,
        'classes/5a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
        ...job('5a.csv', '5a.png'),
      },
      'content/classes/5a.png roster/not-a-list',
    ],
    ['a school file outside', job('school.yaml', '/etc/passwd'), 'content/job.yaml:1:9 read/file-outside'],
    [
      'a list without headings in the encoding of Windows',
      { 'classes/5a.csv': Uint8Array.of(0x4e, 0x0a, 0xd4) },
      'content/classes/5a.csv roster/no-list',
    ],
    [
      'a portal with a bad id',
      { 'portals.yaml': 'Cop: {name: a, url: https://a.example, checked: 2026-08-01}' },
      'content/portals.yaml:1:1 read/bad-id',
    ],
    [
      'an address without protocol',
      { 'portals.yaml': 'cop: {name: a, url: a.example, checked: 2026-08-01}' },
      'content/portals.yaml:1:21 read/bad-address',
    ],
    [
      'an address of another protocol',
      { 'portals.yaml': 'cop: {name: a, url: "ftp://a.example", checked: 2026-08-01}' },
      'content/portals.yaml:1:21 read/bad-address',
    ],
    [
      'a portal that is a text',
      { 'portals.yaml': 'cop: https://a.example' },
      'content/portals.yaml:1:6 read/wrong-type',
    ],
    [
      'a portal without a day of checking',
      {
        'portals.yaml': 'cop:\n  name: a\n  url: https://a.example\n  checked:\n',
        'leaflets/chats.md': '---\ntitle: Чаты\nkind: Памятка\n---\n::: step portal=cop\n# Вход\n:::\n',
      },
      'content/school.yaml:1:1 read/portal-unchecked',
    ],
    ['a school without a name', { 'school.yaml': 'city: Энск\n' }, 'content/school.yaml:1:1 read/missing-key'],
    ['a theme without a key', { '../templates/theme.yaml': '{}' }, 'templates/theme.yaml:1:1 read/missing-key'],
    [
      'a theme with a colour by name',
      { '../templates/theme.yaml': GOOD_THEME.replace('accent: "#005a70"', 'accent: teal') },
      'templates/theme.yaml:3:34 read/bad-colour',
    ],
    [
      'a school file that is not UTF-8',
      { 'school.yaml': new Uint8Array([...new TextEncoder().encode('name: a\ncity: '), 0xdd, 0x0a]) },
      'content/school.yaml:2 read/not-utf8',
    ],
    [
      'columns for a list in YAML, which has keys',
      {
        'job.yaml': GOOD_JOB.replace('    label: 5А', '    columns: { email: Почта }\n    label: 5А').replace(
          '5a.csv',
          '5a.yaml',
        ),
        'classes/5a.yaml': 'pupils:\n  - { lastName: Чижов, firstName: Лев }\n',
      },
      'content/job.yaml:14:11 read/no-columns',
    ],
    [
      'a template with an icon',
      { '../templates/leaflet.hbs': 'a\n\uE000' },
      'templates/leaflet.hbs:2:1 read/private-use',
    ],
    ['a section with a field mark', { 'sections/x.md': 'ab\u{F0000}' }, 'content/sections/x.md:1:3 read/private-use'],
    ['a section with a bad name', { 'sections/о-вк.md': '' }, 'content/sections/о-вк.md read/bad-id'],
    ['a section with a taken name', { 'sections/manuscript.md': '' }, 'content/sections/manuscript.md read/bad-id'],
  ]

  it.each(cases)('%s', async (_, changes, expected) => {
    expect(await places(changes)).toContain(expected)
  })

  it.each(cases)('%s, and no other place of the job has an error', async (_, changes, expected) => {
    const [code] = expected.split(' ').slice(-1)
    const all = await findings(changes)
    expect(all.length).toBeLessThan(code === 'read/missing-key' ? 10 : 4)
    for (const { message, hint } of all) {
      expect(`${message.ru}${message.en}${hint?.ru}`).not.toMatch(/undefined|\[object|NaN/)
      expect(message.en.replace(/«[^»]*»/g, '')).not.toMatch(/[а-яё]{4}/i)
    }
  })
})

describe('hints', () => {
  const hintOf = async (changes: Contents) => (await findings(changes))[0]?.hint?.en

  it('name the key that was probably meant', async () => {
    expect(await hintOf(job('meeting:', 'meetng:'))).toBe('perhaps meeting')
    expect(await hintOf(job('  room', '  rom'))).toBe('perhaps room')
  })

  it('name the leaflet that was probably meant', async () => {
    expect(await hintOf(job('[chats]', '[chat]'))).toBe('perhaps chats')
  })

  it('show how to quote a number that would lose its zero', async () => {
    const result = await findings({ 'school.yaml': 'name: СШ\nphone: 038340\n' })
    expect(result.map(({ hint, source }) => [hint?.en, source])).toEqual([
      ['put it in quotes: "038340"', 'phone: 038340'],
    ])
  })
})

describe('all problems of all files', () => {
  it('are reported at once', async () => {
    const found = await places({
      'job.yaml': GOOD_JOB.replace('2026-09-07', 'скоро').replace('[chats]', '[chats, nothing]'),
      'school.yaml': 'nmae: СШ\n',
      'portals.yaml': 'cop: {name: a, url: a}\n',
      'classes/5a.csv': 'Фамилия;Имя;Фамилия\nИ;И;И\n',
      'leaflets/chats.md': '# Без шапки\n',
      'sections/about-vk.md': '![Экран](pictures/no.png)\n',
      '../templates/leaflet.hbs': null,
      '../templates/theme.yaml': 'page: 5\n',
    })
    for (const code of [
      'content/job.yaml:10:9 read/not-a-date',
      'content/job.yaml:12:19 read/unknown-leaflet',
      'content/school.yaml:1:1 read/unknown-key',
      'content/portals.yaml:1:21 read/bad-address',
      'content/classes/5a.csv:1:3 roster/second-column',
      'content/leaflets/chats.md:1 read/no-front-matter',
      'content/sections/about-vk.md:1:10 read/figure-missing',
      'content/job.yaml:4:11 read/file-missing',
      'templates/theme.yaml:1:7 read/wrong-type',
    ]) {
      expect(found).toContain(code)
    }
  })

  it('are reported once each', async () => {
    const found = await findings({ 'job.yaml': GOOD_JOB.replace('"+7 900 000-00-12"', '089') })
    expect(found.map(({ code }) => code)).toEqual(['read/not-quoted'])
  })
})

describe('pupils without a name', () => {
  const withBadRow = list(`${GOOD_LIST};Сидоров;;;;;;\nИтого: 2;;;;;;;\n4;Орлов;Олег;;;;;\n`)

  it('are skipped, and the others kept with the numbers of their rows', async () => {
    const result = await read(withBadRow)
    if (!result.ok) throw new Error('not read')
    const { job: done, skipped } = result.value
    expect(done.classes[0]?.pupils.map(({ lastName, number }) => [lastName, number])).toEqual([
      ['Иванов', 1],
      ['Петрова', 2],
      ['Орлов', 4],
    ])
    expect(skipped.map(({ name, classLabel, place }) => [name, classLabel, place.line])).toEqual([['Сидоров', '5А', 4]])
    expect(result.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['read/pupil-skipped', 'warning'],
    ])
  })

  it('are errors in strict reading', async () => {
    const result = await read(withBadRow, true)
    expect(result.ok).toBe(false)
    expect(result.diagnostics.every(({ severity }) => severity === 'error')).toBe(true)
  })

  it('do not make odd values errors in strict reading', async () => {
    const result = await read(list('Фамилия;Имя;Дата рождения\nА;Б;31.02.2014\n'), true)
    expect(result.ok).toBe(true)
  })
})

describe('several classes', () => {
  const second = (label: string, file = '5b.csv') =>
    `${GOOD_JOB}  - list: classes/${file}\n    label: ${label}\n    teacher: { lastName: Орлова, firstName: Ольга }\n`

  it.each(['5А', '5а', '"5А!"', '"«5А»"', '5А😀'])('may not share a folder (%s)', async (label) => {
    const found = await places({ 'job.yaml': second(label), 'classes/5b.csv': 'Фамилия,Имя\nОрлов,Олег\n' })
    expect(found).toEqual(['content/job.yaml:23:11 read/duplicate-class'])
  })

  it('warn of a child in two lists, with both places', async () => {
    const text = 'Фамилия,Имя,Отчество,Дата рождения\nивАнов,Иван,Петрович,2014-03-05\n'
    const [found, ...more] = await findings({ 'job.yaml': second('5Б'), 'classes/5b.csv': text })
    expect(more).toEqual([])
    expect(found).toMatchObject({ code: 'read/duplicate-pupil', place: { file: 'content/classes/5b.csv', line: 2 } })
    expect(found?.message.ru).toContain('content/classes/5a.csv · B2')
  })

  it('do not take namesakes of another age for one child', async () => {
    const text = 'Фамилия,Имя,Отчество,Дата рождения\nИванов,Иван,Петрович,2014-03-06\n'
    expect(await places({ 'job.yaml': second('5Б'), 'classes/5b.csv': text })).toEqual([])
  })
})

describe('leaflets', () => {
  it('are read once each, in the order in which the classes name them', async () => {
    const text = '---\ntitle: а\nkind: б\n---\n'
    const { classes, manuscripts } = await jobOf({
      'job.yaml': `${GOOD_JOB.replace('[chats]', '[zoo, chats]')}  - list: classes/5b.csv
    label: 5Б
    leaflets: [chats, about]
    teacher: { lastName: Орлова, firstName: Ольга }
`,
      'classes/5b.csv': 'Фамилия,Имя\nОрлов,Олег\n',
      'leaflets/zoo.md': text,
      'leaflets/about.md': text,
      'leaflets/unused.md': 'без шапки',
    })
    expect(manuscripts.map(({ id }) => id)).toEqual(['zoo', 'chats', 'about'])
    expect(classes.map(({ leaflets }) => leaflets)).toEqual([
      ['zoo', 'chats'],
      ['chats', 'about'],
    ])
  })
})

describe('addresses', () => {
  const portal = async (url: string) => {
    return (await jobOf({ 'portals.yaml': `cop: { name: a, url: "${url}", checked: 2026-08-01 }` })).portals[0]
  }

  it('stay as they are written', async () => {
    expect((await portal('https://cop.example'))?.url).toBe('https://cop.example')
  })

  it('in Russian are written as browsers send them, and printed in Russian', async () => {
    expect(await portal('https://школа.example/вход')).toMatchObject({
      url: 'https://xn--80atdl2c.example/%D0%B2%D1%85%D0%BE%D0%B4',
      print: 'школа.example/вход',
    })
  })
})

describe('a job for mailing', () => {
  const emailsOf = async (changes: Contents) =>
    (await jobOf(changes)).classes.flatMap(({ pupils }) => pupils.map(({ emails }) => emails))

  it('has addresses of families from a table', async () => {
    const text =
      'Фамилия;Имя;Почта мамы;E-mail отца\nОрлова;Вера;mama@b.example, MAMA@b.example;papa@b.example\nСовин;Ян;нет;\n'
    expect(await emailsOf(list(text))).toEqual([['mama@b.example', 'MAMA@b.example', 'papa@b.example'], []])
  })

  it('has addresses from a list in YAML, as a text or as a list, and reports what can’t be one', async () => {
    const pupils = `label: 5А
pupils:
  - { lastName: Орлова, firstName: Вера, emails: "mama@b.example; papa@b.example" }
  - { lastName: Совин, firstName: Ян, emails: [dom@b.example] }
  - { lastName: Чижов, firstName: Лев, emails: nobody@ }
`
    const changes = { ...job('list: classes/5a.csv', 'list: classes/5a.yaml'), 'classes/5a.yaml': pupils }
    expect(await emailsOf(changes)).toEqual([['mama@b.example', 'papa@b.example'], ['dom@b.example'], []])
    expect((await findings(changes)).map(({ code }) => code)).toEqual(['roster/bad-email'])
  })

  it('reports a mailbox that two families have across all lists, also those in YAML', async () => {
    const pupils =
      'label: 6Б\nteacher: { lastName: Иволгин, firstName: Пётр }\npupils:\n  - { lastName: Чижов, firstName: Лев, emails: [o.rel@gmail.com] }\n'
    const changes = {
      ...job('list: classes/5a.csv\n', 'list: classes/5a.csv\n'),
      'job.yaml': `${GOOD_JOB}  - list: classes/6b.yaml\n`,
      'classes/6b.yaml': pupils,
      ...list('Фамилия;Имя;Почта\nОрлова;Вера;orel@gmail.com\n'),
    }
    const found = (await findings(changes)).filter(({ code }) => code === 'roster/shared-email')
    expect(found.map(({ place }) => [place?.file, place?.line])).toEqual([['content/classes/6b.yaml', 4]])
  })

  it('has an account, and the template of the job or else of the program', async () => {
    const mail = '\nmail: { preset: yandex-360, from: { name: Школа, address: school@b.example } }\n'
    const withMail = { 'job.yaml': GOOD_JOB + mail }
    const accountOf = async (changes: Contents) => {
      const result = await read(changes)
      return result.ok ? result.value.mail : result.diagnostics.map(({ code }) => code)
    }
    expect(await accountOf({})).toBe(null)
    const program = { 'pamyatka:templates/email.hbs': 'Из программы' }
    expect(await accountOf({ ...withMail, ...program })).toMatchObject({
      host: 'smtp.yandex.ru',
      template: 'Из программы',
    })
    expect(await accountOf(withMail)).toEqual(['read/file-missing'])
    expect(await accountOf({ ...withMail, ...program, '../templates/email.hbs': 'Здравствуйте!' })).toMatchObject({
      template: 'Здравствуйте!',
    })
    const named = { 'job.yaml': GOOD_JOB + mail.replace('preset:', 'template: ../templates/mine.hbs, preset:') }
    expect(await accountOf(named)).toEqual(['read/file-missing'])
  })
})
