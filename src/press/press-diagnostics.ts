/** Diagnostics of a page that was laid out: codes too dense to scan, what is too tall, invalid links. */
import { CODE, type DiagnosticCode } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { error, warning } from '../diagnostics/diagnostic.ts'
import { isAddress } from '../model/address.ts'
import type { FlowItem } from '../model/composed.ts'
import type { Place } from '../model/place.ts'
import { MOST_LETTERS } from './layout/long-word.ts'
import type { Painted } from './paint/painted.ts'

const LONGEST = 60

/** A text as messages quote it: short, and without characters that could disturb a terminal. */
export function shown(text: string): string {
  const chars = [...text.slice(0, 2 * LONGEST).replace(/\p{Cc}/gu, '�')]
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}…` : chars.join('')
}

/** A run of letters without a space that nothing can set. */
export function wordTooLong(word: string, place: Place): Diagnostic {
  const length = [...word].length
  return error(
    'press/word-too-long',
    {
      ru: `слово из ${length} знаков без единого пробела: «${shown(word)}»`,
      en: `a word of ${length} characters without a space: "${shown(word)}"`,
    },
    {
      place,
      hint: {
        ru: `в слове может быть до ${MOST_LETTERS} знаков; разделите его пробелами, длинный адрес спрячьте в ссылку: [сюда](https://…)`,
        en: `a word may have ${MOST_LETTERS} characters; divide it, and put a long address into a link: [here](https://…)`,
      },
    },
  )
}

/** Codes whose modules came out smaller than they may be: an error each. */
export function tooDense(painted: Painted, place: Place): readonly Diagnostic[] {
  return painted.codes
    .filter((code) => code.module < code.minModule)
    .map((code) => {
      const [module, least] = [code.module, code.minModule].map((points) => ((points / 72) * 25.4).toFixed(2))
      return error(
        'press/code-too-dense',
        {
          ru: `QR-код не прочтётся с бумаги: модуль ${module} мм, нужно не меньше ${least} мм: «${shown(code.payload)}»`,
          en: `the QR code can't be read from paper: a module of ${module} mm, at least ${least} mm is needed: "${shown(code.payload)}"`,
        },
        { place, hint: { ru: 'сократите адрес', en: 'shorten the address' } },
      )
    })
}

/** A part of a leaflet that is taller than a page. @param by points that it is taller by */
export function tooTall(item: FlowItem, by: number): Diagnostic {
  return error(
    'press/too-tall',
    {
      ru: `${item.name.ru} выше страницы на ${millimetres(by)} мм`,
      en: `the ${item.name.en} is taller than a page by ${millimetres(by)} mm`,
    },
    {
      place: item.place,
      hint: {
        ru: 'разделите его на части; много экранов поставьте в «::: screens»',
        en: 'divide it; put many screens into "::: screens"',
      },
    },
  )
}

/** An address that begins with a value shows only now whether it is one; a class list must not say what a link does. */
export function notAddresses(painted: Painted, place: Place): readonly Diagnostic[] {
  const payloads = painted.codes.map(({ payload }) => payload).filter((payload) => !payload.startsWith('BEGIN:VCARD\n'))
  const addresses = new Set([
    ...painted.links.flatMap(({ target }) => (target.type === 'address' ? [readable(target.address)] : [])),
    ...payloads,
  ])
  return [...addresses]
    .filter((address) => !isAddress(address))
    .map((address) =>
      error(
        'press/not-an-address',
        { ru: `это не адрес: «${shown(address)}»`, en: `"${shown(address)}" is not an address` },
        { place, hint: { ru: 'адрес начинается с https://', en: 'an address begins with https://' } },
      ),
    )
}

/** A link that is no address was percent-encoded for the file; a message shows what was written. */
function readable(link: string): string {
  return isAddress(link) ? link : decodeURI(link)
}

/** Items that may not be parted and are too much for the page that they begin, as the short page above a slip; `by` in points. */
export function bound(first: FlowItem, last: FlowItem, by: number): Diagnostic {
  const over = millimetres(by)
  return error(
    'press/bound-too-tall',
    {
      ru: `${first.name.ru} и то, что стоит с ним вместе (последнее: ${last.name.ru}), не помещаются на странице: лишних ${over} мм`,
      en: `the ${first.name.en} and what it may not be parted from (up to the ${last.name.en}) don't fit on a page: ${over} mm too many`,
    },
    {
      place: last.place,
      hint: {
        ru: 'сократите их; на странице над талоном места меньше',
        en: 'shorten them; the page above the slip is shorter than others',
      },
    },
  )
}

/** Points as whole millimetres, never fewer. */
export function millimetres(points: number): number {
  return Math.ceil((points / 72) * 25.4 - 0.01)
}

/** How a leaflet fails to be as short as it says it is. */
export interface Misfit {
  readonly pages: number
  /** Pages that there may be. */
  readonly most: number
  /** What is left over when these are full, all gaps closed up, in lines of running text. */
  readonly lines: number
}

/** A warning, for the leaflet is printed all the same; whose it is, the command says. */
export function leafletDoesNotFit({ pages, most, lines }: Misfit, place: Place): Diagnostic {
  return warning(
    CODE.doesNotFit,
    {
      ru: `памятка должна поместиться на ${most} страницах, а вышло ${pages}: лишних строк примерно ${lines}`,
      en: `the leaflet should fit on ${most} pages and came out on ${pages}: about ${lines} line${lines === 1 ? '' : 's'} too many`,
    },
    {
      place,
      hint: {
        ru: 'сократите шаги, уберите лишние экраны или дайте памятке больше листов',
        en: 'shorten the steps, leave out screens, or allow more sheets',
      },
    },
  )
}

/** The first page is the front of one sheet; nothing of it may run over. */
export function coverTooLong(pages: number, place: Place): Diagnostic {
  return error(
    'press/first-page-too-long',
    {
      ru: `первая страница не помещается на одной стороне листа: вышло ${pages}`,
      en: `the first page doesn't fit on one side of the sheet: it came out on ${pages}`,
    },
    {
      place,
      hint: {
        ru: 'у одного ученика — имя слишком длинное: дайте ему памятку без личной страницы; у всех — сократите вступление или список «Понадобится»',
        en: 'for one pupil, the name is too long: choose the edition without a personal page; for all, shorten the intro or the list of needs',
      },
    },
  )
}

/** Errors of what was written, not of whom it is for. */
const NO_ROOM: ReadonlySet<DiagnosticCode> = new Set([
  'press/table-too-wide',
  'press/too-tall',
  'press/bound-too-tall',
  'press/slip-too-tall',
])

/**
 * What large print has no room for, as warnings of an edition that isn't being made: a class list can ask for it when the author has long
 * forgotten the table.
 */
export function aheadOfLarge(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found
    .filter(({ code }) => NO_ROOM.has(code))
    .map(({ code, message: { ru, en }, severity: _error, ...rest }) =>
      warning(code, { ru: `в крупном шрифте ${ru}`, en: `in large print ${en}` }, rest),
    )
}

/** What a block has too much of, whatever is round it. */
const OF_A_BLOCK: ReadonlySet<DiagnosticCode> = new Set([
  'press/code-too-dense',
  'press/not-an-address',
  'press/table-too-wide',
  'press/too-tall',
  'press/word-too-long',
])

/** Those of what pressing found that a block is wrong in by itself; pages may be another's fault. */
export function ofBlocks(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.filter(({ code }) => OF_A_BLOCK.has(code))
}

/** A slip that runs over the foot of the page, or into the edge that printers leave white. */
export function slipTooTall(place: Place): Diagnostic {
  return error(
    'press/slip-too-tall',
    { ru: 'талон не помещается под линией отреза', en: 'the slip is taller than the space below the cut line' },
    { place, hint: { ru: 'уберите строку или сократите надпись', en: 'leave out a row or shorten the note' } },
  )
}
