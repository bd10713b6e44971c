/** What of a form is printed, where the form can't be read as a leaflet. */
import { describe, expect, it } from 'vitest'
import { fieldMark } from '../../src/model/field-text.ts'
import { printedTexts } from '../../src/parse/printed-texts.ts'

const texts = (form: string) => {
  const origins = form.split('\n').map((_, i) => ({ file: 'chats.md', line: i + 11 }))
  return printedTexts(form, origins).map(({ text, place }) => `${place.line} ${text}`)
}

describe('printed of a form are', () => {
  it.each([
    ['paragraphs and headings', '# Вход\n\nНажмите\n**да** `нет`', ['11 Вход', '13 Нажмите да нет']],
    ['labels and links', '[[Войти]] [сайт](https://a.ru)', ['11 Войти сайт']],
    ['cells of tables', '| а | б |\n|---|---|\n| в | г |', ['11 а', '11 б', '13 в', '13 г']],
    ['words of an opening line and what is within', '::: calout "Важно"\nДа\n:::', ['11 Важно', '12 Да']],
    ['captions', '::: screen caption="Вид"\n:::\n\n![Дом | описание](a.png)', ['11 Вид', '14 Дом']],
    ['no values of fields', `у ${fieldMark(0)}.`, ['11 у .']],
    ['no addresses of pictures and links', '![Дом](д.png) [а](https://б.рф)', ['11 Дом а']],
  ])('%s', (_name, form, wanted) => {
    expect(texts(form)).toEqual(wanted)
  })
})
