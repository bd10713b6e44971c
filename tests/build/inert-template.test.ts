/** A manuscript as text without fields: what can be looked at while its fields are wrong. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inertTemplate } from '../../src/build/inert-template.ts'
import { lookBehind } from '../../src/build/look-behind.ts'
import type { DiagnosticCode } from '../../src/diagnostics/codes.ts'
import { error } from '../../src/diagnostics/diagnostic.ts'
import { sampleClass, sampleJob } from '../merge/sample-job.ts'
import { loadWorld } from '../support/load-press.ts'
import { largeTheme, theme } from '../support/theme.ts'

const inert = (text: string) => inertTemplate(text, (id) => id === 'about-vk')

describe('fields become text,', () => {
  it.each([
    ['a field', 'У {{pupil.frst}} всё', 'У \\{{pupil.frst}} всё'],
    ['spaces and quotes within an argument', 'a="{{date x form="long"}}"', 'a="\\{{date\u00a0x\u00a0form=’long’}}"'],
    ['a tag over two lines', '{{pupil\n frst}}', '\\{{pupil\n\u00a0frst}}'],
    ['a tag that isn’t closed', '# {{pupil.firstName\n1. Да', '# \\{{pupil.firstName\n1. Да'],
    ['braces that were text', '\\{{x}}', '\\{{x}}'],
    ['a section that is there', '{{> about-vk}}', '{{> about-vk}}'],
    ['a section that isn’t', '{{> about-v}}', '{{!}}'],
    [
      'of two branches the first',
      '{{#if a}}\nб\n{{else}}\nв\n{{x}}\n{{/if}}\nг',
      '{{!}}\nб\n{{!}}{{!\n\n}}{{!}}{{!\n}}{{!}}\nг',
    ],
    ['a block that is closed twice', 'а{{/if}}б{{else}}в', 'а{{!}}б{{!}}в'],
  ])('%s', (_name, text, wanted) => {
    expect(inert(text)).toBe(wanted)
  })

  it('and of a branch within a branch nothing is left but the first', () => {
    const text = inert('{{#if a}}б{{else}}{{#if c}}в{{else}}г{{/if}}{{/if}}д')
    expect(text.replace(/\{\{![\s\S]*?\}\}/g, '')).toBe('бд')
  })

  it('and every line stays where it was', () => {
    const piece = fc.constantFrom(
      '{{#if a}}',
      '{{else}}',
      '{{/if}}',
      '{{x}}',
      '{{',
      '}}',
      '\n',
      'а',
      '{{!-- \n --}}',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        const text = parts.join('')
        expect(inert(text).split('\n')).toHaveLength(text.split('\n').length)
      }),
    )
  })
})

describe('behind a field that is wrong', () => {
  const file = 'content/leaflets/chats.md'
  const behind = async (manuscript: string, code: DiagnosticCode = 'merge/unknown-field') => {
    const fault = error(code, { ru: 'поля нет', en: 'no field' }, { place: { file, line: 1 } })
    const job = { ...sampleJob({ manuscript }), theme, largeTheme, classes: [sampleClass()] }
    const found = await lookBehind(job, [fault], { leaflets: [] }, await loadWorld())
    return found.map(({ code, place, source }) => [code, place?.line, source])
  }

  it('mistakes of the lines are found, each as it was written', async () => {
    const lines = [
      '{{pupil.frst}}',
      '::: step portl=cop',
      '# Шаг {{x}}',
      '1. Нажмите',
      '::: calout',
      'а {{x}}',
      ':::',
      ':::',
    ]
    expect(await behind(lines.join('\n'))).toEqual([
      ['parse/unknown-argument', 2, '::: step portl=cop'],
      ['parse/unknown-construct', 5, '::: calout'],
    ])
  })

  it('so is what isn’t closed or too tall, unless braces are broken', async () => {
    const tall = `::: callout\n${'Очень длинный текст. '.repeat(400)}\n:::`
    const text = `{{pupil.frst}}\n::: step portal=cop\n# Шаг\n\n${tall}\n\n1. Да\n`
    expect(await behind(text)).toEqual([['parse/not-closed', 2, '::: step portal=cop']])
    expect((await behind(`${text}:::\n`)).map(([code]) => code)).toEqual(['press/too-tall'])
    expect(await behind(`${text}:::\n`, 'merge/syntax')).toEqual([])
  })

  it('nothing is said of parts that a branch may have', async () => {
    expect(await behind('{{#if x}}\n::: step portal=cop\n# Шаг\n1. Да\n:::\n{{/if}}\n')).toEqual([])
  })
})
