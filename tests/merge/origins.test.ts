import fc from 'fast-check'
import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { createMergeContext } from '../../src/merge/create-merge-context.ts'
import { originMark, readForm } from '../../src/merge/origin-marks.ts'
import { registerHelpers } from '../../src/merge/register-helpers.ts'
import type { Merged } from '../../src/model/merged.ts'
import { runs } from '../support/runs.ts'
import { filled, mergeSample } from './merge-sample.ts'
import { sampleClass, sampleJob, samplePupil, type Texts } from './sample-job.ts'

/** Each line of the filled text before where it came from. */
function annotated(merged: Merged): readonly string[] {
  const lines = filled(merged).split('\n')
  expect(merged.origins).toHaveLength(lines.length)
  return lines.map((line, i) => `${line} ← ${merged.origins[i]?.file.replace(/.*\//, '')}:${merged.origins[i]?.line}`)
}

describe('origins', () => {
  it('follow partials within partials, and the front matter above a text', () => {
    const merged = mergeSample({
      template: 'head\n\n{{> manuscript}}\nfoot {{class.label}}\n',
      manuscript: 'm1\n  {{> s}}\n\n{{pupil.lastName}} m4',
      sections: { s: 's1\n{{> t}}\ns3\n', t: '{{pupil.firstName}}' },
      firstLine: 6,
    })
    expect(annotated(merged)).toEqual([
      'head ← leaflet.hbs:1',
      ' ← leaflet.hbs:2',
      'm1 ← chats.md:6',
      '  s1 ← s.md:1',
      'Пётр ← t.md:1',
      's3 ← s.md:3',
      ' ← chats.md:8',
      'Иванов m4 ← chats.md:9',
      'foot 5А ← leaflet.hbs:4',
      ' ← leaflet.hbs:4',
    ])
  })
  it('follow branches, comments and tags over several lines', () => {
    const merged = mergeSample({
      manuscript: [
        'a',
        '{{#if pupil.age}}',
        '',
        'b',
        '  {{else}}',
        'c',
        '{{/if}}',
        '{{! a',
        'comment }}',
        '{{plural pupil.age',
        '  "год" "года" "лет"}} d',
        '{{#if school.help.hours}}x{{/if}}',
        'e {{#unless school.help.hours}}f',
        'g{{/unless}} h',
        '',
        'i',
      ].join('\n'),
    })
    expect(annotated(merged)).toEqual([
      'a ← chats.md:1',
      ' ← chats.md:3',
      'b ← chats.md:4',
      'лет d ← chats.md:10',
      ' ← chats.md:12',
      'e f ← chats.md:13',
      'g h ← chats.md:14',
      ' ← chats.md:15',
      'i ← chats.md:16',
      ' ← chats.md:16',
    ])
  })
  it('follow age branches and give their headings the line of the tag', () => {
    const manuscript = 'a\n{{#age under=14}}\nb\n\n{{else}}\n{{> s}}\n{{/age}}\nc'
    const merged = mergeSample({ manuscript, sections: { s: 's1\ns2' } }, samplePupil({ birthDate: null }))
    expect(annotated(merged)).toEqual([
      'a ← chats.md:1',
      '### Если ребёнку ещё нет 14 лет ← chats.md:2',
      'b ← chats.md:3',
      ' ← chats.md:4',
      '### Если ребёнку уже 14 лет ← chats.md:2',
      's1 ← s.md:1',
      's2 ← s.md:2',
      'c ← chats.md:8',
      ' ← chats.md:8',
    ])
  })
  it('are one for an empty text', () => {
    expect(mergeSample({ template: '{{> manuscript}}' })).toEqual({
      form: '',
      values: [],
      origins: [expect.anything()],
    })
  })
  it('have marks for more lines than a plane has code points', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => ({ file: 'a', line: i + 1 }))
    expect(readForm(`${originMark(70_000)}a\n${originMark(99_999)}b`, lines)).toEqual({
      form: 'a\nb',
      origins: [
        { file: 'a', line: 70_001 },
        { file: 'a', line: 100_000 },
      ],
    })
  })
})

/** What Handlebars itself makes of the same texts, without marks of any kind. */
function plainHandlebars(texts: Texts): string {
  const job = sampleJob(texts)
  const env = Handlebars.create()
  registerHelpers(env, job.words)
  const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
  const pupil = samplePupil()
  const context = createMergeContext(
    { job, schoolClass: sampleClass(), pupil },
    { title: 'Школьные чаты', kind: 'Памятка', audience: null, time: '', portals: false, checked: '' },
    { unknownAge: () => undefined, slip: () => false },
  )
  const options = { noEscape: true, preventIndent: true }
  const partials = Object.fromEntries(
    [...job.sections, { id: 'manuscript', text: texts.manuscript ?? '' }].map(({ id, text }) => [
      id,
      env.compile(ended(text), options),
    ]),
  )
  return env.compile(ended(job.template.text), options)(context, {
    partials,
    data: { run: { age: 12, vk: pupil.vk, values: [] } },
  })
}

/** Random texts: pieces of lines and tags, in any order, with every kind of white space round them. */
const space = fc.constantFrom('', '', ' ', '  ', '\n', '\n\n', '\t\n')
const leaf = fc.constantFrom(
  'слово',
  '- пункт',
  '\n',
  '\r\n',
  '{{pupil.lastName}}',
  '{{~pupil.firstName~}}',
  '{{! c }}',
  '{{!-- c\nd --}}',
  '{{> s}}',
  '{{~> t~}}',
  '{{plural pupil.age\n"год" "года" "лет"}}',
  '\\{{x}}',
  '{{date meeting.date form="full"}}',
)
const tree = fc.letrec<{ text: string; block: string }>((tie) => ({
  text: fc
    .array(fc.tuple(space, fc.oneof({ maxDepth: 2, depthSize: 'small' }, leaf, tie('block')), space), { maxLength: 4 })
    .map((pieces) => pieces.flat().join('')),
  block: fc
    .tuple(
      fc.constantFrom(
        ['{{#if pupil.age}}', '{{/if}}'],
        ['{{~#if school.help.hours}}', '{{/if~}}'],
        ['{{#unless pupil.age~}}', '{{~/unless}}'],
        ['{{^if school.help.hours}}', '{{/if}}'],
        ['{{#vk "profile"}}', '{{/vk}}'],
        ['{{#with pupil}}{{firstName}}{{/with}}{{#each portal}}{{name}}', '{{/each}}'],
      ),
      fc.constantFrom(null, '{{else}}', '{{~else~}}', '\n{{else}}\n', '{{^}}'),
      tie('text'),
      tie('text'),
    )
    .map(
      ([[open, close], otherwise, a, b]) =>
        `${open}${inEach(open, a)}${otherwise === null ? '' : otherwise + inEach(open, b)}${close}`,
    ),
}))

/** Inside `each` names count from a portal, so fields of the pupil are left out there. */
function inEach(open: string | undefined, text: string): string {
  return open?.includes('each') ? text.replace(/\{\{[^}]*\}\}/g, 'слово') : text
}

describe('origin marks change nothing: the merged text', () => {
  it('is the text that Handlebars gives', () => {
    const partial = fc.constantFrom(
      'раздел',
      'раз\nдва\n',
      '\n{{#if pupil.age}}\nда\n{{/if}}\n',
      '{{pupil.firstName}}',
      '',
    )
    fc.assert(
      fc.property(tree.text, tree.text, partial, partial, (template, manuscript, s, t) => {
        const texts = { template: `${template}{{> manuscript}}`, manuscript, sections: { s, t } }
        const merged = mergeSample(texts)
        expect(filled(merged)).toBe(plainHandlebars(texts).replace(/\r\n/g, '\n'))
        expect(merged.origins).toHaveLength(merged.form.split('\n').length)
      }),
      { numRuns: runs(300) },
    )
  })

  it('has for every line the place of its first word', () => {
    fc.assert(
      fc.property(tree.text, (skeleton) => {
        // Every word becomes its own line number; a line that begins with a word must have come from that line.
        const manuscript = skeleton.replace(/\r\n/g, '\n').replace(/слово/g, (_, offset: number, whole: string) => {
          return `L${whole.slice(0, offset).replace(/\r\n/g, '\n').split('\n').length}.`
        })
        const merged = mergeSample({ manuscript, sections: { s: 's', t: 't' } })
        for (const [i, line] of merged.form.split('\n').entries()) {
          const number = /^\s*L(\d+)\./.exec(line)?.[1]
          if (number !== undefined) expect(merged.origins[i]?.line).toBe(Number(number))
        }
      }),
      { numRuns: runs(150) },
    )
  })
})
