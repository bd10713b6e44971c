import { describe, expect, it } from 'vitest'
import { error, warning } from '../../src/diagnostics/diagnostic.ts'
import { formatDiagnostic, formatPlace } from '../../src/diagnostics/format.ts'
import { LeafletError } from '../../src/diagnostics/leaflet-error.ts'

const source = 'Здравствуйте, {{pupil.frstName}}!'
const unknownField = error(
  'merge/unknown-field',
  { ru: 'поля {{pupil.frstName}} нет', en: 'there is no field {{pupil.frstName}}' },
  {
    place: { file: 'content/leaflets/chats.md', line: 12, column: 15, length: 18 },
    source,
    hint: { ru: 'возможно, {{pupil.firstName}}', en: 'perhaps {{pupil.firstName}}' },
  },
)

describe('a diagnostic in print', () => {
  it('has place, severity, code, message, the line with carets, and the hint', () => {
    expect(formatDiagnostic(unknownField, { language: 'ru' })).toBe(
      [
        'content/leaflets/chats.md:12:15  ошибка  merge/unknown-field  поля {{pupil.frstName}} нет',
        '   12 | Здравствуйте, {{pupil.frstName}}!',
        '      |               ^^^^^^^^^^^^^^^^^^',
        '   подсказка: возможно, {{pupil.firstName}}',
      ].join('\n'),
    )
  })

  it('is in English where English is asked for', () => {
    const [head, , , hint] = formatDiagnostic(unknownField, { language: 'en' }).split('\n')
    expect(head).toContain('error  merge/unknown-field  there is no field')
    expect(hint).toBe('   hint: perhaps {{pupil.firstName}}')
  })

  it('paints the severity alone', () => {
    const painted = formatDiagnostic(unknownField, {
      language: 'en',
      paint: (text, severity) => `<${severity}:${text}>`,
    })
    expect(painted.match(/<[^>]*>/g)).toEqual(['<error:error>'])
  })

  it('is one line where it should be brief', () => {
    expect(formatDiagnostic(unknownField, { language: 'ru', brief: true }).split('\n')).toHaveLength(1)
  })

  it('draws no carets past the end of the line, and no frame without a source', () => {
    const place = { file: 'x.yaml', line: 3, column: 4, length: 99 }
    const message = { ru: 'нет', en: 'no' }
    const framed = formatDiagnostic(error('read/not-a-date', message, { place, source: 'abcdef' }), { language: 'en' })
    expect(framed.split('\n')[2]).toBe('      |    ^^^')
    expect(formatDiagnostic(error('read/not-a-date', message, { place }), { language: 'en' }).split('\n')).toHaveLength(
      1,
    )
    expect(formatDiagnostic(warning('read/not-a-date', message), { language: 'ru' })).toBe(
      'внимание  read/not-a-date  нет',
    )
  })

  it('names the sheet and the cell of a table, or the row', () => {
    const cell = { file: '5а.xlsx', sheet: 'Список', line: 7, column: 3 }
    expect(formatPlace(cell, 'ru')).toBe('5а.xlsx · лист «Список» · C7')
    expect(formatPlace({ ...cell, column: 28 }, 'en')).toBe('5а.xlsx · sheet «Список» · AB7')
    expect(formatPlace({ ...cell, sheet: '' }, 'ru')).toBe('5а.xlsx · C7')
    expect(formatPlace({ file: '5а.csv', sheet: '' }, 'ru')).toBe('5а.csv')
    expect(formatPlace({ file: '5а.xlsx', sheet: 'Список', line: 7 }, 'ru')).toBe('5а.xlsx · лист «Список» · строка 7')
    expect(formatPlace({ file: '5а.xlsx', sheet: 'List', line: 7 }, 'en')).toBe('5а.xlsx · sheet «List» · line 7')
  })
})

describe('the one error class', () => {
  it('carries the diagnostics, and has them in its message', () => {
    const thrown = new LeafletError([unknownField])
    expect(thrown.diagnostics).toEqual([unknownField])
    expect(thrown.message).toContain('merge/unknown-field')
  })
})

describe('a line of thousands of characters', () => {
  const line = `${'слово '.repeat(1000)}{{oops}}${' конец'.repeat(1000)}`
  const found = (column: number, source = line, length = 8) =>
    formatDiagnostic(
      error(
        'merge/unknown-field',
        { ru: 'нет', en: 'no' },
        { place: { file: 'x.md', line: 3, column, length }, source },
      ),
      { language: 'ru' },
    ).split('\n')

  it('is shown round the place alone, with the carets under it', () => {
    const [head = '', shown = '', carets = ''] = found(line.indexOf('{{') + 1)
    expect(head).toContain(`:${line.indexOf('{{') + 1}  `)
    expect(shown.length).toBeLessThan(120)
    expect(shown).toMatch(/^ {4}3 \| ….*слово \{\{oops\}\} конец.*…$/)
    expect(carets.indexOf('^')).toBe(shown.indexOf('{{'))
    expect(carets.trimEnd().length).toBe(shown.indexOf('}}') + 2)
  })

  it('has no dots at an end that is shown', () => {
    expect(found(1)[1]).toMatch(/^ {4}3 \| слово .*…$/)
    const [, shown = '', carets = ''] = found(line.length, line, 99)
    expect(shown).toMatch(/^ {4}3 \| ….*конец$/)
    expect(carets.length).toBe(shown.length)
  })

  it('is not cut within a character of two code units', () => {
    for (let at = 1; at < 300; at++) {
      expect(found(at, '𠀀'.repeat(400), 2)[1]).not.toMatch(
        /(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/,
      )
    }
  })

  it('makes the output grow with the findings, not with their square', () => {
    const whole = Array.from({ length: 200 }, (_, i) => found(i * 30 + 1).join('\n')).join('\n')
    expect(whole.length).toBeLessThan(200 * 400)
  })
})
