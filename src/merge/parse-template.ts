/** Text of a template → its tree, or what keeps Handlebars from reading it. */
import Handlebars from 'handlebars'
import { CODE } from '../diagnostics/codes.ts'
import { type Bilingual, type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { type Unbalanced, unbalancedBlocks } from './block-balance.ts'
import { type TooDeep, tooDeepBlock } from './block-depth.ts'
import { type BrokenTag, brokenTags, withoutTags } from './broken-tags.ts'
import { readingsOf } from './readings.ts'
import type { Location, Program } from './template-ast.ts'
import { locationAt, placeOf, type TemplateSource } from './template-source.ts'

export interface ParsedTemplate {
  readonly source: TemplateSource
  /** Null where the text can't be read. */
  readonly program: Program | null
  /** The same for a text that can't be read as it is: ways in which it may have been meant. What is wrong in all of them is wrong. */
  readonly readings: readonly Program[]
  /** Line of the text up to which a block of unknown fields may reach: nothing is known of fields there. 0: of all. */
  readonly fieldsFrom: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Field marks and origin marks live in the private-use planes 15 and 16; a text that holds one would be taken for ours. */
const RESERVED = /[\u{F0000}-\u{10FFFF}]/gu

/** @returns the tree; null with `merge/syntax` where Handlebars can't read it, and then what can be looked at all the same */
export function parseTemplate(source: TemplateSource): ParsedTemplate {
  const deep = tooDeepBlock(source.text)
  const unread = { source, program: null, readings: [], fieldsFrom: 0 }
  if (deep !== null) return { ...unread, diagnostics: [nestedTooDeep(source, deep)] }
  const reserved = [...source.text.matchAll(RESERVED)].map((match) => reservedCharacter(source, match.index, match[0]))
  try {
    // The one place where Handlebars' loosely typed tree becomes ours.
    const program = Handlebars.parse(source.text) as unknown as Program
    return { source, program, readings: [program], fieldsFrom: 0, diagnostics: reserved }
  } catch (thrown) {
    const mended = mend(source, thrown)
    return { ...unread, ...mended, diagnostics: [...reserved, ...mended.diagnostics] }
  }
}

function mend(
  source: TemplateSource,
  thrown: unknown,
): Pick<ParsedTemplate, 'readings' | 'fieldsFrom' | 'diagnostics'> {
  const broken = brokenTags(source.text)
  // braces that aren't closed are text without them
  const gone = broken.map((tag) => (tag.text.endsWith('}}') ? tag : { ...tag, text: '{{' }))
  const text = withoutTags(source.text, gone)
  const unbalanced = unbalancedBlocks(text)
  const diagnostics = [
    ...broken.map((tag) => brokenTag(source, tag)),
    ...withoutHalves(unbalanced, broken).map((one) => unbalancedBlock(source, one)),
  ]
  const walks = unbalanced.filter(({ kind, name }) => kind === 'unopened' && (name === 'each' || name === 'with'))
  const last = walks.at(-1)
  return {
    readings: readingsOf(text, unbalanced),
    fieldsFrom: last === undefined ? 0 : locationAt(text, last.offset, 1).start.line,
    diagnostics: diagnostics.length > 0 ? diagnostics : [unreadable(source, source.text, thrown)],
  }
}

/** The other half of a tag that can't be read is there, and needs no message. */
function withoutHalves(unbalanced: readonly Unbalanced[], broken: readonly BrokenTag[]): readonly Unbalanced[] {
  const halves = broken.map(({ kind, name }) => `${kind} ${name}`)
  return unbalanced.filter(({ kind, name }) => {
    const at = halves.indexOf(`${kind === 'unopened' ? 'open' : 'close'} ${name}`)
    if (at >= 0) halves.splice(at, 1)
    return at < 0
  })
}

function brokenTag(source: TemplateSource, { offset, text, alone, thrown }: BrokenTag): Diagnostic {
  const isComment = /^\{\{~?!--/.test(text)
  if (text.includes('}') && !isComment) return unreadable(source, alone, thrown)
  const start = text.trimEnd().slice(0, LONGEST)
  const message = { ru: `скобки не закрыты: «${start}»`, en: `the braces are not closed: "${start}"` }
  const place = placeOf(source, locationAt(source.text, offset, 2))
  return error(CODE.brokenTemplate, message, { ...place, hint: isComment ? COMMENT : FIELD })
}

const COMMENT = { ru: 'заметка пишется {{!-- … --}}', en: 'a note is written {{!-- … --}}' }

/** Characters of a message's quotation. */
const LONGEST = 40

const FIELD = {
  ru: 'поле пишется {{pupil.firstName}}; сами скобки, если они нужны в тексте: \\{{',
  en: 'a field is written {{pupil.firstName}}; for the braces themselves write \\{{',
}

function nestedTooDeep(source: TemplateSource, { offset, length }: TooDeep): Diagnostic {
  return error(
    'merge/too-deep',
    { ru: 'условия и повторы вложены слишком глубоко', en: 'blocks are nested too deeply' },
    {
      ...placeOf(source, locationAt(source.text, offset, length)),
      hint: {
        ru: 'вложенных {{#…}} и веток {{else if …}} может быть до 50: разделите их на разделы',
        en: 'up to 50 nested {{#…}} and branches {{else if …}}: divide them into sections',
      },
    },
  )
}

function reservedCharacter(source: TemplateSource, offset: number, char: string): Diagnostic {
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
  const message = { ru: `знак ${code} занят программой`, en: `the character ${code} is reserved` }
  const hint = { ru: 'удалите его', en: 'delete it' }
  return error('merge/reserved-character', message, {
    ...placeOf(source, locationAt(source.text, offset, char.length)),
    hint,
  })
}

function unbalancedBlock(source: TemplateSource, { kind, name, offset, length }: Unbalanced): Diagnostic {
  const place = placeOf(source, locationAt(source.text, offset, length))
  if (kind === 'unopened') {
    const message = {
      ru: `{{/${name}}} закрывает блок, который не открыт`,
      en: `{{/${name}}} closes a block that is not open`,
    }
    const hint = { ru: `добавьте {{#${name} …}} выше или удалите`, en: `add {{#${name} …}} above, or delete this` }
    return error(CODE.brokenTemplate, message, { ...place, hint })
  }
  const message = { ru: `блок {{#${name}}} не закрыт`, en: `the block {{#${name}}} is not closed` }
  return error(CODE.brokenTemplate, message, {
    ...place,
    hint: { ru: `добавьте {{/${name}}}`, en: `add {{/${name}}}` },
  })
}

/** @param text what Handlebars was given: that of the source, or a part of it at its place */
function unreadable(source: TemplateSource, text: string, thrown: unknown): Diagnostic {
  if (!(thrown instanceof Error)) throw thrown
  const parsed = /^Parse error on line (\d+):\n(.*)\n(-*)\^\n.*got '(.*)'$/s.exec(thrown.message)
  if (!parsed) return complaint(source, thrown)
  const [, line, shown = '', dashes = '', token = ''] = parsed
  const message: Bilingual = {
    ru: `не разобрать: здесь не ждали ${tokenRu(token)}`,
    en: `can't read this: ${tokenEn(token)} was not expected here`,
  }
  const location = caret(text.split('\n')[Number(line) - 1] ?? '', Number(line), shown, dashes.length)
  return error(CODE.brokenTemplate, message, { ...placeOf(source, location), hint: FIELD })
}

/** What Handlebars finds after parsing, such as `Invalid path: a/.. - 1:2`; it ends in the place. */
function complaint(source: TemplateSource, { message }: Error): Diagnostic {
  const [, said = message, line = '1', column = '0'] = /^(.*?)(?: - (\d+):(\d+))?$/s.exec(message) ?? []
  const path = /^Invalid path: (.*)$/.exec(said)?.[1]
  const start = { line: Number(line), column: Number(column) }
  const end = { line: start.line, column: start.column + (path?.length ?? 1) }
  const text = path === undefined ? { ru: `не разобрать: ${said}`, en: `can't read this: ${said}` } : badPath(path)
  return error(CODE.brokenTemplate, text, placeOf(source, { start, end }))
}

function badPath(path: string): Bilingual {
  return { ru: `такого пути к полю не бывает: ${path}`, en: `not a path to a field: ${path}` }
}

/** The parser shows the last twenty characters before the fault without their line breaks; this finds them in the line again. */
function caret(text: string, line: number, shown: string, width: number): Location {
  const before = shown.slice(0, width).replace(/^\.\.\./, '')
  const after = shown.slice(width).replace(/\.\.\.$/, '')
  const columns = Array.from({ length: text.length + 1 }, (_, column) => column)
  const column = columns.find((c) => {
    const [left, right] = [text.slice(0, c), text.slice(c)]
    return (left.endsWith(before) || before.endsWith(left)) && (right.startsWith(after) || after.startsWith(right))
  })
  const start = { line, column: column ?? 0 }
  return { start, end: column === undefined ? { line, column: text.length } : { line, column: column + 1 } }
}

const TOKENS: Readonly<Record<string, Bilingual>> = {
  EOF: { ru: 'конец текста', en: 'the end of the text' },
  CLOSE: { ru: '«}}»', en: '“}}”' },
  CLOSE_UNESCAPED: { ru: '«}}}»', en: '“}}}”' },
  CLOSE_SEXPR: { ru: '«)»', en: '“)”' },
  INVERSE: { ru: '«{{else}}»', en: '“{{else}}”' },
  EQUALS: { ru: '«=»', en: '“=”' },
}

function tokenRu(token: string): string {
  return TOKENS[token]?.ru ?? 'этого знака'
}

function tokenEn(token: string): string {
  return TOKENS[token]?.en ?? 'this character'
}
