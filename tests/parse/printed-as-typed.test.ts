/** What an author brings along from other programs is warned of, and what is meant to be printed isn't. */
import { describe, expect, it } from 'vitest'
import { problemsOf } from './parse-sample.ts'

describe('a mark of another language', () => {
  it.each([
    ['1. Нажмите [[Войти]', '[[Войти]', '[[Войти]]'],
    ['1. Нажмите [Войти]]', '[Войти]]', '[[Войти]]'],
    ['1. Нажмите [[Войти', '[[Войти', '[[Войти]]'],
    ['Первая<br>вторая', '<br>', '**жирный**'],
    ['Слово <b class="x">раз</b>', '<b class="x">', '**жирный**'],
    [
      '<div style="page-break-after: always">',
      '<div style="page-break-after: always">',
      'страницы программа делит сама',
    ],
    ['Слово &nbsp; слово', '&nbsp;', 'знаки набирают сами'],
    ['Слово\n\n\\newpage', '\\newpage', 'страницы программа делит сама'],
    ['Приходите ~~завтра~~ сегодня', '~~завтра~~', 'зачёркнутого не бывает'],
    ['Приходите ==сегодня==', '==сегодня==', '**так**'],
    ['Слово[^1]', '[^1]', 'сносок нет'],
    ['Здравствуйте, {pupil.firstName}}', '{pupil.firstName}}', '{{pupil.firstName}}'],
    ['Здравствуйте, {pupil.firstName}', '{pupil.firstName}', '{{pupil.firstName}}'],
    ['До {date meeting.date}}', '{date meeting.date}}', '{{pupil.firstName}}'],
    ['Слово <!-- проверить -->', '<!-- проверить -->', '{{!--'],
  ])('is warned of with what to write instead: %s', (body, found, hint) => {
    const [problem, ...others] = problemsOf(body)
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      severity: 'warning',
      code: 'parse/printed-as-typed',
      place: { line: expect.any(Number) },
    })
    expect(problem?.message.ru).toContain(`«${found}»`)
    expect(problem?.hint?.ru).toContain(hint)
  })

  it('is warned of beside another of its line, and those that are meant alike together', () => {
    const problems = problemsOf('Приходите ~~завтра~~ <b>сегодня</b>[^1], ~~утром~~')
    expect(problems.map(({ message }) => message.ru).sort()).toEqual([
      '«<b>», «</b>» напечатаются как есть',
      '«[^1]» напечатается как есть',
      '«~~завтра~~», «~~утром~~» напечатаются как есть',
    ])
  })

  it('is warned of as a whole where it holds another', () => {
    expect(problemsOf('Слово <!-- <b>проверить</b> -->').map(({ message }) => message.ru)).toEqual([
      '«<!-- <b>проверить</b> -->» напечатается как есть',
    ])
  })

  it('is warned of on the line of another mistake', () => {
    const problems = problemsOf('::: callout "~~Нет~~" x=1\nДа\n:::')
    expect(problems.map(({ code }) => code).sort()).toEqual(['parse/printed-as-typed', 'parse/unknown-argument'])
  })

  it('is warned of alone where a footnote has its text', () => {
    const problems = problemsOf('Слово[^1]\n\n[^1]: Сноска.')
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['parse/printed-as-typed']))
  })

  it.each([
    '1. Нажмите [[Войти]], затем [[Далее]] → [[Готово]]',
    'Знаки `<b>`, `[[` и `~~`',
    'Меньше \\<b\\> не бывает',
    'Пишите {{pupil.firstName}} и {класс}, {a} и {1, 2}',
    'Если 2 < 3 и 5 > 4, то верно',
    'Хлеб & соль; около ~ 5; a == b',
    '[Сайт](https://cop.example.org/)',
    '- [ ] паспорт\n- [x] СНИЛС',
    '::: screen address=cop\n[Войти]\n[[Далее]]!\n:::',
  ])('is not seen in what is meant so: %s', (body) => {
    expect(problemsOf(body).filter(({ code }) => code === 'parse/printed-as-typed')).toEqual([])
  })
})
