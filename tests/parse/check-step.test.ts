import { describe, expect, it } from 'vitest'
import { formWith, parseForm } from './parse-sample.ts'

/** Codes of what is wrong with a leaflet of these steps. */
function problemsOf(...steps: readonly string[]): readonly string[] {
  const parsed = parseForm(formWith({ step: steps.map((inside) => `::: step\n# Вход\n${inside}\n:::`).join('\n\n') }))
  return parsed.diagnostics.map(({ code, hint }) => (hint ? `${code}: ${hint.ru}` : code))
}

const VARIANTS = `::: variants
::: variant А "Есть"
1. Введите код
:::
::: variant Б "Нет"
1. Введите пароль
:::
:::`
const question = (last: string) => `::: question\n- Есть аккаунт? | нет: Б\n- Есть профиль? | нет: Б | да: ${last}\n:::`

describe('a check of a step:', () => {
  it('an answer leads to a variant of the step', () => {
    expect(problemsOf(`${question('А')}\n${VARIANTS}`)).toEqual([])
    expect(problemsOf(`${question('Г')}\n${VARIANTS}`)).toEqual([expect.stringContaining('parse/unknown-variant')])
  })

  it('a screen belongs to an action of the step, also to one of a variant', () => {
    const screen = (marks: string) => `1. Откройте сайт\n\n${VARIANTS}\n\n::: screen for="${marks}"\n[[Войти]]!\n:::`
    expect(problemsOf(screen('1, А1, Б1'))).toEqual([])
    expect(problemsOf(screen('1, А2'))).toEqual([expect.stringContaining('parse/unknown-action')])
  })

  it('a screen of a gallery belongs to an action of the step too', () => {
    expect(problemsOf('1. Откройте\n\n::: screens\n::: screen for="7"\n[[Войти]]!\n:::\n:::')).toEqual([
      expect.stringContaining('parse/unknown-action'),
    ])
  })
})

describe('a check of a leaflet:', () => {
  it('each figure has an id of its own', () => {
    const figure = '::: screen id=login\n[[Войти]]!\n:::'
    expect(problemsOf(`1. Войдите\n\n${figure}`)).toEqual([])
    expect(problemsOf(`1. Войдите\n\n${figure}`, `1. Войдите\n\n${figure}`)).toEqual([
      expect.stringContaining('parse/figure-twice'),
    ])
  })

  it('its first page has room for five steps', () => {
    const steps = Array.from({ length: 6 }, () => '1. Войдите')
    expect(problemsOf(...steps.slice(1))).toEqual([])
    expect(problemsOf(...steps)).toEqual([expect.stringContaining('parse/too-many-steps')])
  })
})
