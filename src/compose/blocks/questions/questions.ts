/** The decision strip above the variants. */
import { itemAt } from '../../../diagnostics/impossible.ts'
import type { Question, Questions } from '../../../model/block.ts'
import type { Node } from '../../../model/composed.ts'
import { wordText } from '../../../model/words.ts'
import { type Look, plainText, stack } from '../../look.ts'
import { type BlockRecord, blockGap, type ComposeBlock } from '../block-record.ts'
import type { StripQuestion } from './question-strip.ts'
import { questionStrip } from './question-strip.ts'

const composeQuestions: ComposeBlock<Questions> = ({ questions }, { look, width }) => {
  const [first, second] = questions
  const yes = second?.answers.at(-1)
  // the parser lets only strips of two questions through
  if (!first || !second || !yes) return stack([])
  if (look.theme.layout === 'rows') return questionRows([first, second], yes, look)
  return {
    type: 'drawing',
    draw: (fill) =>
      questionStrip({
        questions: [asked(first, fill), asked(second, fill)],
        yes: { word: yes.word, letter: yes.variant },
        width,
        measure: (text) => look.measure(text, look.theme.type.body.size, false),
      }),
  }
}

function asked(question: Question, fill: (text: Question['text']) => string): StripQuestion {
  const { word, variant } = itemAt(question.answers, 0)
  return { text: fill(question.text), no: { word, letter: variant } }
}

/** One question under the other, with the answers in words: the strip would not hold letters of this size. */
function questionRows(
  questions: readonly [Question, Question],
  yes: Question['answers'][number],
  { words: { questions: words } }: Look,
): Node {
  const variant = (letter: string) => wordText(words.variant, { letter })
  const answer = (word: string, leads: string) => plainText(wordText(words.answer, { answer: word, leads }), 'body')
  return {
    type: 'table',
    widths: ['*'],
    frame: { outer: 1.2, inner: 0.6, padding: [[12, 8, 12, 9]] },
    rows: questions.map((question, i) => {
      const no = question.answers[0]
      const onward = i === 0 ? words.next : variant(yes.variant)
      return [
        {
          node: stack([
            plainText(question.text, 'body', { bold: true }),
            ...(no ? [answer(no.word, variant(no.variant))] : []),
            answer(yes.word, onward),
          ]),
        },
      ]
    }),
  }
}

export const questions: BlockRecord<Questions> = {
  name: { ru: 'вопросы', en: 'strip of questions' },
  wide: true,
  leads: false,
  keepWithNext: 'in-columns',
  staysWith: 'action',
  note: false,
  gap: blockGap,
  compose: composeQuestions,
}
