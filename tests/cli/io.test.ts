import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/cli/io.ts'
import { pluralForm } from '../../src/rules/plural-form.ts'

describe('the language of messages', () => {
  it.each([
    ['en', { LANG: 'ru_RU.UTF-8' }, 'en'],
    ['ru', { LANG: 'en_US.UTF-8' }, 'ru'],
    [null, { LANG: 'en_US.UTF-8' }, 'en'],
    [null, { LC_ALL: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' }, 'ru'],
    [null, {}, 'ru'],
    [null, { LANG: 'C.UTF-8' }, 'ru'],
  ] as const)('--lang %s, %j: %s', (option, env, language) => expect(languageOf(option, env)).toBe(language))
})

describe('numbers with Russian nouns', () => {
  it.each([
    [0, 'страниц'],
    [1, 'страница'],
    [2, 'страницы'],
    [5, 'страниц'],
    [11, 'страниц'],
    [12, 'страниц'],
    [21, 'страница'],
    [111, 'страниц'],
    [122, 'страницы'],
  ])('%i %s', (count, word) => expect(pluralForm(count, 'страница', 'страницы', 'страниц')).toBe(word))
})
