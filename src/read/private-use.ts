/** Refuses private-use characters in what is merged: they mark the fields of a form there. */
import { CODE } from '../diagnostics/codes.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { codePoints } from './quoted.ts'
import type { TextFile } from './read-text.ts'

const PRIVATE_USE = /\p{Co}+/u

/** Whether a text holds a private-use character (Unicode, category Co). */
export function hasPrivateUse(text: string): boolean {
  return PRIVATE_USE.test(text)
}

/** One error for each line that holds a private-use character. */
export function refusePrivateUse({ file, text }: TextFile): readonly Diagnostic[] {
  return text.split('\n').flatMap((source, index) => {
    const match = PRIVATE_USE.exec(source)
    if (match === null) return []
    const place = { file, line: index + 1, column: match.index + 1, length: match[0].length }
    return [privateUseError(match[0], { place, source })]
  })
}

/** The text as it is once they are deleted, so that the rest of it can be looked at. */
export function withoutPrivateUse(text: string): string {
  return text.replace(/\p{Co}/gu, '')
}

/** The error for one stretch of them; the characters themselves are named by their code points. */
export function privateUseError(found: string, rest: Pick<Diagnostic, 'place' | 'source'>): Diagnostic {
  const names = codePoints(found)
  return error(
    CODE.privateUse,
    { ru: `знак для частного использования ${names}`, en: `private-use character ${names}` },
    {
      ...rest,
      hint: {
        ru: 'сотрите его: такие знаки приходят из значковых шрифтов и в печати ничего не значат',
        en: 'delete it: such characters come from icon fonts and mean nothing in print',
      },
    },
  )
}
