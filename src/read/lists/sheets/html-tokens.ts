/** HTML, however it is written, as a run of tags and texts; scripts and styles are passed over and never run. */
import { decodeHtml } from './html-entities.ts'

export type HtmlToken =
  | { readonly type: 'open' | 'close'; readonly name: string; readonly attributes: string }
  | { readonly type: 'text'; readonly text: string }

const RAW = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'template'])

/** @example [...htmlTokens('<td>1 &lt; 2')] // [{ type: 'open', name: 'td', … }, { type: 'text', text: '1 < 2' }] */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  // the ends of raw texts and comments are sought once, however many begin
  const gone = new Set<string>()
  const skipTo = (end: string, from: number): number => {
    if (gone.has(end)) return -1
    const found = end.startsWith('</') ? indexOfTag(html, end, from) : html.indexOf(end, from)
    if (found < 0) gone.add(end)
    return found
  }
  let at = 0
  while (at < html.length) {
    const tag = nextTag(html, at)
    if (tag > at) yield { type: 'text', text: decodeHtml(html.slice(at, tag)) }
    if (tag >= html.length) return
    if (html.startsWith('<!--', tag)) {
      const end = skipTo('-->', tag + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    const end = tagEnd(html, tag + 1)
    if (end < 0) return
    at = end + 1
    const [, slash = '', name = ''] = /^(\/?)([a-z][^\s/>]*)/i.exec(html.slice(tag + 1, Math.min(end, tag + 64))) ?? []
    if (name === '') continue
    const token = { name: name.toLowerCase(), attributes: html.slice(tag + 1 + slash.length + name.length, end) }
    if (slash === '' && RAW.has(token.name)) {
      const close = skipTo(`</${token.name}`, at)
      at = close < 0 ? at : close
      continue
    }
    yield { type: slash === '' ? 'open' : 'close', ...token }
  }
}

/** The value of an attribute; an empty one for an attribute without a value. */
export function htmlAttribute(attributes: string, name: string): string | undefined {
  const pairs = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
  for (const [, key = '', double, single, bare] of attributes.matchAll(pairs)) {
    if (key.toLowerCase() === name) return decodeHtml(double ?? single ?? bare ?? '')
  }
  return undefined
}

/** A `<` that begins no tag is a character. */
function nextTag(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    if (/[a-z/!?]/i.test(html.charAt(at + 1))) return at
  }
  return html.length
}

function tagEnd(html: string, from: number): number {
  let quote = ''
  for (let at = from; at < html.length; at++) {
    const character = html.charAt(at)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') return at
    // a quote means something only as the beginning of a value
    else if ((character === '"' || character === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 8), at))) {
      quote = character
    }
  }
  return -1
}

function indexOfTag(html: string, end: string, from: number): number {
  const pattern = new RegExp(`${end}(?=[\\s/>])`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? -1
}
