/** A letter as plain text, for those who read their mail so: short lines, addresses written out and never broken. */
import type { LetterFill } from './fill-letter.ts'
import type { LetterBlock, LetterInline, LetterTree } from './letter-tree.ts'

/** Characters a line: with two signs of quotation it still fits the 78 of RFC 5322, 2.1.1. */
const WIDTH = 72

/** @returns lines of 72 characters at most, ended by `\n`; a word or address that is longer stays whole */
export function writeText({ blocks }: LetterTree, fill: LetterFill): string {
  return `${blocks.map((block) => writeBlock(block, fill)).join('\n\n')}\n`
}

function writeBlock(block: LetterBlock, fill: LetterFill): string {
  if (block.type !== 'list') return wrap(write(block.content, fill), '', '')
  return block.items
    .map((item, i) => {
      const mark = block.ordered ? `${i + 1}. ` : '- '
      return wrap(write(item, fill), mark, ' '.repeat(mark.length))
    })
    .join('\n')
}

function write(content: readonly LetterInline[], fill: LetterFill): string {
  return content.map((inline) => writeInline(inline, fill)).join('')
}

function writeInline(inline: LetterInline, fill: LetterFill): string {
  switch (inline.type) {
    case 'break':
      return '\n'
    case 'text':
      return fill.text(inline.text)
    case 'bold':
      return write(inline.content, fill)
    case 'link':
      return writeLink(write(inline.content, fill), fill.address(inline.address))
  }
}

/**
 * Angle brackets keep an address apart from the sign after it (RFC 3986, appendix C). Where the text is the address itself, only
 * the address is written.
 */
function writeLink(text: string, address: string): string {
  if (address === '') return text
  const [, scheme = '', rest = ''] = /^(https?|mailto|tel):(?:\/\/)?(.*)$/s.exec(address) ?? []
  const bare = (part: string) =>
    part
      .replace(/^(https?:\/\/)?(www\.)?/, '')
      .replace(/\/$/, '')
      .toLowerCase()
  const isWeb = scheme.startsWith('http')
  if (isWeb) return bare(text) === bare(rest) ? address : `${text} <${address}>`
  return scheme === 'tel' || text === decodeURIComponent(rest) ? text : `${text} <${decodeURIComponent(rest)}>`
}

/** Breaks at spaces, not at no-break ones; a word longer than the line stays whole. */
function wrap(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => {
      const rows: string[] = []
      let row = i === 0 ? first : others
      let empty = true
      for (const word of line.split(/ +/).filter((part) => part !== '')) {
        if (!empty && Array.from(row).length + 1 + Array.from(word).length > WIDTH) {
          rows.push(row)
          row = others + word
        } else row += empty ? word : ` ${word}`
        empty = false
      }
      return [...rows, row].join('\n')
    })
    .join('\n')
}
