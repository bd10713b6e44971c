/** The first page: its constructs may be anywhere before the steps, each once. */
import type { FieldText } from '../model/field-text.ts'
import { splitFields } from '../model/field-text.ts'
import type { Inlines } from '../model/inline.ts'
import type { Contact, Cover, CoverPart, DateCell } from '../model/leaflet.ts'
import type { Place } from '../model/place.ts'
import { optionProse, optionText, readHead } from './arguments.ts'
import type { ParseContext } from './context.ts'
import { innerLines } from './context.ts'
import { readInlines } from './inlines.ts'
import type { PartNodes } from './leaflet-parts.ts'
import { readTickItems } from './lists.ts'
import type { SyntaxNode } from './syntax-tree.ts'
import { setTypography } from './typography.ts'

/** The personal page, from the parts of the template and of the manuscript. */
export function readCover(nodes: PartNodes, context: ParseContext): Cover {
  const pupil = nodes.get('pupil')
  const needs = nodes.get('needs')
  const placeOf = (part: CoverPart): Place => {
    const node = nodes.get(part) ?? pupil
    return node ? context.place(node) : { file: '' }
  }
  return {
    head: barParts(nodes.get('head'), context),
    mark: splitFields(pupil ? (readHead(pupil.info).words[0] ?? '') : ''),
    name: plain(pupil, 'heading'),
    title: plain(pupil, 'paragraph'),
    // printed first in every edition
    intro: [...inlinesOf(nodes.get('audience'), context), ...inlinesOf(nodes.get('intro'), context)],
    dates: nodes.has('dates') ? readDates(nodes.get('dates'), context) : [],
    wayHeading: plain(nodes.get('way'), 'heading'),
    time: plain(nodes.get('time'), 'paragraph'),
    needsHeading: plain(needs, 'heading'),
    needs:
      needs?.children.flatMap((child) => (child.type === 'bullet_list' ? readTickItems(child, context) : [])) ?? [],
    contact: readContact(nodes.get('contact'), context),
    safety: inlinesOf(nodes.get('safety'), context),
    place: placeOf('pupil'),
    places: {
      head: placeOf('head'),
      pupil: placeOf('pupil'),
      intro: placeOf('intro'),
      dates: placeOf('dates'),
      time: placeOf('time'),
      way: placeOf('way'),
      needs: placeOf('needs'),
      contact: placeOf('contact'),
      safety: placeOf('safety'),
    },
  }
}

/** The parts of the one line `left | right` in a construct; further lines are reported. */
export function barParts(node: SyntaxNode | undefined, context: ParseContext): readonly FieldText[] {
  const [line, ...others] = node ? innerLines(node, context) : []
  for (const { text, line: at } of others) {
    context.error({ line: at }, 'parse/not-printed-here', {
      ru: `строка «${text}» не печатается: здесь строка одна`,
      en: `the line "${text}" isn't printed: there is one line here`,
    })
  }
  return (line?.text ?? '').split('|').map((part) => splitFields(typeset(part.trim())))
}

/** Running text outside Markdown: typographic rules, no emphasis. */
function typeset(text: string): string {
  return setTypography(text.replaceAll('**', ''))
}

function inlinesOf(node: SyntaxNode | undefined, context: ParseContext): readonly Inlines[] {
  return node?.children.filter((child) => child.type === 'paragraph').map((child) => readInlines(child, context)) ?? []
}

/** The first heading or paragraph inside a construct, as text without emphasis. */
function plain(node: SyntaxNode | undefined, type: 'heading' | 'paragraph'): FieldText {
  const found = node?.children.find((child) => child.type === type)
  const inline = found?.children[0]
  return inline ? splitFields(typeset(inline.content.replaceAll('\n', ' '))) : []
}

function readDates(node: SyntaxNode | undefined, context: ParseContext): readonly DateCell[] {
  if (!node) return []
  const cells = innerLines(node, context).map(({ text }): DateCell => {
    const [label = '', date = '', detail = ''] = text
      .replace(/^- /, '')
      .split('|')
      .map((part) => typeset(part.trim()))
    return { label: splitFields(label), date: splitFields(date), detail: splitFields(detail) }
  })
  if (cells.length < 2 || cells.length > 3) {
    context.error(
      node,
      'parse/bad-dates',
      {
        ru: `в «dates» строк: ${cells.length}, а нужно две или три`,
        en: `lines in "dates": ${cells.length}; two or three are needed`,
      },
      { ru: '- Собрание | **3 сентября** | четверг, 18:00', en: '- Собрание | **3 сентября** | четверг, 18:00' },
    )
  }
  return cells
}

function readContact(node: SyntaxNode | undefined, context: ParseContext): Contact {
  const head = readHead(node?.info ?? '')
  return {
    heading: plain(node, 'heading'),
    lastName: optionText(head, 'last'),
    firstName: optionText(head, 'first'),
    middleName: optionText(head, 'middle'),
    role: optionProse(head, 'role'),
    phone: optionText(head, 'phone'),
    hours: optionProse(head, 'hours'),
    place: node ? context.place(node) : { file: '' },
  }
}
