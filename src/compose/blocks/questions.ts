/** The decision strip above the variants. */
import type { Question, Questions } from '../../model/block.ts'
import type { StripQuestion } from '../drawings/question-strip.ts'
import { questionStrip } from '../drawings/question-strip.ts'
import { stack } from '../look.ts'
import type { ComposeBlock } from './compose-block.ts'

export const composeQuestions: ComposeBlock<Questions> = ({ questions }, { look, width }) => {
  const [first, second] = questions
  const yes = second?.answers.at(-1)
  // the parser lets only strips of two questions through
  if (!first || !second || !yes) return stack([])
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
  const no = question.answers[0]
  return { text: fill(question.text), no: { word: no?.word ?? '', letter: no?.variant ?? '' } }
}
