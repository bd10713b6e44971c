/** Diagnostics of what is too wide for its place: words, tables, texts in drawings. */
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import type { Drawing } from '../model/drawing.ts'
import type { Place } from '../model/place.ts'
import type { LaidOutBox } from './layout/layout-box.ts'
import type { Painted } from './paint/painted.ts'
import { millimetres, shown } from './press-diagnostics.ts'

/** Words that are wider than their column: the layout cuts them between any two letters, without a hyphen. */
export function cutWords(box: LaidOutBox, place: Place): readonly Diagnostic[] {
  return [...new Set(wordsCut(box))].map((word) =>
    warning(
      'press/too-wide',
      { ru: `«${shown(word)}» не помещается по ширине`, en: `"${shown(word)}" is wider than its column` },
      { place, hint: { ru: 'разбейте слово или сократите его', en: 'break the word or shorten it' } },
    ),
  )
}

/** Each word whole, on however many lines it came out. */
function wordsCut({ items }: LaidOutBox): readonly string[] {
  const words: string[] = []
  let begun = ''
  for (const item of items) {
    const [first] = item.type === 'line' ? item.line.inlines : []
    const last = item.type === 'line' ? item.line.inlines.at(-1) : undefined
    if (item.type !== 'line' || !first || !last) continue
    const isCut = !last.lineEnd && !item.line.lastLineInParagraph && /[\p{L}\p{N}]$/u.test(last.text)
    const goesOn = begun !== '' && isCut && first === last
    if (begun !== '' && !goesOn) words.push(begun + first.text.trim())
    begun = goesOn ? begun + last.text : isCut ? last.text.trimStart() : ''
  }
  return words
}

/** What leaves its place at a side, and so is printed over its neighbour or beyond the margin of the page. */
export function offPage(box: LaidOutBox, painted: Painted, place: Place): readonly Diagnostic[] {
  const lines = box.items.flatMap((item) => {
    const last = item.type === 'line' ? item.line.inlines.at(-1) : undefined
    if (item.type !== 'line' || !last) return []
    const end = item.x + last.x + last.font.widthOfString(last.text.trimEnd(), last.fontSize)
    return [{ text: last.text.trim(), by: end - box.width }]
  })
  const drawings = box.items.flatMap((item) =>
    item.type === 'drawing' ? [{ text: textIn(item.drawing), by: item.x + item.drawing.width - box.width }] : [],
  )
  return [...[...lines, ...drawings].filter(({ by }) => by > TOLERANCE), ...painted.outside].map(({ text, by }) =>
    error(
      'press/off-page',
      {
        ru: `«${shown(text)}» выходит за край на ${millimetres(by)} мм`,
        en: `"${shown(text)}" runs over the edge by ${millimetres(by)} mm`,
      },
      { place, hint: { ru: 'сократите текст', en: 'shorten the text' } },
    ),
  )
}

/** Points: letters have white at their sides. */
const TOLERANCE = 1

/** By what one recognises a drawing: what it shows, or the words in it. */
function textIn({ alt, shapes }: Drawing): string {
  return alt === '' ? shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])).join(' ') : alt
}

/** Tables whose columns don't fit side by side, their words broken where they may be. */
export function tablesTooWide({ overwide }: LaidOutBox, place: Place): readonly Diagnostic[] {
  return overwide.map(({ by, words }) => {
    const { ru, en } = tooWide(by, words)
    return error('press/table-too-wide', { ru: `таблица ${ru}`, en: `the table ${en}` }, { place, hint: NARROWER })
  })
}

function tooWide(by: number, words: readonly string[]) {
  const named = words.slice(0, MOST_NAMED).map(shown)
  return {
    ru: `шире страницы на ${millimetres(by)} мм: не переносятся ${named.map((word) => `«${word}»`).join(', ')}`,
    en: `is wider than the page by ${millimetres(by)} mm; no room for ${named.map((word) => `"${word}"`).join(', ')}`,
  }
}

const NARROWER = {
  ru: 'уберите столбец, замените длинное слово или напишите вместо таблицы список',
  en: 'leave out a column, replace the long word, or write a list instead of the table',
}

const MOST_NAMED = 3

/**
 * Text in a drawing is never cut, but one that had to be squeezed to little more than half its width is hard to read, and one that is
 * squeezed to a third can't be: an error.
 */
export function squeezedTexts(painted: Painted, place: Place): readonly Diagnostic[] {
  return painted.squeezed.map(({ text, stretch }) => {
    const hint = { ru: 'сократите текст', en: 'shorten the text' }
    return stretch < UNREADABLE
      ? error(
          'press/illegible',
          { ru: `«${shown(text)}» не помещается`, en: `"${shown(text)}" doesn't fit in` },
          { place, hint },
        )
      : warning(
          'press/squeezed',
          { ru: `«${shown(text)}» едва помещается`, en: `"${shown(text)}" hardly fits in` },
          { place, hint },
        )
  })
}

const UNREADABLE = 1 / 3
