/** A letter's form to its subject and blocks; everything that a letter can't hold is told, each thing where it was written. */
import { type Bilingual, type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { type Outcome, outcome } from '../../diagnostics/outcome.ts'
import { isAddress } from '../../model/address.ts'
import { type FieldText, splitFields } from '../../model/field-text.ts'
import type { Form } from '../origin-marks.ts'
import { letterInlines } from './letter-inlines.ts'
import type { LetterBlock, LetterInline, LetterTree } from './letter-tree.ts'

const ITEM = /^(?:[-*]|(\d{1,3})[.)])[ \t]+(.*)$/
const HEADING = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/
/** Quotations, fences, constructs, tables, rules, pictures, tags: Markdown that a letter has no use for, and that would be sent as it was typed. */
const REFUSED = /^(?:>|```|~~~|:::|\|.*\||(?:[-*_][ \t]*){3,}$|=+$|<\/?[A-Za-z])|!\[/

type Report = (line: number, code: string, message: Bilingual, hint: Bilingual) => void

/** @param form what the template made, with marks for values, and where each line of it was written */
export function parseLetter({ form, origins }: Form): Outcome<LetterTree> {
  const found: Diagnostic[] = []
  const lines = form.split('\n')
  const report: Report = (line, code, message, hint) => {
    const origin = origins[line] ?? origins.at(-1)
    found.push(error(code, message, { ...(origin ? { place: { ...origin } } : {}), hint }))
  }
  const { subject, bodyFrom } = readSubject(lines, report)
  const blocks = readBlocks(lines, bodyFrom, report)
  checkHeadings(blocks, report)
  checkAddresses(blocks, report)
  return outcome(
    { subject, blocks: blocks.map(({ block }) => block) },
    // a list of leaflets goes through the same line several times
    found.filter((one, i) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i),
  )
}

const FRONT = {
  ru: 'письмо начинается так: «---», «subject: …», «---»',
  en: 'a letter begins with ---, subject: …, ---',
}

function readSubject(lines: readonly string[], report: Report): { subject: FieldText; bodyFrom: number } {
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

interface Placed {
  readonly block: LetterBlock
  readonly line: number
}

interface Draft {
  readonly kind: 'paragraph' | 'bullets' | 'numbers' | 1 | 2 | 3
  readonly line: number
  readonly texts: string[]
}

function readBlocks(lines: readonly string[], from: number, report: Report): readonly Placed[] {
  const drafts: Draft[] = []
  // whether the next line goes on with the last draft
  let open = false
  for (let i = from; i < lines.length; i++) {
    // two spaces at the end are a line break, so they stay
    const line = (lines[i] ?? '').trimStart()
    const [, signs, title = ''] = HEADING.exec(line) ?? []
    const item = ITEM.exec(line)
    const last = drafts.at(-1)
    if (line === '') open = false
    else if (REFUSED.test(line)) {
      const shown = line.trim().slice(0, 20)
      const message = { ru: `такой разметки в письме не бывает: ${shown}`, en: `a letter has no such markup: ${shown}` }
      report(i, 'merge/letter-markup', message, MARKUP)
    } else if (signs !== undefined) {
      drafts.push({ kind: signs.length === 1 ? 1 : signs.length === 2 ? 2 : 3, line: i, texts: [title] })
      open = false
    } else if (item) {
      const kind = item[1] === undefined ? 'bullets' : 'numbers'
      if (last?.kind === kind) last.texts.push(item[2] ?? '')
      else drafts.push({ kind, line: i, texts: [item[2] ?? ''] })
      open = true
    } else if (open && last) last.texts.push(`${last.texts.pop()}\n${line}`)
    else {
      drafts.push({ kind: 'paragraph', line: i, texts: [line] })
      open = true
    }
  }
  return drafts.map((draft) => ({ block: blockOf(draft), line: draft.line }))
}

const MARKUP = {
  ru: 'в письме есть абзацы, # заголовки, - списки, **жирный**, [ссылки](https://…)',
  en: 'a letter has paragraphs, # headings, - lists, **bold**, [links](https://…)',
}

function blockOf({ kind, texts }: Draft): LetterBlock {
  const parts = texts.map((text) => letterInlines(text.trimEnd()))
  if (kind === 'bullets' || kind === 'numbers') return { type: 'list', ordered: kind === 'numbers', items: parts }
  const content = parts.flat()
  return kind === 'paragraph' ? { type: 'paragraph', content } : { type: 'heading', level: kind, content }
}

/** One `#`, before all others: what a screen reader says first. */
function checkHeadings(blocks: readonly Placed[], report: Report): void {
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
function checkAddresses(blocks: readonly Placed[], report: Report): void {
  for (const { block, line } of blocks) {
    const content = block.type === 'list' ? block.items.flat() : block.content
    for (const address of addressesIn(content)) {
      const literal = address.map((part) => (typeof part === 'string' ? part : 'x')).join('')
      if (typeof address[0] !== 'string' || isAddress(literal)) continue
      const message = { ru: `«${literal}» — не адрес`, en: `“${literal}” is not an address` }
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
