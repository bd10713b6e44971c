/** A letter's form to its subject and blocks; everything that a letter can't hold is reported, each with its place. */
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { type Outcome, outcome } from '../../diagnostics/outcome.ts'
import { isAddress } from '../../model/address.ts'
import type { FieldText } from '../../model/field-text.ts'
import type { Form } from '../origin-marks.ts'
import { type PlacedLines, readLetterBlocks } from './letter-blocks.ts'
import { readSubject } from './letter-subject.ts'
import type { LetterInline, LetterTree, Report } from './letter-tree.ts'

/** @param form what the template made, with marks for values, and where each line of it was written */
export function parseLetter({ form, origins }: Form): Outcome<LetterTree> {
  const found: Diagnostic[] = []
  const lines = form.split('\n')
  const report: Report = (line, code, message, hint) => {
    const origin = origins[line] ?? origins.at(-1)
    found.push(error(code, message, { ...(origin ? { place: { ...origin } } : {}), hint }))
  }
  const { subject, bodyFrom } = readSubject(lines, report)
  const blocks = readLetterBlocks(lines, bodyFrom, report)
  checkHeadings(blocks, report)
  checkAddresses(blocks, report)
  return outcome(
    { subject, blocks: blocks.map(({ block }) => block) },
    // a list of leaflets goes through the same line several times
    found.filter((one, i) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i),
  )
}

/** One `#`, before all others: what a screen reader says first. */
function checkHeadings(blocks: readonly PlacedLines[], report: Report): void {
  const headings = blocks.flatMap(({ block, line }) => (block.type === 'heading' ? [{ level: block.level, line }] : []))
  const [first, ...others] = headings
  const second = others.find(({ level }) => level === 1)
  if (first?.level === 1 && !second) return
  const message = {
    ru: 'в письме должен быть один заголовок «# …», первым',
    en: 'a letter has one heading “# …”, before all others',
  }
  const hint = { ru: 'остальные заголовки — «## …»', en: 'the other headings are “## …”' }
  report(second?.line ?? first?.line ?? blocks[0]?.line ?? 0, 'merge/letter-heading', message, hint)
}

/** An address that begins with a field is known only with its value; any other must be one now. */
function checkAddresses(blocks: readonly PlacedLines[], report: Report): void {
  for (const { block, line } of blocks) {
    const content = block.type === 'list' ? block.items.flat() : block.content
    for (const address of addressesIn(content)) {
      const literal = address.map((part) => (typeof part === 'string' ? part : 'x')).join('')
      if (typeof address[0] !== 'string' || isAddress(literal)) continue
      const message = { ru: `это не адрес: «${literal}»`, en: `“${literal}” is not an address` }
      const hint = {
        ru: 'адрес начинается с https://, mailto: или tel:',
        en: 'an address begins with https://, mailto: or tel:',
      }
      report(line, 'merge/letter-address', message, hint)
    }
  }
}

function addressesIn(content: readonly LetterInline[]): readonly FieldText[] {
  return content.flatMap((inline) => {
    if (inline.type === 'bold') return addressesIn(inline.content)
    return inline.type === 'link' ? [inline.address] : []
  })
}
