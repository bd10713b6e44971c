/** `::: step`: a section of its own, with a title, a portal and blocks. */
import type { FieldText } from '../model/field-text.ts'
import { splitFields } from '../model/field-text.ts'
import type { Step, StepPortal } from '../model/leaflet.ts'
import { type ArgumentRule, optionProse, optionText, readHead } from './arguments.ts'
import { checkStep } from './check-step.ts'
import { createStepState } from './constructs/step-state.ts'
import type { ParseContext } from './context.ts'
import { hintFor } from './context.ts'
import { readBlocks } from './read-blocks.ts'
import type { SyntaxNode } from './syntax-tree.ts'
import { setTypography } from './typography.ts'

/** What may follow `::: step`. */
export const STEP_ARGUMENTS: ArgumentRule = { words: 0, options: ['portal', 'name', 'gives', 'waits'] }

/**
 * `::: step portal=cop gives="дневник"`: a step with its title, portal and blocks.
 *
 * @param number from 1
 */
export function readStep(node: SyntaxNode, number: number, context: ParseContext): Step {
  const head = readHead(node.info)
  const [first, ...rest] = node.children
  const titled = first?.type === 'heading'
  if (!titled) {
    context.error(
      node,
      'parse/step-without-title',
      { ru: `у шага ${number} нет заголовка`, en: `step ${number} has no title` },
      { ru: 'первая строка шага: «# Заголовок»', en: 'the first line of a step: "# Title"' },
    )
  }
  const state = createStepState(context, '', readBlocks)
  const title = titled ? titleOf(first) : []
  const portal = readPortal(head.options.get('portal'), node, context)
  const step: Step = {
    number,
    title,
    portal,
    name: head.options.has('name') ? optionProse(head, 'name') : portal ? [portal.name] : title,
    gives: optionProse(head, 'gives'),
    waits: optionText(head, 'waits'),
    blocks: readBlocks(titled ? rest : node.children, state),
    place: context.place(node),
  }
  checkStep(step, context)
  return step
}

function titleOf(heading: SyntaxNode): FieldText {
  return splitFields(setTypography((heading.children[0]?.content ?? '').replaceAll('**', '')))
}

function readPortal(id: string | undefined, node: SyntaxNode, context: ParseContext): StepPortal | null {
  if (id === undefined) return null
  const portal = context.portals.get(id)
  if (portal) return { name: portal.name, url: portal.url, print: portal.print }
  context.error(
    node,
    'parse/unknown-portal',
    { ru: `портала «${id}» нет в portals.yaml`, en: `there is no portal "${id}" in portals.yaml` },
    hintFor(id, context.portals.keys()),
  )
  return null
}
