/**
 * A letter as HTML for mail programs: one column that reads without styles, on a phone and aloud. It names no colours, so that a dark
 * theme or high contrast keeps its own; it fetches nothing.
 */
import type { LetterFill } from './fill-letter.ts'
import type { LetterBlock, LetterInline, LetterTree } from './letter-tree.ts'

const STYLES = {
  body: 'margin:0;padding:16px;color-scheme:light dark',
  column:
    'max-width:36em;margin:0 auto;font-family:Arial,Helvetica,sans-serif;font-size:17px;line-height:1.5;overflow-wrap:anywhere',
  h1: 'margin:0 0 16px;font-size:25px;line-height:1.25',
  h2: 'margin:28px 0 8px;font-size:19px;line-height:1.3',
  h3: 'margin:20px 0 8px;font-size:17px;line-height:1.3',
  p: 'margin:0 0 14px',
  list: 'margin:0 0 14px;padding:0 0 0 24px',
  li: 'margin:0 0 6px',
} as const

/** A letter as a whole HTML document; values are escaped. @param language BCP 47, of the letter's text */
export function writeHtml({ subject, blocks }: LetterTree, fill: LetterFill, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(fill.text(subject))}</title>
</head>
<body style="${STYLES.body}">
<div lang="${language}" style="${STYLES.column}">
${blocks.map((block) => writeBlock(block, fill)).join('\n')}
</div>
</body>
</html>
`
}

function writeBlock(block: LetterBlock, fill: LetterFill): string {
  const inside = (content: readonly LetterInline[]) => content.map((inline) => writeInline(inline, fill)).join('')
  switch (block.type) {
    case 'heading':
      return `<h${block.level} style="${STYLES[`h${block.level}`]}">${inside(block.content)}</h${block.level}>`
    case 'paragraph':
      return `<p style="${STYLES.p}">${inside(block.content)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li style="${STYLES.li}">${inside(item)}</li>\n`).join('')
      return `<${tag} style="${STYLES.list}">\n${items}</${tag}>`
    }
  }
}

function writeInline(inline: LetterInline, fill: LetterFill): string {
  if (inline.type === 'break') return '<br>\n'
  if (inline.type === 'text') return escapeHtml(fill.text(inline.text))
  const content = inline.content.map((inner) => writeInline(inner, fill)).join('')
  if (inline.type === 'bold') return `<strong>${content}</strong>`
  const address = fill.address(inline.address)
  return address === '' ? content : `<a href="${escapeHtml(address)}">${content}</a>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
