/** What the teacher does with a pile, as numbered actions. */
import type { ClassPack } from '../../model/class-pack.ts'
import type { Node, Run } from '../../model/composed.ts'
import type { WordTemplate } from '../../model/words.ts'
import { composeAction } from '../blocks/action/action.ts'
import { type Look, textWidth, wordRuns } from '../look.ts'

/** What the teacher does with the pile, in order: check, hand out, collect slips by the day. */
export function batchTasks({ deadlines, hasSlips, place }: ClassPack, look: Look): readonly Node[] {
  const { cover } = look.words
  const dated = (word: WordTemplate<'date'>, date: string) => wordRuns(word, { date: { text: [date], bold: true } })
  const sentences: readonly (readonly Run[])[] = [
    [{ text: [cover.check] }],
    [{ text: [cover.handOut] }],
    ...(hasSlips ? [dated(cover.slips, deadlines.slip)] : []),
    dated(cover.finish, deadlines.finish),
  ]
  return sentences.map((content, i) =>
    composeAction(
      {
        type: 'action',
        mark: String(i + 1),
        content: content.map(({ text, bold = false }) => ({ type: 'text', text, bold })),
        place,
      },
      { look, width: textWidth(look.theme) },
    ),
  )
}
