/** What people read of many diagnostics: each thing once, each place named. */
import { describe, expect, it } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { printDiagnostics } from '../../src/cli/report.ts'
import { type Diagnostic, error, warning } from '../../src/diagnostics/diagnostic.ts'
import type { Place } from '../../src/model/place.ts'

function printed(diagnostics: readonly Diagnostic[], language: 'ru' | 'en' = 'ru'): string {
  let err = ''
  const io: Io = {
    out: () => {
      throw new Error('diagnostics are talk, not data')
    },
    err: (text) => {
      err += text
    },
    terminal: false,
    colour: false,
    env: {},
    today: '2026-09-03',
    stop: new AbortController().signal,
  }
  printDiagnostics(diagnostics, io, language)
  return err
}

const WORD = { ru: 'слово «есть» не понято', en: 'the word «есть» is not understood' }
const hint = { ru: 'пишите «да»', en: 'write «да»' }
const odd = (place: Place) => warning('read/unknown-vk', WORD, { place, hint })
const cell = (line: number, change: Partial<Place> = {}): Place => ({
  file: '5а.xlsx',
  sheet: 'Список',
  line,
  column: 3,
  ...change,
})

describe('one thing in many cells of a sheet', () => {
  it('is reported once, in the place of the first, and every cell is named', () => {
    const other = warning('read/unknown-gender', { ru: 'другое', en: 'another' }, { place: cell(3) })
    expect(printed([odd(cell(2)), other, odd(cell(7)), odd(cell(9, { column: 28 }))])).toBe(
      [
        '5а.xlsx · лист «Список» · C2  внимание  read/unknown-vk  слово «есть» не понято',
        '   то же: C7, AB9',
        '   подсказка: пишите «да»',
        '5а.xlsx · лист «Список» · C3  внимание  read/unknown-gender  другое',
        '',
      ].join('\n'),
    )
    expect(printed([odd(cell(2)), odd(cell(7))], 'en')).toContain('\n   the same: C7\n')
  })

  it('is reported for each sheet and each file, with one hint for all', () => {
    const text = printed([odd(cell(2)), odd(cell(2, { sheet: '6Б' })), odd(cell(2, { file: '7в.csv', sheet: '' }))])
    expect(text.match(/read\/unknown-vk/g)).toHaveLength(3)
    expect(text.match(/подсказка/g)).toHaveLength(1)
    expect(text).not.toContain('то же')
    expect(text).toContain('7в.csv · C2')
  })

  it('counts the cells beyond forty', () => {
    const text = printed(Array.from({ length: 60 }, (_, i) => odd(cell(i + 2))))
    expect(text).toContain(', C42 и ещё 19\n')
    expect(text).not.toContain('C43')
  })

  it('keeps errors apart from warnings, and another value from this one', () => {
    const value = error('read/unknown-vk', { ru: 'слово «был» не понято', en: 'x' }, { place: cell(4), hint })
    const same = error('read/unknown-vk', WORD, { place: cell(5), hint })
    expect(printed([odd(cell(2)), value, same]).match(/read\/unknown-vk/g)).toHaveLength(3)
  })
})

describe('one problem in a text file', () => {
  it('is reported for each line', () => {
    const at = (line: number) => warning('merge/raw', WORD, { place: { file: 'a.md', line, column: 1 } })
    expect(printed([at(1), at(2), at(2)])).toBe(
      'a.md:1:1  внимание  merge/raw  слово «есть» не понято\na.md:2:1  внимание  merge/raw  слово «есть» не понято\n',
    )
  })

  it('is reported once where it has no place', () => {
    expect(printed([warning('merge/raw', WORD), warning('merge/raw', WORD)]).split('\n')).toHaveLength(2)
  })
})
