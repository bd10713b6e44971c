/** What the proof says is wrong with a page. */
import { error } from '../diagnostics/diagnostic.ts'
import type { ExpectedCode } from './expected-page.ts'
import type { PageFault } from './finding.ts'
import type { Side } from './page-view.ts'
import { quotedWords, type Word } from './page-words.ts'

/** A code that the clean page has and that can't be read from paper. */
export function unreadableCode({ payload, pupil }: ExpectedCode): PageFault {
  const says = spoken(payload)
  return fault(
    error(
      'proof/code-unreadable',
      { ru: `код «${says}» с бумаги не читается`, en: `the code "${says}" can't be read from paper` },
      {
        hint: {
          ru: 'сделайте код крупнее или адрес короче, чёрным на белом, с белым полем вокруг',
          en: 'make the code larger or its address shorter, black on white, with white around it',
        },
      },
    ),
    payload,
    pupil,
  )
}

/** A code with something printed too near. @param white modules */
export function crowdedCode(payload: string, white: number): PageFault {
  const says = spoken(payload)
  return fault(
    error(
      'proof/code-crowded',
      {
        ru: `вокруг кода «${says}» белого поля ${decimal(white, 'ru')} модуля, нужно 4`,
        en: `the code "${says}" has ${decimal(white, 'en')} modules of white around it, 4 are needed`,
      },
      { hint: { ru: 'отодвиньте от кода то, что стоит рядом', en: 'move what is beside the code away' } },
    ),
    payload,
  )
}

/** A code that isn't on the page at all. */
export function missingCode({ payload, pupil }: ExpectedCode): PageFault {
  const says = spoken(payload)
  return fault(
    error(
      'proof/code-missing',
      { ru: `кода «${says}» на странице нет`, en: `the code "${says}" isn't on the page` },
      { hint: MAKE_AGAIN },
    ),
    payload,
    pupil,
  )
}

/** A code with other content than it should have. @param found its content */
export function otherCode({ payload, pupil }: ExpectedCode, found: string): PageFault {
  const [wanted, says] = [spoken(payload), spoken(found)]
  return fault(
    error(
      'proof/code-differs',
      {
        ru: `код ведёт на «${says}», а должен на «${wanted}»`,
        en: `the code says "${says}", and should say "${wanted}"`,
      },
      { hint: MAKE_AGAIN },
    ),
    found,
    pupil,
  )
}

/** A code that the manifest promises to none of the page's leaflets. */
export function unexpectedCode(payload: string): PageFault {
  const says = spoken(payload)
  return fault(
    error(
      'proof/code-unexpected',
      { ru: `кода «${says}» на этой странице быть не должно`, en: `the code "${says}" is not expected on this page` },
      { hint: MAKE_AGAIN },
    ),
    payload,
  )
}

/** Words in type that is too small. @param size the smallest of them, in points */
export function smallType(words: readonly Word[], size: number, least: number): PageFault {
  const text = quotedWords(words)
  return fault(
    error(
      'proof/small-type',
      {
        ru: `буквы мельче ${decimal(least, 'ru')} пунктов (${decimal(size, 'ru')}): «${text}»`,
        en: `type of ${decimal(size, 'en')} pt is under ${decimal(least, 'en')}: "${text}"`,
      },
      {
        hint: {
          ru: 'увеличьте размер в templates/theme.yaml; если страница уменьшена, печатайте её без уменьшения',
          en: 'raise the size in templates/theme.yaml; a page that was reduced should be printed as it is',
        },
      },
    ),
    text,
  )
}

/** Words that are too faint in grey. @param ratio WCAG's, 1 to 21; rounded down in the message */
export function lowContrast(words: readonly Word[], ratio: number, least: number): PageFault {
  const text = quotedWords(words)
  // rounded down: «4,5» is not under 4,5
  const measured = Math.floor(ratio * 10) / 10
  return fault(
    error(
      'proof/low-contrast',
      {
        ru: `в серой печати бледно, ${decimal(measured, 'ru')} : 1 вместо ${decimal(least, 'ru')} : 1: «${text}»`,
        en: `too faint in grey, ${decimal(measured, 'en')}:1 instead of ${decimal(least, 'en')}:1: "${text}"`,
      },
      {
        hint: {
          ru: 'сделайте текст темнее или фон светлее: colour в templates/theme.yaml',
          en: 'make the text darker or what is behind it lighter: colour in templates/theme.yaml',
        },
      },
    ),
    text,
  )
}

/** A word in which a sign replaces a letter that the font doesn't have. */
export function missingGlyph({ text }: Word): PageFault {
  return fault(
    error(
      'proof/missing-glyph',
      { ru: `в «${text}» вместо буквы пустой знак`, en: `a letter of "${text}" came out as an empty sign` },
      {
        hint: {
          ru: 'замените букву такой, которая есть в шрифте',
          en: 'use a letter that the font has',
        },
      },
    ),
    text,
  )
}

/** Words nearer to the edge than printers print. @param limit in points from the edge */
export function textAtEdge(words: readonly Word[], limit: number): PageFault {
  const text = quotedWords(words)
  return fault(
    error(
      'proof/text-at-edge',
      {
        ru: `текст у самого края листа, принтер его срежет: «${text}»`,
        en: `text at the very edge, where printers don't print: "${text}"`,
      },
      { hint: fromEdge(limit) },
    ),
    text,
  )
}

/** Lines or pictures nearer to the edge than printers print. @param limit points from the edge that printers leave white */
export function inkAtEdge(sides: readonly Side[], limit: number): PageFault {
  const where = {
    ru: sides.map((side) => SIDES[side].ru).join(', '),
    en: sides.map((side) => SIDES[side].en).join(', '),
  }
  return error(
    'proof/ink-at-edge',
    {
      ru: `линия или рисунок у самого края листа (${where.ru}), принтер срежет`,
      en: `a line or picture at the very edge (${where.en}), where printers don't print`,
    },
    { hint: fromEdge(limit) },
  )
}

/** A page without any ink. */
export function emptyPage(): PageFault {
  return error(
    'proof/empty-page',
    { ru: 'страница пустая', en: 'the page is empty' },
    {
      hint: {
        ru: 'напечатается чистый лист; соберите файл заново',
        en: 'a blank sheet would be printed; make the file again',
      },
    },
  )
}

const MAKE_AGAIN = {
  ru: 'не печатайте этот файл; соберите его заново: build',
  en: "don't print this file; make it again: build",
}

const SIDES = {
  left: { ru: 'слева', en: 'left' },
  top: { ru: 'сверху', en: 'top' },
  right: { ru: 'справа', en: 'right' },
  bottom: { ru: 'снизу', en: 'bottom' },
} as const

function fromEdge(limit: number) {
  const mm = Math.ceil((limit / 72) * 254) / 10
  return {
    ru: `отступите от края не меньше ${decimal(mm, 'ru')} мм`,
    en: `stay at least ${decimal(mm, 'en')} mm away from the edge`,
  }
}

function fault(diagnostic: PageFault, subject: string, pupil: ExpectedCode['pupil'] = null): PageFault {
  return { ...diagnostic, subject, ...(pupil === null ? {} : { pupil }) }
}

const LONGEST = 80

/** What a code says, for people: of a contact the name and the number, the rest as it is. */
function spoken(payload: string): string {
  const contact = /^BEGIN:VCARD/.test(payload)
    ? [/^FN:(.*)$/m, /^TEL[^:]*:(.*)$/m]
        .map((line) => line.exec(payload)?.[1]?.trim() ?? '')
        .filter((part) => part !== '')
    : []
  const text = (contact.length > 0 ? contact.join(', ') : payload).replace(/\s+/g, ' ')
  return text.length <= LONGEST ? text : `${[...text].slice(0, LONGEST).join('')}…`
}

function decimal(value: number, language: 'ru' | 'en'): string {
  const text = String(Math.round(value * 10) / 10)
  return language === 'ru' ? text.replace('.', ',') : text
}
