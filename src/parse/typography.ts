/** Russian typography on plain text: quotes, dashes, and spaces at which a line must not break. */
import * as typografModule from 'typograf'

const NBSP = '\u00a0'
/** Replaces «&» while typograf works; manuscripts that hold such a character are refused. */
const AMPERSAND = '\ue000'

/** Only rules that can't change what is said: no rule that moves signs, converts units or touches numbers. */
const RULES = ['common/punctuation/quote', 'ru/dash/main', 'ru/dash/years', 'ru/dash/to', 'common/punctuation/hellip']

// the package's types describe its CommonJS build, where the class is one `default` deeper than Node gives it
const Typograf = typografModule.default as unknown as typeof typografModule.default.default
const typograf = createTypograf()

function createTypograf() {
  const instance = new Typograf({ locale: ['ru', 'en-US'], disableRule: '*' })
  for (const rule of RULES) instance.enableRule(rule)
  return instance
}

/**
 * Sets a text as a Russian compositor would. Call it on running text only, never on addresses, labels or values.
 *
 * @param before the character before the text in its paragraph, '' at the start
 * @example setTypography('Зайдите в "Дневник" - это просто') // 'Зайдите в\u00a0«Дневник»\u00a0— это просто'
 */
export function setTypography(text: string, before = ''): string {
  const lead = /^\s*/.exec(text)?.[0] ?? ''
  const tail = text.length > lead.length ? (/\s*$/.exec(text)?.[0] ?? '') : ''
  const middle = text.slice(lead.length, text.length - tail.length)
  return bindSpaces(`${lead}${execute(middle)}${tail}`.replaceAll('\u202f', NBSP), before)
}

/** typograf turns entities into characters first; here «&copy;» is what a person wrote, and is kept. */
function execute(text: string): string {
  return typograf.execute(text.replaceAll('&', AMPERSAND)).replaceAll(AMPERSAND, '&')
}

function bindSpaces(text: string, before: string): string {
  const start = before === '' || /[\s(«„"]/.test(before)
  return (
    text
      // before a dash
      .replace(/ (?=[—–] )/g, NBSP)
      // after a word of one or two letters; twice, as such words come in rows («и в дневник»)
      .replace(/(^|[\s(«„"])(\p{L}{1,2}) (?=\S|$)/gu, (all, edge: string, word: string, at: number) =>
        at > 0 || start || edge !== '' ? `${edge}${word}${NBSP}` : all,
      )
      .replace(/([\u00a0])(\p{L}{1,2}) (?=\S|$)/gu, `$1$2${NBSP}`)
      // after a short preposition
      .replace(/(?<![\p{L}])(для|без|под|над|при|про) (?=\S|$)/giu, `$1${NBSP}`)
      // № 5, стр. 2, рис. 3, каб. 214
      .replace(/(№|(?<![\p{L}])(?:стр|рис|каб|ул|д|г)\.) (?=\S)/gu, `$1${NBSP}`)
      // 7 сентября, 300 секунд
      .replace(/(\d) (?=\p{L})/gu, `$1${NBSP}`)
      // names of two words
      .replace(/\b(VK|Google|Mozilla) (?=\p{L})/gu, `$1${NBSP}`)
  )
}
