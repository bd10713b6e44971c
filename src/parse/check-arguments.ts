/** What comes after a construct's name must be something that the construct takes: all else would silently be left out. */
import type { Bilingual } from '../diagnostics/diagnostic.ts'
import { type ArgumentRule, type ConstructHead, readHead } from './arguments.ts'
import { CONSTRUCTS, isConstruct } from './constructs/constructs.ts'
import { hintFor, type ParseContext } from './context.ts'
import { isPart, LEAFLET_PARTS } from './leaflet-parts.ts'
import { STEP_ARGUMENTS } from './step.ts'
import type { SyntaxNode } from './syntax-tree.ts'

/** Reports unknown and repeated options, and words that no construct of a leaflet takes, at any depth. */
export function checkArguments(nodes: readonly SyntaxNode[], context: ParseContext): void {
  for (const node of nodes) {
    if (node.type === 'construct') {
      const head = readHead(node.info)
      const rule = ruleOf(head.name)
      if (rule !== null) checkHead(node, head, rule, context)
    }
    if (node.type !== 'inline') checkArguments(node.children, context)
  }
}

/** Null for an unknown construct, which is reported as such, and for one whose reader looks at its arguments. */
function ruleOf(name: string): ArgumentRule | null {
  if (name === 'step') return STEP_ARGUMENTS
  if (isConstruct(name)) return CONSTRUCTS[name]
  return isPart(name) ? LEAFLET_PARTS[name].takes : null
}

function checkHead(node: SyntaxNode, head: ConstructHead, rule: ArgumentRule, context: ParseContext): void {
  const { name, words, options, repeated } = head
  for (const key of options.keys()) {
    if (rule.options.includes(key)) continue
    context.error(
      node,
      'parse/unknown-argument',
      { ru: `у «${name}» нет аргумента «${key}=»`, en: `"${name}" has no argument "${key}="` },
      rule.options.length > 0 ? hintFor(key, rule.options) : textHint(name, rule),
    )
  }
  for (const key of new Set(repeated)) {
    context.error(
      node,
      'parse/argument-twice',
      { ru: `«${key}=» у «${name}» указано дважды`, en: `"${name}" has "${key}=" twice` },
      { ru: 'оставьте одно', en: 'keep one' },
    )
  }
  const extra = words.slice(rule.words)
  if (extra.length === 0) return
  context.error(
    node,
    'parse/extra-words',
    {
      ru: `лишнее после «${name}»: «${extra.join(' ')}»`,
      en: `too much after "${name}": "${extra.join(' ')}"`,
    },
    takesHint(name, rule),
  )
}

/** Of a construct without options. */
function textHint(name: string, { words }: ArgumentRule): Bilingual {
  if (words === 0) return { ru: `после «${name}» ничего не пишут`, en: `nothing is written after "${name}"` }
  return { ru: `после «${name}» бывает только текст: "…"`, en: `after "${name}" there is only text: "…"` }
}

/** What may be written there instead. */
function takesHint(name: string, { words, options }: ArgumentRule): Bilingual {
  const known = options.map((option) => `${option}=`).join(', ')
  if (words > 0) {
    return {
      ru: `несколько слов берут в прямые кавычки: "…"${known === '' ? '' : `; ещё есть ${known}`}`,
      en: `several words go into straight quotation marks: "…"${known === '' ? '' : `; there is ${known} too`}`,
    }
  }
  if (known === '') return textHint(name, { words, options })
  return {
    ru: `здесь бывает ${known}; без пробелов вокруг «=», несколько слов — в кавычках "…"`,
    en: `there may be ${known}; no spaces around "=", several words in quotation marks "…"`,
  }
}
