/** A letter is its template filled in for one family, in HTML and in plain text, and values in it are never markup. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../support/any-text.ts'
import { bodyOf, LEAFLET, letter, SHIPPED, tryLetter } from './letter/letter-sample.ts'

const codes = (given: Parameters<typeof tryLetter>[0]) =>
  tryLetter(given).diagnostics.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`)

/** What a reader sees of HTML. */
function seen(html: string): string {
  return html
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
}

describe('the letter that comes with the program', () => {
  const made = letter({ texts: { manuscript: '::: step portal=cop gives="вход"\n# Вход\n:::\n' } })
  const slip = '::: slip "Талон" name="Имя"\nПодпись = signature\n:::\n'

  it('names pupil, class, school, leaflet, portal, dates, teacher, and who sent it', () => {
    for (const text of [made.text, seen(made.html)]) {
      for (const part of [
        'Пётр Иванов, 5А',
        'СШ № 12',
        'Школьные чаты',
        'cop.example.org',
        '3\u00a0сентября',
        'четверг, 18:00',
        'до 10\u00a0сентября',
        'Кузнецова Мария Петровна',
        '+7 900 000-00-12',
        'по будням, 15:00–18:00',
        'm@example.org',
      ]) {
        expect(text.replace(/\s*\n\s*/g, ' ')).toContain(part)
      }
      expect(text.replace(/\s+/g, ' ')).toContain(
        'Письмо отправила школа (Средняя школа № 12, тел. 5-12-34) на адрес, который дала семья',
      )
    }
    expect(made.subject).toBe('Памятка от школы: Иванов Пётр, 5А')
  })

  it('says how to know that it comes from the school, and that no person asks for passwords', () => {
    for (const text of [made.text, seen(made.html)]) {
      const line = text.replace(/\s+/g, ' ')
      expect(line).toContain('Вам пишет СШ № 12')
      expect(line).toContain('не спрашивает пароли, коды из сообщений')
      expect(line).toContain('позвоните классному руководителю или в школу')
    }
  })

  it('speaks of a slip, and of the way without a printer, only where a leaflet that it brings has one for this pupil', () => {
    const withSlip = letter({ texts: { manuscript: slip } })
    for (const text of [withSlip.text, seen(withSlip.html)]) {
      const line = text.replace(/\s+/g, ' ')
      expect(line).toContain('Отдать талон с первой страницы: до 5 сентября')
      expect(line).toContain('Нет принтера? Талон можно не печатать: позвоните классному руководителю и назовите')
    }
    const others = letter({ texts: { manuscript: `{{#if leaflet.large}}\n${slip}{{/if}}\n` } })
    const noPhone = letter({ texts: { manuscript: slip }, teacher: { phone: '' } })
    expect(noPhone.text.replace(/\s+/g, ' ')).toContain('подойдите к классному руководителю и назовите')
    for (const text of [made.text, made.html, others.text, others.html]) expect(text).not.toMatch(/талон|принтер/i)
  })

  it('lists only portals that its leaflets lead to', () => {
    expect(made.html).toContain('<a href="https://cop.example.org/">cop.example.org</a>')
    expect(made.text).toContain('- ЦОП: https://cop.example.org/\n')
    expect(made.html + made.text).not.toContain('sferum')
    const none = letter({})
    expect(none.html + none.text).not.toMatch(/cop\.example|Какие сайты/)
  })

  it('says that the files open with a password, and not what it is, where they do', () => {
    const locked = letter({ encrypted: true })
    for (const text of [locked.text, seen(locked.html)]) {
      expect(text.replace(/\s+/g, ' ')).toContain(
        'Файл открывается паролем. Пароль школа сообщает отдельно, не в письме',
      )
    }
    const two = letter({ encrypted: true, leaflets: [LEAFLET, { ...LEAFLET, id: 'x' }] })
    expect(two.text.replace(/\s+/g, ' ')).toContain('Файлы открываются паролем')
    expect(made.html + made.text).not.toMatch(/открыва[а-я]+ паролем|пароль школа/i)
  })

  it('speaks of one leaflet or of several', () => {
    const two = letter({ leaflets: [LEAFLET, { id: 'x', title: 'Онлайн-уроки', fileName: '01-уроки.pdf' }] })
    expect(two.subject).toBe('Памятки от школы: Иванов Пётр, 5А')
    expect(two.text.replace(/\s+/g, ' ')).toContain('К письму приложены личные памятки: в них')
    expect(made.text.replace(/\s+/g, ' ')).toContain('К письму приложена личная памятка: в ней')
  })

  it('offers no way to the teacher that there is not', () => {
    const alone = letter({ teacher: { phone: '', email: '' } })
    expect(alone.text).not.toMatch(/телефон:|почта:|ответить/)
    expect(alone.html).not.toMatch(/tel:|mailto:/)
  })

  it('is accessible: a language, one h1 that comes first, lists, named links, and no colour of its own', () => {
    expect(made.html).toMatch(/^<!doctype html>\n<html lang="ru">/)
    expect(made.html.match(/<h1/g)).toHaveLength(1)
    expect(made.html.indexOf('<h1')).toBeLessThan(made.html.search(/<(h2|p|ul)/))
    expect(made.html).not.toMatch(/<h3/)
    expect(made.html).toContain('<title>Памятка от школы: Иванов Пётр, 5А</title>')
    expect(made.html).not.toMatch(/[;"](color|background[a-z-]*):/)
    for (const [, text = ''] of made.html.matchAll(/<a [^>]*>(.*?)<\/a>/g)) expect(text.trim()).not.toBe('')
  })

  it('fetches nothing and runs nothing', () => {
    expect(made.html).not.toMatch(/<(img|link|script|style|iframe|object|form|svg)|url\(|@import|\bsrc=|\son[a-z]+=/i)
    const addresses = [...made.html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses).toEqual(['https://cop.example.org/', 'tel:89000000012', 'mailto:m@example.org'])
  })

  it('wraps the lines of its plain text', () => {
    const long = made.text.split('\n').filter((line) => Array.from(line).length > 72)
    expect(long).toEqual([])
    expect(made.text).not.toMatch(/[ \t]\n|\n\n\n|\{\{|<[a-z]/)
  })
})

describe('portals of the leaflets are taken from', () => {
  const template = '---\nsubject: Т\n---\n# З\n\n{{#each letter.portals}}\n- {{print}}\n{{/each}}\n'
  const prints = (manuscript: string, sections: Readonly<Record<string, string>> = {}) =>
    letter({ template, texts: { manuscript, sections } })
      .text.split('\n')
      .filter((line) => line.startsWith('- '))

  it.each([
    ['a field', '{{portal.sferum.print}}', ['- sferum.example.org']],
    ['a field inside a block', '{{#if pupil.middleName}}{{portal.cop.url}}{{/if}}', ['- cop.example.org']],
    ['a helper', '{{date portal.cop.checked}}', ['- cop.example.org']],
    ['a step', '::: step portal=sferum\n# Вход\n:::', ['- sferum.example.org']],
    ['all of them', '{{#each portal}}{{name}}{{/each}}', ['- cop.example.org', '- sferum.example.org']],
    ['none', 'ЦОП', []],
  ])('%s', (_what, manuscript, portals) => expect(prints(manuscript)).toEqual(portals))

  it('included sections, and theirs', () => {
    const sections = { outer: '{{> inner}}', inner: '{{portal.sferum.print}}', other: '{{portal.cop.print}}' }
    expect(prints('{{> outer}}', sections)).toEqual(['- sferum.example.org'])
  })
})

describe('the Markdown of a letter', () => {
  it.each([
    ['Один\nабзац', '<p>Один абзац</p>', 'Один абзац'],
    ['Один\n\nДва', '<p>Один</p>\n<p>Два</p>', 'Один\n\nДва'],
    ['- а\n- б', '<ul>\n<li>а</li>\n<li>б</li>\n</ul>', '- а\n- б'],
    ['1. а\n\n2. б\n   и в', '<ol>\n<li>а</li>\n<li>б и в</li>\n</ol>', '1. а\n2. б и в'],
    ['Так:\n- а', '<p>Так:</p>\n<ul>\n<li>а</li>\n</ul>', 'Так:\n\n- а'],
    ['## Ещё\nтекст', '<h2>Ещё</h2>\n<p>текст</p>', 'Ещё\n\nтекст'],
    ['**жирно** и *нет*', '<p><strong>жирно</strong> и *нет*</p>', 'жирно и *нет*'],
    ['раз\\\nдва  \nтри', '<p>раз<br>\nдва<br>\nтри</p>', 'раз\nдва\nтри'],
    ['\\*\\* \\[a\\] <b> & "', '<p>** [a] &#60;b&#62; &#38; &#34;</p>', '** [a] <b> & "'],
    [
      '**[Портал](https://cop.example.org/a?b=1&c)**',
      '<p><strong><a href="https://cop.example.org/a?b=1&#38;c">Портал</a></strong></p>',
      'Портал <https://cop.example.org/a?b=1&c>',
    ],
    [
      '[www.example.org](https://www.example.org/)',
      '<p><a href="https://www.example.org/">www.example.org</a></p>',
      'https://www.example.org/',
    ],
    ['[5-12](tel:{{school.phone}})', '<p><a href="tel:51234">5-12</a></p>', '5-12'],
    ['[сюда](mailto:a@example.org)', '<p><a href="mailto:a@example.org">сюда</a></p>', 'сюда <a@example.org>'],
    ['Тест - это - тест — вот', '<p>Тест - это - тест\u00a0— вот</p>', 'Тест - это - тест\u00a0— вот'],
  ])('%j', (body, html, text) => {
    const made = letter({ body })
    expect(bodyOf(made)).toBe(html)
    expect(made.text).toBe(`Заголовок\n\n${text}\n`)
  })

  it('never breaks an address, and sets lists in', () => {
    const address = `https://example.org/${'a'.repeat(100)}`
    const { text } = letter({ body: `- слово ${'слово '.repeat(20)}\n- [тут](${address})` })
    const [first, second, third] = text.split('\n').slice(2)
    expect(first).toMatch(/^- слово .* слово$/)
    expect(second).toMatch(/^ {2}слово .* слово$/)
    expect(third).toBe('- тут')
    expect(text.endsWith(`\n  <${address}>\n`)).toBe(true)
  })
})

describe('in a template of a letter,', () => {
  it.each([
    ['an unknown field', 'Здравствуйте, {{pupil.frstName}}!', ['merge/unknown-field templates/email.hbs:6']],
    ['a leaflet, of which a letter has several', '{{leaflet.title}}', ['merge/unknown-field templates/email.hbs:6']],
    ['an unknown portal', 'Да\n\n{{portal.cpo.url}}', ['merge/unknown-portal templates/email.hbs:8']],
    ['raw output', '{{{pupil.firstName}}}', ['merge/raw templates/email.hbs:6']],
    ['a section', '{{> ready}}', ['merge/unsupported templates/email.hbs:6']],
    ['a group', '{{letter.leaflets}}', ['merge/not-a-value templates/email.hbs:6']],
    [
      'two faults',
      '{{full school}}\n{{#if}}{{/if}}',
      ['merge/bad-argument templates/email.hbs:6', 'merge/bad-argument templates/email.hbs:7'],
    ],
    ['an open block', '{{#if pupil.middleName}}', ['merge/syntax templates/email.hbs:6']],
    ['a construct', 'Да\n\n::: step', ['merge/letter-markup templates/email.hbs:8']],
    ['a picture', '![логотип](https://example.org/a.png)', ['merge/letter-markup templates/email.hbs:6']],
    ['HTML', '<b>Да</b>', ['merge/letter-markup templates/email.hbs:6']],
    ['another h1', 'Да\n\n# Ещё', ['merge/letter-heading templates/email.hbs:8']],
    ['a script for a link', 'Да\n\n- **[тут](javascript:x)**', ['merge/letter-address templates/email.hbs:8']],
    ['a link without https', '[тут](example.org/{{school.city}})', ['merge/letter-address templates/email.hbs:6']],
  ])('mistakes are reported: %s', (_what, body, found) => {
    expect(codes({ body })).toEqual(found)
  })

  it.each([
    ['no subject', '# Заголовок\n', ['merge/letter-subject templates/email.hbs:1']],
    ['an empty subject', '---\nsubject:\n---\n# З\n', ['merge/letter-subject templates/email.hbs:1']],
    ['another key', '---\nsubject: Т\nfrom: x\n---\n# З\n', ['merge/letter-subject templates/email.hbs:3']],
    ['no h1', '---\nsubject: Т\n---\nДа\n', ['merge/letter-heading templates/email.hbs:4']],
    ['nothing', '', ['merge/letter-subject templates/email.hbs:1', 'merge/letter-heading templates/email.hbs:1']],
  ])('mistakes are reported: %s', (_what, template, found) => expect(codes({ template })).toEqual(found))

  it('an address that comes out of a value and is invalid is no link, and its text stays', () => {
    expect(bodyOf(letter({ body: '[сайт]({{school.site}})' }))).toBe('<p>сайт</p>')
  })

  it('an error has a hint in Russian', () => {
    const [first] = tryLetter({ body: '{{pupil.frstName}}' }).diagnostics
    expect(first?.hint?.ru).toBe('возможно, {{pupil.firstName}}')
  })

  it('an unknown age is an error in a condition, but both branches can be written with #age', () => {
    const pupil = { birthDate: null }
    expect(codes({ pupil, body: '{{#if pupil.under14}}Да{{/if}}' })).toEqual(['merge/unknown-age classes/5а.csv:2'])
    const { text } = letter({ pupil, body: '{{#age under=14}}\nмал\n{{else}}\nвырос\n{{/age}}\n' })
    expect(text).toBe('Заголовок\n\nЕсли ребёнку ещё нет 14 лет\n\nмал\n\nЕсли ребёнку уже 14 лет\n\nвырос\n')
  })

  it('a name that may be declined wrongly gives a warning', () => {
    const made = tryLetter({ pupil: { lastName: 'Ким', gender: null }, body: '{{dative pupil}}' })
    expect(made.ok).toBe(true)
    expect(made.diagnostics.map(({ code }) => code)).toEqual(['merge/name-unsure'])
  })

  it('Windows line ends and a byte order mark change nothing', () => {
    expect(letter({ template: `\ufeff${SHIPPED.replace(/\n/g, '\r\n')}` })).toEqual(letter({ template: SHIPPED }))
  })
})

describe('whatever the names,', () => {
  const odd = fc.oneof(
    anyText,
    fc
      .array(
        fc.constantFrom(
          'Анна',
          ' ',
          '\n',
          '\r\n\r\n',
          '# ',
          '- ',
          '**',
          '[x](http://y.example)',
          '<b>',
          '</p>',
          '"',
          "'",
          '&amp;',
          '{{x}}',
          '---',
          '\\',
          '\u202e',
          '\0',
          ':::',
          '\u{f0000}',
          '\u{100000}\u{104000}',
        ),
      )
      .map((parts) => parts.join('')),
  )

  it('the letter has the tags and links of any other, and the name is read in it as it is', () => {
    const plain = letter({})
    const tags = (html: string) =>
      html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"tel:[^"]*"|"mailto:[^"]*"/, '"…"'))
    fc.assert(
      fc.property(odd, odd, odd, (oddName, teacherName, title) => {
        // a pupil of one name has no space before the comma
        const lastName = oddName || 'Я'
        const made = letter({
          pupil: { lastName },
          teacher: { lastName: teacherName || 'Я' },
          leaflets: [{ ...LEAFLET, title }],
        })
        expect(tags(made.html)).toEqual(tags(plain.html))
        expect(made.subject).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        expect(made.html + made.text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u)
        expect(made.text.split('\n\n').length).toBe(plain.text.split('\n\n').length)
        const visible = lastName
          .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
          .replace(/[\p{Cf}\p{Co}\p{Cs}\p{NChar}\p{DI}]/gu, '')
        expect(seen(made.html)).toContain(`Пётр ${visible}, 5А`)
      }),
    )
  })
})
