/** `::: fit`: pupils whose leaflets don't fit are reported once, by name, and stop everything only with --strict. */
import { describe, expect, it } from 'vitest'
import { listFiles } from './list-files.ts'
import { runCommand } from './run-command.ts'
import { folderWith, SMALL_JOB } from './small-job.ts'

const leaflet = SMALL_JOB['content/leaflets/entry.md'] ?? ''

/** The small leaflet, three pages as it comes, with a `fit` and more actions in its last step. */
async function build(fit: string, actions: number, ...argv: string[]) {
  const more = '1. Ещё раз проверьте адрес.\n'.repeat(actions)
  const text = leaflet
    .replace('::: intro', `::: fit ${fit}\n:::\n\n::: intro`)
    .replace('1. Выберите', `${more}1. Выберите`)
  // with all their actions the two steps are more than one sheet
  const shortened = (one: string) =>
    fit === '1' ? one.replace(/^1\. (?:Откройте предмет|Прочитайте строку).*\n/gm, '') : one
  const folder = await folderWith({
    'content/leaflets/entry.md': shortened(text),
    'content/sections/account.md': shortened(SMALL_JOB['content/sections/account.md'] ?? ''),
  })
  const result = await runCommand(['build', folder.job, '--out', folder.out, ...argv])
  return { ...result, err: result.err.replaceAll(`${folder.path}/`, ''), files: await listFiles(folder.out) }
}

describe('a leaflet that is to fit', () => {
  it.each([
    ['on more sheets than it takes', '2', 0],
    ['on one, which it does when its steps follow one another', '1', 0],
  ])('%s, fits without a warning', async (_what, fit, actions) => {
    const { code, err, out } = await build(fit, actions, '--lang', 'ru')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).not.toContain('press/does-not-fit')
    expect(err).toContain(fit === '1' ? '6 страниц' : '9 страниц')
  })

  it('on one sheet, but cannot, gives one message with all pupils concerned, and the files are made', async () => {
    const { code, err, files } = await build('1', 20)
    expect(code).toBe(0)
    expect(err.match(/press\/does-not-fit/g)).toHaveLength(1)
    const message = err.slice(
      err.indexOf('press/does-not-fit'),
      err.indexOf('подсказка', err.indexOf('press/does-not-fit')),
    )
    expect(message).toContain('«entry», 5А: не помещается на 2 страницах у 3 учеников:')
    expect(message).toMatch(/\d страниц[аы]?, лишних строк примерно \d+: /)
    for (const name of ['Воробьёв Павел', 'Снегирёва Анна', 'Щеглов Ян']) expect(message.split(name)).toHaveLength(2)
    expect(err).toContain('content/leaflets/entry.md:5  внимание  press/does-not-fit')
    expect(files.filter((file) => file.endsWith('.pdf'))).toHaveLength(6)
  })

  it('and cannot, stops everything with --strict, and nothing is written', async () => {
    const { code, err, files } = await build('1', 20, '--strict')
    expect(code).toBe(1)
    expect(err).toContain('ошибка  press/does-not-fit')
    expect(err).toContain('1 ошибка; ничего не записано')
    expect(files).toEqual([])
  })

  it('and cannot, is reported in JSON as well', async () => {
    const { out } = await build('1', 20, '--json')
    const { ok, diagnostics } = JSON.parse(out)
    expect(ok).toBe(true)
    const reported = diagnostics.filter((one: { code: string }) => one.code === 'press/does-not-fit')
    expect(reported).toMatchObject([{ severity: 'warning', message: expect.stringContaining('у 3 учеников:') }])
  })

  it('and cannot, names only the pupil who was asked for', async () => {
    const { err } = await build('1', 20, '--pupil', '2')
    expect(err).toContain('у 1 ученика:')
    expect(err).toContain('Снегирёва Анна')
    expect(err).not.toContain('Воробьёв')
  })

  it.each(['', 'лист', '0', '1 2', '1.5', '{{class.label}}'])(
    'on «%s» sheets, is a mistake of its author',
    async (fit) => {
      const { code, err, files } = await build(fit, 0)
      expect(code).toBe(1)
      expect(err).toContain('content/leaflets/entry.md:5  ошибка  parse/bad-fit')
      expect(err).toContain('на одном листе с двух сторон: «::: fit 1»')
      expect(files).toEqual([])
    },
  )
})
