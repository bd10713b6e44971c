/** Diagnostics of what is too wide for its place: words, tables, texts in drawings. */
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { LaidOutBox } from './layout/layout-box.ts'
import type { Painted } from './paint/painted.ts'
import { millimetres, shown } from './press-diagnostics.ts'

/** A word that is wider than its column: the layout cuts it between any two letters, without a hyphen, or it sticks out. */
export function overfullLines(box: LaidOutBox, place: Place): readonly Diagnostic[] {
  return box.items.flatMap((item) => {
    if (item.type !== 'line') return []
    const last = item.line.inlines.at(-1)
    if (!last) return []
    const end = item.x + last.x + last.font.widthOfString(last.text.trimEnd(), last.fontSize)
    const word = shown(item.line.inlines.findLast(({ text }) => text.trim() !== '')?.text.trim() ?? '')
    const cut = !item.line.lastLineInParagraph && /[\p{L}\p{N}]$/u.test(last.text)
    if (!cut && end <= box.width + 1) return []
    return [
      warning(
        'press/too-wide',
        { ru: `«${word}» не помещается по ширине`, en: `"${word}" is wider than its column` },
        { place, hint: { ru: 'разбейте слово или сократите его', en: 'break the word or shorten it' } },
      ),
    ]
  })
}

/** Tables whose columns don't fit side by side, their words broken where they may be. */
export function tablesTooWide({ overwide }: LaidOutBox, place: Place): readonly Diagnostic[] {
  return overwide.map(({ by, words }) => {
    const named = words.slice(0, MOST_NAMED).map(shown)
    return error(
      'press/table-too-wide',
      {
        ru: `таблица шире страницы на ${millimetres(by)} мм: не переносятся ${named.map((word) => `«${word}»`).join(', ')}`,
        en: `the table is wider than the page by ${millimetres(by)} mm; no room for ${named.map((word) => `"${word}"`).join(', ')}`,
      },
      {
        place,
        hint: {
          ru: 'уберите столбец, замените длинное слово или напишите вместо таблицы список',
          en: 'leave out a column, replace the long word, or write a list instead of the table',
        },
      },
    )
  })
}

const MOST_NAMED = 3

/** Text in a drawing is never cut, but one that had to be squeezed to little more than half its width is hard to read. */
export function squeezedTexts(painted: Painted, place: Place): readonly Diagnostic[] {
  return painted.squeezed.map((text) =>
    warning(
      'press/squeezed',
      { ru: `«${shown(text)}» едва помещается`, en: `"${shown(text)}" hardly fits in` },
      { place, hint: { ru: 'сократите текст', en: 'shorten the text' } },
    ),
  )
}
