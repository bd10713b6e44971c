/** Front matter: only words, and nothing that would be printed as it is typed is passed over in silence. */
import { describe, expect, it } from 'vitest'
import { readManuscript } from '../../../src/read/job/read-manuscript.ts'

const read = (title: string) =>
  readManuscript('chats', { file: 'chats.md', text: `---\ntitle: ${title}\nkind: Памятка\n---\nТекст\n` })
const found = (title: string) =>
  read(title).diagnostics.map(({ code, place, message }) => [code, place?.line, message.ru])

describe('front matter with', () => {
  it('a field is an error at its line', () => {
    expect(found('Чаты для {{pupil.firstName}}')).toEqual([
      ['read/field-not-here', 2, 'title: поле здесь не подставляется: «{{pupil.firstName}}»'],
    ])
  })

  it.each([
    ['**Чаты**', '«**Чаты**»'],
    ['Чаты _класса_', '«_класса_»'],
    ['Чаты<br>класса', '«<br>»'],
    ['~~Чаты~~ [[Войти]', '«[[Войти]», «~~Чаты~~»'],
  ])('markup is warned of: %s', (title, marks) => {
    expect(found(`'${title}'`)).toEqual([['read/printed-as-typed', 2, `title: напечатается как есть: ${marks}`]])
    expect(read(`'${title}'`).value?.title).toBe(title)
  })

  it.each(['Чаты: 2 * 2 * 2', 'snake_case_name', 'Чаты — {класс}', 'Хлеб & соль < 3'])(
    'words is right: %s',
    (title) => {
      expect(found(`'${title}'`)).toEqual([])
    },
  )

  it('a mistake has its text all the same', () => {
    const { value, diagnostics } = readManuscript('chats', { file: 'chats.md', text: '---\ntitel: Чаты\n---\nТекст\n' })
    expect(diagnostics.map(({ severity }) => severity)).toContain('error')
    expect(value).toMatchObject({ text: 'Текст\n', firstLine: 4 })
  })
})
