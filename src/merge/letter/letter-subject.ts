/** The front matter of a letter: its subject, and where its body begins. */
import { type FieldText, splitFields } from '../../model/field-text.ts'
import type { Report } from './letter-tree.ts'

const FRONT = {
  ru: 'письмо начинается так: «---», «subject: …», «---»',
  en: 'a letter begins with ---, subject: …, ---',
}

/** @returns the subject; empty where it is missing, which is reported */
export function readSubject(lines: readonly string[], report: Report): { subject: FieldText; bodyFrom: number } {
  const opening = lines.findIndex((line) => line.trim() !== '')
  const closing = lines.findIndex((line, i) => i > opening && line.trim() === '---')
  if (opening < 0 || lines[opening]?.trim() !== '---' || closing < 0) {
    report(
      Math.max(0, opening),
      'merge/letter-subject',
      { ru: 'у письма нет темы', en: 'the letter has no subject' },
      FRONT,
    )
    return { subject: [], bodyFrom: 0 }
  }
  let subject: string | null = null
  for (let i = opening + 1; i < closing; i++) {
    const line = lines[i]?.trim() ?? ''
    const [, key = '', value = ''] = /^([^:]*):(.*)$/.exec(line) ?? []
    if (key.trim() === 'subject' && subject === null) subject = value.trim()
    else if (line !== '') {
      report(i, 'merge/letter-subject', { ru: `«${line}» здесь не бывает`, en: `“${line}” has no place here` }, FRONT)
    }
  }
  if (!subject)
    report(opening, 'merge/letter-subject', { ru: 'у письма нет темы', en: 'the letter has no subject' }, FRONT)
  return { subject: splitFields(subject ?? ''), bodyFrom: closing + 1 }
}
