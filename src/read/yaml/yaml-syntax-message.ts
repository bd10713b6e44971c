/** The parser's error codes in words for people who have never heard of YAML; no text of the file gets in. */
import type { ErrorCode } from 'yaml'
import type { Bilingual } from '../../diagnostics/diagnostic.ts'

interface Wording {
  readonly message: Bilingual
  readonly hint: Bilingual
}

const INDENT: Wording = {
  message: { ru: 'отступ не такой, как у соседних строк', en: 'the indent differs from the lines around it' },
  hint: { ru: 'выровняйте строки одного уровня пробелами', en: 'line up lines of one level with spaces' },
}
const QUOTE_IT: Wording = {
  message: { ru: 'значение с таким знаком пишут в кавычках', en: 'a value with this character must be quoted' },
  hint: { ru: 'возьмите значение в кавычки: "…"', en: 'put the value in quotes: "…"' },
}
const GENERAL: Wording = {
  message: { ru: 'здесь запись YAML не разобрать', en: 'this is not understandable as YAML' },
  hint: {
    ru: 'проверьте отступы, двоеточия с пробелом после них и кавычки',
    en: 'check the indents, the colons with a space after them, and the quotes',
  },
}

const WORDINGS: Readonly<Partial<Record<ErrorCode, Wording>>> = {
  BAD_INDENT: INDENT,
  TAB_AS_INDENT: {
    message: { ru: 'отступ сделан табуляцией', en: 'the indent is a tab' },
    hint: { ru: 'замените её пробелами', en: 'use spaces' },
  },
  BAD_SCALAR_START: QUOTE_IT,
  BLOCK_AS_IMPLICIT_KEY: QUOTE_IT,
  BAD_DQ_ESCAPE: {
    message: { ru: 'такой записи с обратной косой чертой нет', en: 'there is no such backslash escape' },
    hint: { ru: 'возьмите текст в одинарные кавычки', en: 'use single quotes' },
  },
  DUPLICATE_KEY: {
    message: { ru: 'этот ключ здесь уже был', en: 'this key was here before' },
    hint: { ru: 'оставьте один из двух', en: 'keep one of the two' },
  },
  MISSING_CHAR: {
    message: {
      ru: 'не хватает кавычки, скобки, запятой или двоеточия',
      en: 'a quote, bracket, comma or colon is missing',
    },
    hint: { ru: 'проверьте, что всё открытое закрыто', en: 'check that whatever is opened is closed' },
  },
  MULTIPLE_DOCS: {
    message: {
      ru: 'в файле больше одной части, разделённых чертой ---',
      en: 'the file has more than one part divided by ---',
    },
    hint: { ru: 'уберите черту', en: 'delete that line' },
  },
  RESOURCE_EXHAUSTION: {
    message: { ru: 'скобки вложены слишком глубоко', en: 'the brackets are nested too deeply' },
    hint: GENERAL.hint,
  },
}

/** @param code of the parser; one without words of its own gets the general message */
export function yamlSyntaxMessage(code: ErrorCode): Wording {
  return WORDINGS[code] ?? GENERAL
}
