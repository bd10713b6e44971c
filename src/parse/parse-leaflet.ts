/** A form to a Leaflet: the top level of a manuscript, which holds the parts of the first page and the steps. */
import { checked, type Valued } from '../diagnostics/checked.ts'
import { CODE, type DiagnosticCode } from '../diagnostics/codes.ts'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import { outcome } from '../diagnostics/outcome.ts'
import type { FieldText } from '../model/field-text.ts'
import { splitFields } from '../model/field-text.ts'
import type { Leaflet, LeafletPart } from '../model/leaflet.ts'
import { readHead } from './arguments.ts'
import { checkArguments } from './check-arguments.ts'
import { checkChildren } from './check-children.ts'
import { checkFields } from './check-fields.ts'
import type { ParseContext, ParseInput } from './context.ts'
import { createContext, hintFor } from './context.ts'
import { numberFigures } from './figures.ts'
import { readFit } from './fit.ts'
import { isPart, LEAFLET_PARTS, PART_NAMES } from './leaflet-parts.ts'
import { warnOfForeignMarks } from './printed-as-typed.ts'
import { barParts, readCover } from './read-cover.ts'
import { readSlip } from './slip.ts'
import { readStep } from './step.ts'
import type { SyntaxNode } from './syntax-tree.ts'
import { MOST_NESTED, readSyntax } from './syntax-tree.ts'

/**
 * Reads a merged leaflet. Everything that is wrong with it comes back at once, each with the line of the file in
 * which it was written.
 *
 * @example
 * const parsed = parseLeaflet({ form: '::: step\n# Вход\n1. Нажмите [[Войти]]\n:::', origins, portals, words, template })
 * // { ok: false, diagnostics: [parse/missing-part 'head', …] }
 */
export function parseLeaflet(merged: ParseInput): Outcome<Leaflet> {
  const { value, diagnostics } = parseAsFar(merged)
  return outcome(value, diagnostics)
}

/** As `parseLeaflet`; where something is wrong, the leaflet without it, so that the rest can be looked at. Nothing may be made of it then. */
export function parseAsFar(merged: ParseInput): Valued<Leaflet> {
  const input = { ...merged, form: withSingleSpaces(merged.form) }
  const nodes = readSyntax(input.form)
  const figures = numberFigures(nodes)
  const context = createContext(input, figures.numbers)
  checkNesting(nodes, context)
  checkArguments(nodes, context)
  reportRepeated(figures.repeated, context)

  const parts = new Map<LeafletPart, SyntaxNode>()
  const steps: SyntaxNode[] = []
  for (const node of nodes) {
    const name = node.type === 'construct' ? readHead(node.info).name : null
    if (name === 'step') steps.push(node)
    else if (name !== null && isPart(name)) addPart(parts, name, node, context, input.template)
    else reportStray(node, name, context)
  }
  const end = { line: Math.max(1, context.lines.length) }
  for (const name of PART_NAMES) {
    const { required, inside } = LEAFLET_PARTS[name]
    const node = parts.get(name)
    if (node && inside) checkChildren(node, inside, context)
    if (!node && required) {
      context.error({ line: 1 }, 'parse/missing-part', {
        ru: `в памятке нет части «${name}»`,
        en: `the leaflet has no part "${name}"`,
      })
    }
  }
  checkStepCount(steps, end, context)

  const fit = parts.get('fit')
  const slip = parts.get('slip')
  const slipBack = parts.get('slip-back')
  const leaflet: Leaflet = {
    fit: fit ? readFit(fit, context) : null,
    cover: readCover(parts, context),
    steps: steps.map((node, i) => readStep(node, i + 1, context)),
    slip: slip ? readSlip(slip, context) : null,
    slipBack: slipBack ? readSlip(slipBack, context) : null,
    footer: { parts: footerParts(barParts(parts.get('footer'), context)) },
    notes: notesTitle(parts.get('notes')),
  }
  warnOfForeignMarks(context)
  if (!hasErrors(context.diagnostics)) checkFields(leaflet, context)
  return checked(leaflet, context.diagnostics)
}

const TORN: ReadonlySet<DiagnosticCode> = new Set(['parse/not-closed', 'parse/too-deep'])

/** Whether something that isn't closed may have swallowed what comes after it: then nothing is known of the rest. */
export function isTorn(found: readonly Diagnostic[]): boolean {
  return found.some(({ code }) => TORN.has(code))
}

/** White space between words is one space: fonts have no glyph for tabs. What ends a line may be a hard break, and stays. */
function withSingleSpaces(form: string): string {
  return form.replace(/^([ \t]*)(.*)$/gm, (_line, indent: string, rest: string) => {
    const end = rest.trimEnd().length
    return `${indent}${rest.slice(0, end).replace(/[ \t]+/g, ' ')}${rest.slice(end)}`
  })
}

/** On the first page each step has a column with its code; for more there would be no room between the codes. */
const MOST_STEPS = 5

function checkStepCount(steps: readonly SyntaxNode[], end: { readonly line: number }, context: ParseContext): void {
  if (steps.length === 0) {
    context.error(end, 'parse/no-steps', { ru: 'в памятке нет ни одного шага', en: 'the leaflet has no steps' })
  }
  const extra = steps[MOST_STEPS]
  if (!extra) return
  context.error(
    extra,
    'parse/too-many-steps',
    {
      ru: `в памятке ${steps.length} шагов, а места на первой странице — для ${MOST_STEPS}`,
      en: `the leaflet has ${steps.length} steps; the first page has room for ${MOST_STEPS}`,
    },
    { ru: 'соедините короткие шаги или разделите памятку', en: 'join short steps or divide the leaflet' },
  )
}

function reportRepeated(figures: readonly SyntaxNode[], context: ParseContext): void {
  for (const figure of figures) {
    context.error(
      figure,
      'parse/figure-twice',
      { ru: 'рисунок с таким именем уже есть', en: 'a figure of this id exists already' },
      { ru: 'дайте рисунку другое имя: id=…', en: 'give the figure another id: id=…' },
    )
  }
}

/** What a manuscript has of its own takes the place of the template's. */
function addPart(
  parts: Map<LeafletPart, SyntaxNode>,
  name: LeafletPart,
  node: SyntaxNode,
  context: ParseContext,
  template: string,
): void {
  const before = parts.get(name)
  const isFrame = (one: SyntaxNode) => context.place(one).file === template
  if (!before || (isFrame(before) && !isFrame(node))) parts.set(name, node)
  else if (isFrame(before) || !isFrame(node)) {
    context.error(
      node,
      'parse/part-twice',
      { ru: `часть «${name}» стоит дважды`, en: `the part "${name}" is there twice` },
      { ru: 'оставьте одну', en: 'keep one' },
    )
  }
}

function reportStray(node: SyntaxNode, name: string | null, context: ParseContext): void {
  if (name === null) {
    context.error(
      node,
      'parse/outside-a-step',
      { ru: 'текст стоит вне шага и не будет напечатан', en: 'text outside a step would not be printed' },
      { ru: 'поставьте его между «::: step» и «:::»', en: 'put it between "::: step" and ":::"' },
    )
  } else {
    context.error(
      node,
      CODE.unknownConstruct,
      { ru: `конструкции «${name}» нет`, en: `there is no construct "${name}"` },
      hintFor(name, ['step', ...PART_NAMES]),
    )
  }
}

/** Nodes that hold Markdown's blocks. */
const CONTAINERS: ReadonlySet<string> = new Set(['construct', 'bullet_list', 'ordered_list', 'list_item', 'blockquote'])

/** What is not closed, and what is nested so deeply that Markdown was not read any further. */
function checkNesting(nodes: readonly SyntaxNode[], context: ParseContext, depth = 1): void {
  for (const node of nodes) {
    if (!node.closed) {
      context.error(
        node,
        'parse/not-closed',
        { ru: `«::: ${readHead(node.info).name}» не закрыто`, en: `"::: ${readHead(node.info).name}" isn't closed` },
        { ru: 'закройте строкой «:::»', en: 'close it with a line ":::"' },
      )
    }
    if (depth === MOST_NESTED && CONTAINERS.has(node.type)) {
      context.error(
        node,
        'parse/too-deep',
        {
          ru: `вложено глубже ${MOST_NESTED} уровней: внутри ничего не прочитано`,
          en: `nested deeper than ${MOST_NESTED} levels: nothing inside was read`,
        },
        { ru: 'разделите его на части', en: 'divide it' },
      )
    } else if (node.type !== 'inline') checkNesting(node.children, context, depth + 1)
  }
}

function footerParts([left = [], centre = [], right = []]: readonly FieldText[]): [FieldText, FieldText, FieldText] {
  return [left, centre, right]
}

function notesTitle(node: SyntaxNode | undefined): FieldText {
  const heading = node?.children.find((child) => child.type === 'heading')
  return splitFields(heading?.children[0]?.content ?? '')
}
