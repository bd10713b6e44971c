/** What the teacher does with a pile, as numbered actions. */
import type { ClassPack } from '../../model/class-pack.ts'
import type { Node } from '../../model/composed.ts'
import { composeAction } from '../blocks/action/action.ts'
import { type Look, textWidth } from '../look.ts'

export function batchTasks({ deadlines, hasSlips, place }: ClassPack, look: Look): readonly Node[] {
  const sentences = [
    [{ text: ['Проверьте: на каждой памятке есть имя и класс, камера читает код.'] }],
    [{ text: ['На собрании выдайте памятки родителям. Пусть распишутся в ведомости.'] }],
    ...(hasSlips
      ? [
          [
            { text: ['До\u00a0'] },
            { text: [deadlines.slip], bold: true },
            { text: [' соберите талоны, отметьте их на обороте и в ведомости.'] },
          ],
        ]
      : []),
    [
      { text: ['До\u00a0'] },
      { text: [deadlines.finish], bold: true },
      { text: [' узнайте, все ли семьи прошли все шаги.'] },
    ],
  ]
  return sentences.map((content, i) =>
    composeAction(
      {
        type: 'action',
        mark: String(i + 1),
        content: content.map((run) => ({ type: 'text', bold: false, ...run })),
        place,
      },
      { look, width: textWidth(look.theme) },
    ),
  )
}
