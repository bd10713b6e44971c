/** `::: question`: two questions that lead the reader to a variant. */

import type { Question, Questions } from '../../model/block.ts'
import { splitFields } from '../../model/field-text.ts'
import { innerLines } from '../context.ts'
import type { ConstructReader } from './step-state.ts'

/** `- Есть аккаунт? | нет: В`: a strip of two questions; the answers lead to variants. */
export const readQuestion: ConstructReader<Questions> = (node, _head, { context }) => {
  const questions = innerLines(node, context).map(({ text, line }): Question => {
    const [question = '', ...answers] = text
      .replace(/^- /, '')
      .split('|')
      .map((part) => part.trim())
    return {
      text: splitFields(question),
      answers: answers.flatMap((answer) => {
        const match = /^(.+?)\s*:\s*(\S+)$/.exec(answer)
        if (match) return [{ word: match[1] ?? '', variant: match[2] ?? '' }]
        context.error(
          { line },
          'parse/bad-answer',
          { ru: `ответ «${answer}» не понят`, en: `the answer "${answer}" isn't understood` },
          { ru: 'ответ пишется так: «нет: В»', en: 'an answer is written like this: "нет: В"' },
        )
        return []
      }),
    }
  })
  if (questions.length !== 2 || questions[0]?.answers.length !== 1 || questions[1]?.answers.length !== 2) {
    context.error(
      node,
      'parse/bad-question',
      {
        ru: 'нужны два вопроса: с одним ответом и с двумя',
        en: 'two questions are needed: with one answer and with two',
      },
      {
        ru: '- Есть аккаунт? | нет: В, - Есть профиль? | нет: Б | да: А',
        en: '- Есть аккаунт? | нет: В, - Есть профиль? | нет: Б | да: А',
      },
    )
    return []
  }
  return [{ type: 'questions', questions, place: context.place(node) }]
}
