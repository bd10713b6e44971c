/** The words that the program prints: what a file of them must hold, and what each mistake is called and where. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WORD_KEYS, type WordKeys, wordText } from '../../../src/model/words.ts'
import { readWords } from '../../../src/read/job/read-words.ts'
import { parseYaml } from '../../../src/read/yaml/yaml-file.ts'
import { englishWords, words, wordsText } from '../../support/words.ts'

const FILE = 'templates/words.ru.yaml'

/** Place, code and hint of each problem of the Russian words with one text of them changed. */
function problems(from: string | RegExp, to: string): readonly string[] {
  const text = wordsText.replace(from, to)
  if (text === wordsText) throw new Error(`nothing was changed: ${from}`)
  return problemsOf(text)
}

function problemsOf(text: string): readonly string[] {
  const yaml = parseYaml({ file: FILE, text })
  const found = yaml.value ? readWords(yaml.value).diagnostics : yaml.diagnostics
  return found.map(
    ({ code, place, message, hint }) =>
      `${place?.file}:${place?.line}:${place?.column} ${code} ${message.en}; ${hint?.en ?? 'no hint'}`,
  )
}

/** Line and column of a piece of the Russian words, from 1. */
function at(piece: string): string {
  const before = wordsText.slice(0, wordsText.indexOf(piece))
  return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`
}

describe('the shipped words', () => {
  it('are read without a diagnostic, in both languages', () => {
    expect(words.language).toBe('ru-RU')
    expect(englishWords.language).toBe('en-GB')
  })

  it('hold no Russian in the English file, its comments included', () => {
    const english = readFileSync(new URL('../../../templates/words.en.yaml', import.meta.url), 'utf8')
    expect(english).not.toMatch(/[а-яё]/i)
  })

  it('have a comment for every group of keys, so that one finds where a word is printed', () => {
    for (const group of Object.keys(WORD_KEYS)) {
      expect(wordsText, group).toMatch(new RegExp(`# [^\\n]+\\n${group}:`))
    }
  })
})

describe('a text with places', () => {
  it('takes numbers and names', () => {
    expect(wordText(words.step.head, { step: 2, total: 5 })).toBe('Шаг\u00a02 из\u00a05')
  })

  it('may have its places in another order, and twice', () => {
    const yaml = parseYaml({ file: FILE, text: wordsText.replace('Шаг~{step} из~{total}', '"{total}/{step}/{total}"') })
    const read = yaml.value && readWords(yaml.value).value
    expect(read && wordText(read.step.head, { step: 1, total: 3 })).toBe('3/1/3')
  })

  it('fills a place with what looks like one as it is', () => {
    expect(wordText(words.screen.link, { text: '{text} {n}' })).toBe('ссылка «{text} {n}»')
  })
})

describe('a mistake in the words is reported with its place and the way out:', () => {
  it.each([
    [
      'a place with another name',
      'Шаг~{step}',
      'Шаг~{stepp}',
      `${at('Шаг~{step}')} read/unknown-place step.head: there is no place «{stepp}» here; perhaps {step}`,
    ],
    [
      'a place that another text has',
      'Шаг~{step}',
      'Шаг~{class}',
      `${at('Шаг~{step}')} read/unknown-place step.head: there is no place «{class}» here; the places here are: {step}, {total}`,
    ],
    [
      'a place that is missing',
      ' из~{total}',
      '',
      `${at('Шаг~{step}')} read/missing-place step.head: the place {total} is missing; write {total} where it is to be printed`,
    ],
    [
      'a place in a text that has none',
      'lead: Важно.',
      'lead: Важно {n}.',
      `${at('Важно.')} read/unknown-place callout.lead: there is no place «{n}» here; there are no places here: delete the braces`,
    ],
    [
      'a brace alone',
      'lead: Важно.',
      'lead: Важно}.',
      `${at('Важно.')} read/stray-sign callout.lead: a brace without its other half; a place is written {n}; braces themselves are not printed`,
    ],
    [
      'a key with another name',
      'lead: Важно.',
      'leed: Важно.',
      `${at('lead: Важно.')} read/unknown-key there is no key «leed» here; perhaps lead`,
    ],
    [
      'a key that is missing',
      '  save: сохранить номер',
      '  #',
      'read/missing-key the key contact.save has no value; write it',
    ],
    ['an empty text', 'lead: Важно.', 'lead: ""', 'read/missing-key the key callout.lead has no value; write it'],
    [
      'a list for a text',
      'lead: Важно.',
      'lead: [Важно.]',
      'read/wrong-type callout.lead: expected a text, found a list; if it is a text, put it in quotes',
    ],
    [
      'a text for a group of keys',
      /callout:\n {2}lead: Важно\./,
      'callout: Важно.',
      'read/wrong-type callout: expected a set of keys, found «Важно.»; write indented lines “key: value”',
    ],
    [
      'a plural form that the language lacks',
      'few: "{n}~ученика"',
      'other: "{n}~ученика"',
      `${at('few: "{n}~ученика"')} read/unknown-key there is no key «other» here; the keys here are: one, few, many`,
    ],
    [
      'a plural form without its number',
      'many: "{n}~учеников"',
      'many: ученики',
      `${at('"{n}~учеников"')} read/missing-place cover.pupils.many: the place {n} is missing; write {n} where it is to be printed`,
    ],
    [
      'eleven months',
      'января, ',
      '',
      'read/word-count dates.months: expected 12 words, found 11; add what is missing or delete what is too many',
    ],
    [
      'no language',
      'language: ru-RU',
      'language: по-русски',
      `${at('ru-RU')} read/bad-language language: expected a language, found «по-русски»; write its BCP 47 tag: ru-RU, en-GB`,
    ],
  ])('%s', (_, from, to, expected) => {
    const found = problems(from, to)
    expect(found.some((problem) => problem.includes(expected))).toBe(true)
    for (const problem of found) expect(problem).toMatch(/^templates\/words\.ru\.yaml:\d+:\d+ .*; (?!no hint)/)
  })

  it('all mistakes at once', () => {
    const text = wordsText
      .replace('Шаг~{step}', 'Шаг~{stp}')
      .replace('lead: Важно.', 'leed: Важно.')
      .replace('января, ', '')
    expect(problemsOf(text).map((problem) => problem.split(' ')[1])).toEqual(
      expect.arrayContaining(['read/unknown-place', 'read/unknown-key', 'read/missing-key', 'read/word-count']),
    )
  })

  it('a file of another language with the plural forms of this one', () => {
    const found = problems('language: ru-RU', 'language: en')
    expect(found.filter((problem) => problem.includes('read/unknown-key')).length).toBeGreaterThan(3)
    expect(found.some((problem) => problem.includes('the key cover.pupils.other has no value'))).toBe(true)
  })
})

describe('every key of the words', () => {
  const paths = (keys: WordKeys, above: readonly string[] = []): readonly (readonly string[])[] =>
    Object.entries(keys).flatMap(([name, key]) =>
      typeof key === 'object' && !Array.isArray(key) ? paths(key as WordKeys, [...above, name]) : [[...above, name]],
    )

  it('must be there: a file with nothing but a language lacks each group', () => {
    const found = problemsOf('language: ru-RU\n')
    for (const group of Object.keys(WORD_KEYS)) {
      expect(found.some((problem) => problem.includes(`the key ${group} has no value`))).toBe(true)
    }
    expect(paths(WORD_KEYS).length).toBeGreaterThan(70)
  })
})
