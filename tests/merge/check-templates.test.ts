import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { checkTemplates } from '../../src/merge/check-templates.ts'
import { compileTemplates } from '../../src/merge/compile-templates.ts'
import { runs } from '../support/runs.ts'
import { mergeSample } from './merge-sample.ts'
import { sampleJob, type Texts } from './sample-job.ts'

function check(texts: Texts | string): readonly Diagnostic[] {
  return checkTemplates(sampleJob(typeof texts === 'string' ? { manuscript: texts } : texts))
}

/** `code line:column «underlined text»` */
function brief(texts: Texts | string): readonly string[] {
  return check(texts).map(({ code, place, source }) => {
    const column = place?.column ?? 0
    return `${code} ${place?.line}:${column} ${source?.slice(column - 1, column - 1 + (place?.length ?? 0))}`
  })
}

function hint(manuscript: string): string | undefined {
  return check(manuscript)[0]?.hint?.ru
}

describe('a correct manuscript', () => {
  it.each([
    '{{pupil.firstName}} {{class.teacher.hours}} {{school.help.phone}} {{deadline.slip}} {{leaflet.title}}',
    '{{portal.cop.url}} {{date portal.sferum.checked}}',
    '{{full pupil}} {{genitive pupil}} {{dative class.teacher form="initials"}} {{initials class.teacher}}',
    '{{date meeting.date form="weekday"}} {{date "2026-09-03" form="full"}} {{phone school.phone}}',
    '{{pupil.age}} {{plural pupil.age "год" "года" "лет"}} {{plural 5 "шаг" "шага" "шагов"}}',
    '{{#if pupil.under14}}a{{else if pupil.middleName}}b{{else}}c{{/if}}{{#unless meeting.room}}d{{/unless}}',
    '{{^if meeting.room}}a{{/if}}',
    '{{#age under=14}}\na\n{{else}}\nb\n{{/age}}',
    '- a\n  {{#age under=14 heading="До" otherwise="После"}}\n  b\n  {{/age}}\n',
    '{{#vk "profile"}}a{{/vk}}{{#vk "known"}}b{{else}}c{{/vk}}',
    '{{#each portal}}{{@index}} {{@key}} {{name}} {{../pupil.firstName}} {{@root.school.name}}{{/each}}',
    '{{#with class.teacher}}{{firstName}} {{this.email}} {{dative this}} {{../class.label}}{{/with}}',
    '{{! {{{x}}} }} {{!-- {{nothing}} --}} \\{{nothing}} {{"текст"}}',
  ])('has no diagnostics: %s', (text) => {
    expect(check(text)).toEqual([])
  })
})

describe('the check of names', () => {
  it('underlines the whole tag, and suggests', () => {
    expect(brief('Здравствуйте, {{pupil.frstName}}!')).toEqual(['merge/unknown-field 1:15 {{pupil.frstName}}'])
    expect(hint('{{pupil.frstName}}')).toBe('возможно, {{pupil.firstName}}')
    expect(hint('{{pupl.firstName}}')).toBe('возможно, {{pupil.firstName}}')
    expect(hint('{{school.help.phne}}')).toBe('возможно, {{school.help.phone}}')
    expect(hint('{{birthDate}}')).toBe('возможно, {{pupil.birthDate}}')
    expect(hint('{{zzzzzzzz}}')).toBeUndefined()
  })
  it('underlines only the argument of a helper', () => {
    expect(brief('a\n  {{date meeting.dat form="full"}}')).toEqual(['merge/unknown-field 2:10 meeting.dat'])
  })
  it('never reaches what JavaScript objects have', () => {
    for (const path of [
      'pupil.constructor',
      'pupil.firstName.length',
      '__proto__.x',
      'pupil.forms',
      'constructor',
      'portal.toString',
    ])
      expect(check(`{{${path}}}`), path).toHaveLength(1)
    expect(brief('{{constructor "x"}}{{#toString}}{{/toString}}').map((line) => line.split(' ')[0])).toEqual([
      'merge/unknown-helper',
      'merge/unknown-helper',
    ])
  })
  it('knows the portals of the job', () => {
    expect(brief('{{portal.sferun.url}}')).toEqual(['merge/unknown-portal 1:1 {{portal.sferun.url}}'])
    expect(hint('{{portal.sferun.url}}')).toBe('возможно, {{portal.sferum.url}}')
    expect(hint('{{portal.gosuslugi.url}}')).toBe('есть порталы: cop, sferum')
    expect(brief('{{portal.cop.adress}}')).toEqual(['merge/unknown-field 1:1 {{portal.cop.adress}}'])
  })
  it('counts names from the group inside with and each', () => {
    expect(brief('{{#with pupil}}{{school.name}}{{/with}}')).toEqual(['merge/unknown-field 1:16 {{school.name}}'])
    expect(brief('{{#each portal}}{{adress}}{{/each}}{{@index}}{{../x}}')).toHaveLength(3)
  })
  it('finds unknown helpers', () => {
    expect(brief('{{datte meeting.date}}')).toEqual(['merge/unknown-helper 1:1 {{datte meeting.date}}'])
    expect(hint('{{datte meeting.date}}')).toBe('возможно, {{date …}}')
    expect(hint('{{#agee under=14}}{{/agee}}')).toBe('возможно, {{#age …}}')
    for (const text of [
      '{{write pupil.age}}',
      '{{lookup pupil "age"}}',
      '{{log 1}}',
      '{{5 1}}',
      '{{"nothing" 1}}',
      '{{#pupil}}{{/pupil}}',
      '{{#date meeting.date}}{{/date}}',
    ])
      expect(brief(text)[0], text).toMatch(/^merge\/unknown-helper 1:1/)
    expect(hint('{{age under=14}}')).toBe('пишите так: {{#age under=14}}…{{else}}…{{/age}}')
  })
})

describe('arguments of helpers', () => {
  it.each([
    ['{{#vk "profle"}}{{/vk}}', '"profle"'],
    ['{{#vk pupil.vk}}{{/vk}}', 'pupil.vk'],
    ['{{#vk}}{{/vk}}', '{{#vk'],
    ['{{#age}}\n{{/age}}', '{{#age'],
    ['{{#age under="14"}}\n{{/age}}', '"14"'],
    ['{{#age under=14 heading=pupil.firstName}}\n{{/age}}', 'pupil.firstName'],
    ['{{#age under=14 at="x"}}\n{{/age}}', 'at="x"'],
    ['{{plural pupil.age "год" "года"}}', '{{plural pupil.age "год" "года"}}'],
    ['{{plural pupil.firstName "год" "года" "лет"}}', 'pupil.firstName'],
    ['{{dative class}}', 'class'],
    ['{{dative pupil.lastName}}', 'pupil.lastName'],
    ['{{dative pupil form="initial"}}', '"initial"'],
    ['{{date pupil.lastName}}', 'pupil.lastName'],
    ['{{date "2026-13-01"}}', '"2026-13-01"'],
    ['{{date meeting.date frm="full"}}', 'frm="full"'],
    ['{{full}}', '{{full}}'],
    ['{{#if pupil}}{{/if}}', 'pupil'],
    ['{{#if}}{{/if}}', '{{#if'],
    ['{{#if pupil.age pupil.vk}}{{/if}}', '{{#if'],
  ])('are reported where they are wrong: %s', (text, underlined) => {
    expect(brief(text)).toEqual([`merge/bad-argument 1:${text.indexOf(underlined) + 1} ${underlined}`])
  })
  it('get a suggestion of the word that was meant', () => {
    expect(hint('{{#vk "profle"}}{{/vk}}')).toContain('возможно, "profile"')
    expect(hint('{{date meeting.date form="weekdy"}}')).toContain('возможно, "weekday"')
  })
  it('with one fault are reported once', () => {
    expect(brief('{{date meeting.dat}}')).toHaveLength(1)
    expect(brief('{{#if pupil.nme}}{{/if}}')).toHaveLength(1)
  })
})

describe('what is refused:', () => {
  it.each([
    ['{{{pupil.firstName}}}', 'merge/raw'],
    ['{{& pupil.firstName}}', 'merge/raw'],
    ['{{pupil}}', 'merge/not-a-value'],
    ['{{portal.cop}}', 'merge/not-a-value'],
    ['{{this}}', 'merge/not-a-value'],
    ['{{pupil.under14}}', 'merge/not-a-value'],
    ['{{#each pupil.firstName}}{{/each}}', 'merge/not-a-list'],
    ['{{#each pupil}}{{/each}}', 'merge/not-a-list'],
    ['{{#with pupil.firstName}}{{/with}}', 'merge/not-a-list'],
    ['{{#each portal as |p|}}{{/each}}', 'merge/unsupported'],
    ['{{#*inline "a"}}{{/inline}}', 'merge/unsupported'],
    ['{{* a}}', 'merge/unsupported'],
    ['{{#> s}}{{/s}}', 'merge/unsupported'],
    ['{{> s pupil}}', 'merge/unsupported'],
    ['{{> s name=pupil.firstName}}', 'merge/unsupported'],
    ['{{> (full pupil)}}', 'merge/unsupported'],
    ['a {{#age under=14}}b{{/age}}', 'merge/not-alone'],
    ['{{#age under=14}}\nb {{else}}\nc\n{{/age}}', 'merge/not-alone'],
    ['{{#age under=14}}\nb\n{{/age}} c', 'merge/not-alone'],
    ['a \u{F0001} b', 'merge/reserved-character'],
    ['a \u{100001} b', 'merge/reserved-character'],
  ])('%s', (manuscript, code) => {
    expect(check({ manuscript, sections: { s: '' } }).map((d) => d.code)).toEqual([code])
  })
})

describe('the check of syntax', () => {
  it.each([
    ['a\nb {{#if pupil.age}} c\nd', '2:3 {{#if pupil.age}}'],
    ['a\n {{/if}}', '2:2 {{/if}}'],
    ['a\ntext of some length {{pupil.age}', '2:32 }'],
    ['{{}}', '1:3 }'],
    ['{{plural x=}}', '1:12 }'],
    ['{{../../a/../b}}', '1:3 ../../a/..'],
    ['{{#if pupil.age}}{{else}}a{{else}}{{/if}}', '1:27 {'],
  ])('finds the mistake in %j', (text, expected) => {
    expect(brief(text)).toEqual([`merge/syntax ${expected}`])
  })
  it('finds every block that is not closed or not opened', () => {
    expect(brief('{{#if a}}\n{{#vk "none"}}\n{{/if}}\n{{/unless}}\n{{#age under=14}}')).toEqual([
      'merge/unknown-field 1:7 a',
      'merge/syntax 2:1 {{#vk "none"}}',
      'merge/syntax 4:1 {{/unless}}',
      'merge/syntax 5:1 {{#age under=14}}',
    ])
  })
  it('does not take escaped tags and comments for blocks', () => {
    expect(brief('\\{{#if}} {{!-- {{#if}} --}} {{! {{#if}}\n{{#vk "none"}}')).toEqual([
      'merge/syntax 2:1 {{#vk "none"}}',
    ])
  })
})

describe('beside braces that are broken', () => {
  it.each([
    ['a tag without its end', '{{pupil.firstName\n{{x}}', ['merge/syntax 1:1 {{', 'merge/unknown-field 2:1 {{x}}']],
    ['each tag without its end', '{{a\nб\n{{b}\n', ['merge/syntax 1:1 {{', 'merge/syntax 3:4 }']],
    [
      'a block closed twice',
      '{{/if}} {{x}} {{hlp 1}}',
      ['merge/syntax 1:1 {{/if}}', 'merge/unknown-field 1:9 {{x}}', 'merge/unknown-helper 1:15 {{hlp 1}}'],
    ],
    [
      'a block left open',
      '{{#if pupil.agee}}\n{{x}}',
      ['merge/syntax 1:1 {{#if pupil.agee}}', 'merge/unknown-field 2:1 {{x}}'],
    ],
    [
      'a block left open in another',
      '{{#if meeting.room}}{{#if pupil.age}}{{x}}{{/if}}{{y}}',
      ['merge/syntax 1:1 {{#if meeting.room}}', 'merge/unknown-field 1:38 {{x}}', 'merge/unknown-field 1:50 {{y}}'],
    ],
    [
      'a branch too many',
      '{{#if pupil.age}}{{else}}{{x}}{{else}}{{y}}{{/if}}',
      ['merge/unknown-field 1:26 {{x}}', 'merge/syntax 1:31 {', 'merge/unknown-field 1:39 {{y}}'],
    ],
    ['a branch of nothing', '{{else}}{{x}}', ['merge/syntax 1:1 {', 'merge/unknown-field 1:9 {{x}}']],
    [
      'the opening tag of a block',
      '{{#if pupil.age}\n{{x}}\n{{/if}}',
      ['merge/syntax 1:16 }', 'merge/unknown-field 2:1 {{x}}'],
    ],
    [
      'the closing tag of a block',
      '{{#if pupil.age}}а{{/if. Да\n{{x}}',
      ['merge/syntax 1:19 {{', 'merge/unknown-field 2:1 {{x}}'],
    ],
    [
      'a note that goes on to the end',
      '{{x}} {{!-- нет\n{{y}}',
      ['merge/unknown-field 1:1 {{x}}', 'merge/syntax 1:7 {{', 'merge/unknown-field 2:1 {{y}}'],
    ],
    [
      'a note that is closed like a field',
      '{{!-- нет }}\n{{y}}',
      ['merge/syntax 1:1 {{', 'merge/unknown-field 2:1 {{y}}'],
    ],
    ['a section', '{{pupil.age\n{{> contcts}}', ['merge/syntax 1:1 {{', 'merge/unknown-partial 2:1 {{> contcts}}']],
  ])('what else is wrong is found: %s', (_name, text, wanted) => {
    expect(brief(text)).toEqual(wanted)
  })
  it.each([
    ['fields of a list that isn’t closed', '{{#each portal}}{{name}} {{url}}\n{{pupil.firstName}}', 1],
    ['fields of a list that isn’t opened', '{{#ech portal}\n{{name}}{{@index}}\n{{/each}}\n{{pupil.firstName}}', 2],
    ['fields of a group whose opening tag is broken', '{{#with class.teacher}\n{{firstName}}\n{{/with}}', 1],
    [
      'fields of a group round a block left open',
      '{{#with class.teacher}}{{#if phone}}{{firstName}}{{/with}}{{school.name}}',
      1,
    ],
    ['branches', '{{#if pupil.age}}{{pupil.age}}{{else if meeting.room}}{{meeting.room}}{{else}}{{school.name}}', 1],
  ])('%s are not called wrong', (_name, text, count) => {
    expect(brief(text).map((one) => one.split(' ')[0])).toEqual(Array(count).fill('merge/syntax'))
  })
})

describe('any text', () => {
  it('is checked without a throw, and compiles and merges if nothing is wrong', () => {
    const piece = fc.constantFrom(
      ...[
        '{{',
        '}}',
        '{{{',
        '}}}',
        '{{{{',
        '{{#',
        '{{/',
        '{{^',
        '{{!',
        '{{!--',
        '--}}',
        '{{>',
        '{{~',
        '~}}',
        '\\',
        '\\\\',
        '(',
        ')',
      ],
      ...[
        'if',
        'else',
        'pupil.age',
        '../',
        './',
        '.',
        'this',
        '@root',
        '@index',
        '=',
        '"',
        '|',
        ' as |x|',
        'a',
        '5',
        '\n',
        ' ',
        '[',
        ']',
      ],
      ...[
        '{{pupil.age}}',
        '{{#if pupil.age}}',
        '{{/if}}',
        '{{else}}',
        '{{#with pupil}}',
        '{{/with}}',
        '{{this}}',
        '{{vk}}',
        'null',
      ],
    )
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (manuscript) => {
        const found = check(manuscript)
        for (const { place } of found) expect(place?.line).toBeGreaterThan(0)
        if (found.length === 0) mergeSample({ manuscript })
      }),
      { numRuns: runs(1500) },
    )
  })
})

describe('the check of partials', () => {
  it('finds unknown ones, also inside blocks', () => {
    expect(brief({ manuscript: '{{#if pupil.age}}\n  {{> contcts}}\n{{/if}}', sections: { contacts: '' } })).toEqual([
      'merge/unknown-partial 2:3 {{> contcts}}',
    ])
  })
  it('finds circles, wherever they begin', () => {
    const found = brief({
      manuscript: '{{> a}}',
      sections: { a: '{{> b}}', b: 'x\n{{> a}}', c: '{{> c}}', d: '{{> a}}' },
    })
    expect(found).toEqual(['merge/recursion 1:1 {{> b}}', 'merge/recursion 2:1 {{> a}}', 'merge/recursion 1:1 {{> c}}'])
    expect(brief('{{> manuscript}}')).toEqual(['merge/recursion 1:1 {{> manuscript}}'])
  })
  it('warns of a template without its manuscript', () => {
    const found = check({ template: 'a' })
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['merge/no-manuscript', 'warning']])
    expect(check({ template: '{{> a}}', sections: { a: '{{#if pupil.age}}{{> manuscript}}{{/if}}' } })).toEqual([])
  })
  it('reserves the name of the manuscript', () => {
    expect(check({ sections: { manuscript: '' } }).map((d) => d.code)).toEqual(['merge/reserved-name'])
  })
})

describe('errors of all texts', () => {
  const texts: Texts = {
    template: '{{> manuscript}}\n{{scool.name}}\n',
    manuscript: 'a {{{pupil.age}}} {{x}}\r\n{{date pupil.vk}}',
    sections: { s: '{{#if' },
    firstLine: 5,
  }
  it('are reported together, with lines counted in the file', () => {
    expect(check(texts).map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
      ['merge/unknown-field', 'templates/leaflet.hbs', 2],
      ['merge/raw', 'content/leaflets/chats.md', 5],
      ['merge/unknown-field', 'content/leaflets/chats.md', 5],
      ['merge/bad-argument', 'content/leaflets/chats.md', 6],
      ['merge/syntax', 'content/sections/s.md', 1],
    ])
  })
  it('compile nothing', () => {
    const compiled = compileTemplates(sampleJob(texts))
    expect(compiled.ok).toBe(false)
    expect(compiled.diagnostics).toEqual(check(texts))
  })
  it('are in both languages, in lower case and without a full stop', () => {
    for (const { message, hint } of check(texts))
      for (const text of [message.ru, message.en, hint?.ru ?? 'none', hint?.en ?? 'none'])
        expect(text).toMatch(/^[^A-ZА-Я].*[^.]$/)
  })
})
