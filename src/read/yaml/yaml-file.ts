/** A YAML file as plain values, each of which can be found again in the text. */

import { type Alias, type Document, LineCounter, parseDocument, type Scalar, visit } from 'yaml'
import { type Checked, checked, type Located, wrong } from '../../diagnostics/checked.ts'
import { CODE } from '../../diagnostics/codes.ts'
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { cleanText } from '../clean-text.ts'
import { hasPrivateUse, privateUseError } from '../private-use.ts'
import { codePoints } from '../quoted.ts'
import type { TextFile } from '../read-text.ts'
import { findNode, type YamlPath } from './yaml-node.ts'
import { yamlSyntaxMessage } from './yaml-syntax-message.ts'

export interface YamlFile {
  readonly file: string
  /** Maps, lists, strings, numbers, booleans and null; strings are cleaned. */
  readonly value: unknown
  /** Whether its values are not to be shown. */
  readonly confidential: boolean
  /** Place of a value (or of its key); for one that isn't there, the place of what should hold it. */
  locate(path: YamlPath, part?: 'key' | 'value'): Located
}

export interface YamlOptions {
  /** A class list: its lines and values are never shown, as they may hold private data. */
  readonly confidential?: boolean
  /** Front matter: private-use characters are refused, not taken out. */
  readonly refusePrivateUse?: boolean
  /** Numbers are wanted as numbers, so `0.50` may be read as 0.5. */
  readonly numbers?: boolean
}

/**
 * Parses YAML 1.2 with the core schema, in which dates and times are strings. References (`*name`) are refused: no file
 * here is long enough to need them, and they can make a small file enormous.
 */
export function parseYaml({ file, text }: TextFile, options: YamlOptions = {}): Checked<YamlFile> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', logLevel: 'error' })
  const sources = text.split('\n')

  const at = (start: number, end: number): Located => {
    const { line, col } = lines.linePos(start)
    const source = sources[line - 1] ?? ''
    const column = Math.min(Math.max(col, 1), source.length + 1)
    const length = Math.max(1, Math.min(end - start, source.length - column + 1))
    const place = { file, line: Math.max(line, 1), column, length }
    return options.confidential ? { place } : { place, source }
  }

  const syntax = document.errors.map(({ code, pos }) => {
    const { message, hint } = yamlSyntaxMessage(code)
    return error('read/yaml-syntax', message, { hint, ...at(pos[0], pos[1]) })
  })
  // One slip of the hand makes the parser stumble again and again; what follows the first stumble is mostly noise.
  if (syntax[0] !== undefined) return wrong(syntax[0])

  const diagnostics = cleanScalars(document, options, at)
  if (diagnostics.some(({ code }) => code === CODE.yamlReference)) return wrong(...diagnostics)
  return checked(
    {
      file,
      value: document.toJS({ maxAliasCount: 0 }) as unknown,
      confidential: options.confidential ?? false,
      locate(path, part = 'value') {
        const [start, end] = findNode(document, path, part)
        return at(start, end)
      },
    },
    diagnostics,
  )
}

/** Cleans the strings of a document that was just made here, and returns warnings about its scalars. */
function cleanScalars(
  document: Document.Parsed,
  options: YamlOptions,
  at: (start: number, end: number) => Located,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const locate = ({ range }: Scalar | Alias) => at(range?.[0] ?? 0, range?.[1] ?? 0)
  visit(document, {
    Alias(_, alias) {
      diagnostics.push(referenceError(locate(alias)))
    },
    Scalar(key, scalar) {
      const { value, source } = scalar
      if (key === 'key') return
      if (typeof value === 'string') {
        const { text, removed } = cleanText(value)
        scalar.value = text
        if (options.refusePrivateUse && hasPrivateUse(removed))
          diagnostics.push(privateUseError(removed, locate(scalar)))
        else if (removed !== '') diagnostics.push(removedWarning(removed, locate(scalar)))
      } else if (typeof value === 'number' && String(value) !== source && !options.numbers && !options.confidential) {
        diagnostics.push(notQuotedError(`${source}`, value, locate(scalar)))
      }
    },
  })
  return diagnostics
}

/** Characters that can't be seen were taken out of a value. */
export function removedWarning(removed: string, located: Located): Diagnostic {
  const names = codePoints(removed)
  return warning(
    'read/invisible-removed',
    { ru: `убраны невидимые знаки: ${names}`, en: `invisible characters taken out: ${names}` },
    { ...located, hint: { ru: 'наберите это значение заново', en: 'type this value anew' } },
  )
}

function notQuotedError(source: string, value: number, located: Located): Diagnostic {
  return error(
    CODE.notQuoted,
    {
      ru: `${source} без кавычек читается как число ${value}`,
      en: `${source} without quotes reads as the number ${value}`,
    },
    { ...located, hint: { ru: `возьмите в кавычки: "${source}"`, en: `put it in quotes: "${source}"` } },
  )
}

function referenceError(located: Located): Diagnostic {
  return error(
    CODE.yamlReference,
    { ru: 'ссылки YAML (*имя) здесь не читаются', en: 'YAML references (*name) are not read here' },
    {
      ...located,
      hint: {
        ru: 'напишите значение целиком; текст, который начинается со звёздочки, возьмите в кавычки',
        en: 'write the value out; put a text that begins with an asterisk in quotes',
      },
    },
  )
}
