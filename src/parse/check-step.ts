/** What a step says of itself must be there: the variants that answers lead to, the actions that screens belong to. */
import type { Block } from '../model/block.ts'
import type { Step } from '../model/leaflet.ts'
import { hintFor, type ParseContext } from './context.ts'

/** Reports what in a step leads nowhere: answers to variants, screens of actions that it doesn't have. */
export function checkStep(step: Step, context: ParseContext): void {
  const blocks = step.blocks.flatMap(inner)
  const marks = blocks.flatMap((block) => (block.type === 'action' ? [block.mark] : []))
  const letters = blocks.flatMap((block) => (block.type === 'variant' ? [block.letter] : []))
  for (const block of blocks) {
    if (block.type === 'questions') {
      for (const { variant } of block.questions.flatMap(({ answers }) => answers)) {
        if (letters.includes(variant)) continue
        context.errorAt(
          block.place,
          'parse/unknown-variant',
          {
            ru: `ответ ведёт к варианту «${variant}», а его в шаге нет`,
            en: `an answer leads to variant "${variant}", which the step doesn't have`,
          },
          hintFor(variant, letters),
        )
      }
    }
    if (block.type === 'screen') {
      for (const mark of block.marks) {
        if (marks.includes(mark)) continue
        context.errorAt(
          block.place,
          'parse/unknown-action',
          {
            ru: `экран относится к действию «${mark}», а его в шаге нет`,
            en: `a screen belongs to action "${mark}", which the step doesn't have`,
          },
          hintFor(mark, marks),
        )
      }
    }
  }
}

/** A block and the blocks inside it. */
function inner(block: Block): readonly Block[] {
  if (block.type === 'variant') return [block, ...block.blocks.flatMap(inner)]
  return block.type === 'gallery' ? [block, ...block.screens] : [block]
}
