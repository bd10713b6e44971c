import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTemplates } from '../../src/merge/compile-templates.ts'
import { createMergeContext } from '../../src/merge/create-merge-context.ts'
import { fieldPaths, knownFields } from '../../src/merge/known-fields.ts'
import { mergeLeaflet } from '../../src/merge/merge-leaflet.ts'
import { fieldMark, fillText, MOST_FIELDS, splitFields } from '../../src/model/field-text.ts'
import type { Gender, Pupil } from '../../src/model/job.ts'
import { filled, mergeSample, print } from './merge-sample.ts'
import { sampleClass, sampleJob, samplePupil } from './sample-job.ts'

describe('the merged form of a leaflet', () => {
  it('has its values numbered in the order of output', () => {
    const merged = mergeSample({
      manuscript: '# {{pupil.lastName}} {{pupil.firstName}}\n\n{{pupil.lastName}}, {{pupil.age}}\n',
    })
    expect(merged.form).toBe(`# ${fieldMark(0)} ${fieldMark(1)}\n\n${fieldMark(2)}, ${fieldMark(3)}\n`)
    expect(merged.values).toEqual(['Иванов', 'Пётр', 'Иванов', '12'])
  })
  it('has only the values that are written out', () => {
    const merged = mergeSample({ manuscript: '{{#if pupil.middleName}}{{pupil.vk}}{{else}}{{pupil.age}}{{/if}}' })
    expect(merged.values).toEqual(['account'])
  })
  it('has values of literals, numbers and empty fields too', () => {
    const merged = mergeSample({ manuscript: '{{"**a**"}} {{5}} {{class.teacher.hours}}' }, samplePupil(), {
      hours: '',
    })
    expect(merged.form).toBe(`${fieldMark(0)} ${fieldMark(1)} ${fieldMark(2)}\n`)
    expect(merged.values).toEqual(['**a**', '5', ''])
  })
  it('has values of the counters of each', () => {
    const merged = mergeSample({ manuscript: '{{#each portal}}{{@index}}{{@key}} {{name}};{{/each}}' })
    expect(filled(merged)).toBe('0cop ЦОП;1sferum Сферум;\n')
    expect(merged.values).toHaveLength(6)
  })
  it('is refused with more fields than there may be, and made with just as many', () => {
    const job = sampleJob({ manuscript: '{{pupil.age}}'.repeat(12) })
    const templates = compileTemplates(job)
    if (!templates.ok) throw new Error('no templates')
    const recipient = { job, schoolClass: sampleClass(), pupil: samplePupil() }
    const refused = mergeLeaflet(templates.value, 'chats', recipient, 11)
    expect(refused.ok).toBe(false)
    expect(refused.diagnostics).toMatchObject([
      { code: 'merge/too-many-fields', place: { file: job.manuscripts[0]?.file } },
    ])
    expect(mergeLeaflet(templates.value, 'chats', recipient, 12).ok).toBe(true)
  })
  it('may have as many fields as there are marks that differ, and no more', () => {
    const last = MOST_FIELDS - 1
    expect([0, last].map((index) => splitFields(fieldMark(index)))).toEqual([
      [{ type: 'field', index: 0 }],
      [{ type: 'field', index: last }],
    ])
    expect(() => fieldMark(MOST_FIELDS)).toThrow(RangeError)
  })
  it('has HTML characters as they are', () => {
    expect(print('{{pupil.lastName}} & <i> "x"', samplePupil({ lastName: `<b>'"&=\`` }))).toBe(`<b>'"&=\` & <i> "x"`)
  })
})

describe('a name of which the rules are not sure', () => {
  const doubtful = { lastName: 'Заяц', firstName: 'Лев', middleName: 'Ильич', gender: 'm' as const, forms: {} }
  const merge = (
    manuscript: string,
    teacher: Partial<Omit<typeof doubtful, 'gender'> & { gender: Gender | null }> = {},
  ) => {
    const job = sampleJob({ manuscript })
    const templates = compileTemplates(job)
    if (!templates.ok) throw new Error(JSON.stringify(templates.diagnostics))
    const schoolClass = { ...sampleClass(), teacher: { ...sampleClass().teacher, ...teacher } }
    const merged = mergeLeaflet(templates.value, 'chats', { job, schoolClass, pupil: samplePupil(doubtful) })
    if (!merged.ok) throw new Error(JSON.stringify(merged.diagnostics))
    return { text: filled(merged.value).trim(), reported: merged.diagnostics }
  }
  const WORDING =
    '{{#sure "dative" class.teacher form="initials"}}отдайте {{dative class.teacher form="initials"}}{{else}}учитель {{initials class.teacher}}{{/sure}}'

  it('is printed in the nominative, and reported once', () => {
    const { text, reported } = merge('{{dative pupil}}, {{genitive pupil}}')
    expect(text).toBe('Заяц Лев Ильич, Заяц Лев Ильич')
    expect(reported).toMatchObject([{ code: 'merge/name-unsure', severity: 'warning', place: samplePupil().place }])
  })

  it('is not reported where no case is asked for', () => {
    expect(merge('{{full pupil}} {{initials pupil}} {{dative class.teacher}}').reported).toEqual([])
  })

  it('is replaced by the other wording of #sure', () => {
    expect(merge(WORDING)).toEqual({ text: 'отдайте Кузнецовой\u00a0М.\u00a0П.', reported: [] })
    const { text, reported } = merge(WORDING, doubtful)
    expect(text).toBe('учитель Заяц\u00a0Л.\u00a0И.')
    expect(reported).toMatchObject([{ code: 'merge/name-unsure', place: { file: sampleClass().file } }])
    expect(reported[0]?.hint?.ru).toContain('names.yaml')
    // without a patronymic the gender is unknown
    const bare = merge(WORDING, { lastName: 'Черных', firstName: 'Саша', middleName: '', gender: null })
    expect(bare.reported[0]?.hint?.ru).toContain('gender: f')
    expect(merge(WORDING, { ...doubtful, forms: { dative: 'Заяцу Льву Ильичу' } }).text).toBe(
      'отдайте Заяцу\u00a0Л.\u00a0И.',
    )
  })
})

describe('a template', () => {
  it('has a value for every known field', () => {
    const job = sampleJob()
    const context = createMergeContext(
      { job, schoolClass: sampleClass(), pupil: samplePupil() },
      { title: 'a', kind: 'b', audience: null, time: '', portals: true, checked: '' },
      { unknownAge: () => undefined, slip: () => false },
    )
    for (const path of fieldPaths(knownFields(job.portals))) {
      const value = path.split('.').reduce<unknown>((from, name) => (from as Record<string, unknown>)[name], context)
      expect(['string', 'number', 'boolean'], path).toContain(typeof value)
    }
  })
  it.each([
    ['{{genitive pupil}}', 'Иванова Петра Сергеевича'],
    ['{{dative class.teacher form="initials"}}', 'Кузнецовой\u00a0М.\u00a0П.'],
    ['{{initials class.teacher}}', 'Кузнецова\u00a0М.\u00a0П.'],
    ['{{date meeting.date}}, {{date meeting.date form="weekday"}}', '3 сентября, четверг'],
    ['{{phone class.teacher.phone}}', '+7 900 000-00-12'],
    ['{{pupil.age}} {{plural pupil.age "год" "года" "лет"}}', '12 лет'],
    ['{{leaflet.title}}. {{leaflet.kind}}', 'Школьные чаты. Памятка'],
    ['[{{portal.cop.print}}]({{portal.cop.url}})', '[cop.example.org](https://cop.example.org/)'],
    ['{{date portal.sferum.checked}}', ''],
    [
      '{{#with class.teacher}}{{firstName}} {{../class.label}} {{dative this}}{{/with}}',
      'Мария 5А Кузнецовой Марии Петровне',
    ],
    ['{{#if school.help.hours}}a{{else}}b{{/if}}', 'b'],
    ['{{#unless school.help.hours}}a{{/unless}}', 'a'],
    ['{{#if pupil.under14}}a{{/if}}', 'a'],
    ['{{#if (date portal.sferum.checked)}}a{{else}}b{{/if}}', 'b'],
    ['\\{{pupil.age}} {{! c }}x', '{{pupil.age}} x'],
  ])('%s → %s', (manuscript, expected) => {
    expect(print(manuscript)).toBe(expected)
  })
  it('prints nothing for an unknown age', () => {
    expect(print('{{pupil.age}}{{plural pupil.age "год" "года" "лет"}}.', samplePupil({ birthDate: null }))).toBe('.')
  })
})

describe('#age', () => {
  const manuscript = 'a\n\n{{#age under=14}}\nмладше\n{{else}}\nстарше\n{{/age}}\n\nb'
  it('takes one branch where the age is known', () => {
    expect(print(manuscript, samplePupil({ birthDate: '2012-09-04' }))).toBe('a\n\nмладше\n\nb')
    expect(print(manuscript, samplePupil({ birthDate: '2012-09-03' }))).toBe('a\n\nстарше\n\nb')
  })
  it('prints both under headings where it is not', () => {
    expect(print(manuscript, samplePupil({ birthDate: null }))).toBe(
      'a\n\n### Если ребёнку ещё нет 14 лет\nмладше\n### Если ребёнку уже 14 лет\nстарше\n\nb',
    )
  })
  it('takes headings of its own, and none for a branch that is not there', () => {
    const own = '{{#age under=18 heading="До **18**" otherwise="После"}}\n{{pupil.age}}x\n{{/age}}\n'
    expect(print(own, samplePupil({ birthDate: null }))).toBe('### До **18**\nx')
  })
  it('keeps its indentation, so that a branch stays in its list', () => {
    const indented = '- a\n\n  {{#age under=14}}\n  b\n  {{/age}}\n'
    expect(print(indented, samplePupil({ birthDate: null }))).toBe('- a\n\n  ### Если ребёнку ещё нет 14 лет\n  b')
  })
  it('refuses to guess pupil.under14', () => {
    const job = sampleJob({ manuscript: '{{#if pupil.middleName}}{{#if pupil.under14}}a{{/if}}{{/if}}' })
    const templates = compileTemplates(job)
    if (!templates.ok) throw new Error('does not compile')
    const merge = (pupil: Pupil) =>
      mergeLeaflet(templates.value, 'chats', { job, schoolClass: sampleClass([pupil]), pupil })
    const unknown = merge(samplePupil({ birthDate: null }))
    expect(unknown.diagnostics.map(({ code, place }) => [code, place])).toEqual([
      ['merge/unknown-age', { file: 'classes/5а.csv', line: 2 }],
    ])
    expect(merge(samplePupil({ birthDate: null, middleName: '' })).ok).toBe(true)
  })
})

describe('#vk', () => {
  const manuscript = ['none', 'account', 'profile', 'unknown', 'known']
    .map((s) => `{{#vk "${s}"}}${s} {{/vk}}`)
    .join('')
  it.each([
    ['none', 'none known '],
    ['account', 'account known '],
    ['profile', 'profile known '],
    ['unknown', 'none account profile unknown '],
  ] as const)('%s', (vk, expected) => {
    expect(print(manuscript, samplePupil({ vk }))).toBe(expected)
  })
  it('has an else', () => {
    expect(print('{{#vk "profile"}}a{{else}}b{{/vk}}')).toBe('b')
  })
})

describe('the leaflet asked for', () => {
  it('is an error where it is unknown', () => {
    const job = sampleJob()
    const templates = compileTemplates(job)
    if (!templates.ok) throw new Error('does not compile')
    const merged = mergeLeaflet(templates.value, 'chat', { job, schoolClass: sampleClass(), pupil: samplePupil() })
    expect(merged.ok).toBe(false)
    expect(merged.diagnostics[0]).toMatchObject({ code: 'merge/unknown-leaflet', hint: { ru: 'возможно, chats' } })
  })
})

describe('values are never markup: the merged leaflet', () => {
  const job = sampleJob({
    template: '# {{full pupil}}\n{{> manuscript}}\n::: footer\n{{genitive pupil}} | {{leaflet.title}}\n:::\n',
    manuscript:
      '{{#if pupil.middleName}}\n{{pupil.middleName}} {{initials pupil}}\n{{/if}}\n[x](https://e.org/?n={{pupil.lastName}})\n{{#age under=14}}\n{{dative pupil form="initials"}}\n{{else}}\n{{pupil.firstName}}\n{{/age}}\n{{#vk "none"}}v{{pupil.vk}}{{/vk}}',
  })
  const compiled = compileTemplates(job)
  if (!compiled.ok) throw new Error('does not compile')
  const merge = (pupil: Pupil) => {
    const merged = mergeLeaflet(compiled.value, 'chats', { job, schoolClass: sampleClass([pupil]), pupil })
    if (!merged.ok) throw new Error('does not merge')
    return merged.value
  }
  const name = fc.oneof(
    fc.constantFrom(
      '**Иванов**',
      '{{x}}',
      '{{{x}}}',
      '[y](http://z)',
      '<b>',
      '5. А',
      '# А',
      ':::',
      '&amp;',
      '`',
      '$&',
      '\u{F0000}',
      '\u{100000}\u{104000}',
    ),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.stringMatching(/^[А-Я][а-я]{2,9}(ов|ева|ич|на)?$/),
  )
  const pupil = fc
    .record({
      lastName: name,
      firstName: name,
      middleName: fc.oneof(name, fc.constant('')),
      gender: fc.constantFrom('m' as const, 'f' as const, null),
      birthDate: fc.constantFrom('2014-01-01', '2010-01-01', null),
      vk: fc.constantFrom('none' as const, 'profile' as const, 'unknown' as const),
    })
    .map(samplePupil)

  it('gives one form to all pupils on the same branches', () => {
    fc.assert(
      fc.property(pupil, (p) => {
        const merged = merge(p)
        const plain = merge({ ...p, lastName: 'А', firstName: 'Б', middleName: p.middleName && 'В', gender: null })
        expect(merged.form).toBe(plain.form)
        expect(merged.origins).toBe(plain.origins)
        expect(merged.values).toHaveLength(plain.values.length)
      }),
      { numRuns: 500 },
    )
  })
  it('has every value as it was given', () => {
    fc.assert(
      fc.property(pupil, (p) => {
        const { form, values } = merge(p)
        const parts = splitFields(form)
        const full = [p.lastName, p.firstName, p.middleName].filter((part) => part !== '').join(' ')
        expect(fillText(parts, values).startsWith(`# ${full}\n`)).toBe(true)
        expect(values).toContain(p.lastName)
        const marks = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.index]))
        expect(marks).toEqual(values.map((_, i) => i))
        for (const part of parts) if (typeof part === 'string') expect(part).not.toMatch(/[\u{F0000}-\u{FFFFD}]/u)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the slip of a leaflet', () => {
  const template =
    '{{#if leaflet.slip}}\nталон {{date deadline.slip}}\n{{/if}}\nпамятка {{class.label}}\n{{> manuscript}}'
  const merged = (manuscript: string, template_ = template) => {
    const { form, values } = mergeSample({ template: template_, manuscript })
    return fillText(splitFields(form), values)
  }

  it('is known to the frame before the manuscript is there', () => {
    expect(merged('::: slip "Отдайте"\nПодпись = signature\n:::')).toContain('талон 5')
    expect(merged('Без талона. ::: slip')).not.toContain('талон 5')
    expect(merged('::: slip-back "Оборот"\n:::')).not.toContain('талон 5')
  })

  it('is there or not by the branch that the pupil is on', () => {
    const slip = '::: slip "Отдайте"\n:::'
    expect(merged(`{{#if pupil.middleName}}\n${slip}\n{{/if}}`)).toContain('талон 5')
    expect(merged(`{{#unless pupil.middleName}}\n${slip}\n{{/unless}}`)).not.toContain('талон 5')
  })

  it('leaves no value behind of the frame that spoke of it', () => {
    const { form, values } = mergeSample({ template, manuscript: 'Слово' })
    expect(splitFields(form).filter((part) => typeof part !== 'string')).toHaveLength(values.length)
    expect(values).toHaveLength(1)
  })
})
