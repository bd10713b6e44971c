/** Text of a drawn form in lines: a title, a note, the text beside a box or a bullet. */
import type { TextShape } from '../../../model/drawing.ts'
import type { FieldText } from '../../../model/field-text.ts'
import { wrapText } from '../../drawings/wrap.ts'
import { SCREEN_PADDING, type ScreenLineInput, type ScreenPart } from './screen-part.ts'

interface Setting {
  readonly size: number
  readonly leading: number
  readonly bold: boolean
  readonly gap: number
  readonly underline?: boolean
  readonly indent?: number
}

/**
 * A text within a drawn screen, in as many lines as it takes.
 *
 * @returns the shapes and their height, in points before the drawing is scaled
 */
export function screenParagraph(content: FieldText, input: ScreenLineInput, setting: Setting): ScreenPart {
  const { look, fill, width, y } = input
  const indent = setting.indent ?? 0
  const lines = wrapText(fill(content), width - 2 * SCREEN_PADDING - indent, (text) =>
    look.measure(text, setting.size, setting.bold),
  )
  const shapes = lines.map(
    (text, i): TextShape => ({
      type: 'text',
      text,
      x: SCREEN_PADDING + indent,
      y: y + i * setting.leading + setting.leading - (setting.leading - setting.size * 0.72) / 2,
      size: setting.size,
      bold: setting.bold,
      align: 'left',
      colour: '#000000',
      underline: setting.underline === true,
      maxWidth: width - 2 * SCREEN_PADDING - indent,
    }),
  )
  return { gap: setting.gap, height: lines.length * setting.leading, shapes }
}
