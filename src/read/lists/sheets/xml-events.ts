/** XML as a run of events, read piece by piece: strict about its form, and without document types, so without bombs. */

export type XmlEvent =
  /** `name` without its prefix; `attributes` as they are written, for `attribute()`. */
  | { readonly type: 'open'; readonly name: string; readonly attributes: string }
  | { readonly type: 'close'; readonly name: string }
  /** May come in several pieces. */
  | { readonly type: 'text'; readonly text: string }
  /** The last event, if the text is no whole XML. */
  | { readonly type: 'fault' }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const FAULT: XmlEvent = { type: 'fault' }
/** No tag, text or comment of a sheet is longer. */
const LONGEST_TOKEN = 8_000_000
const DEEPEST = 500

/**
 * @param chunks the text, cut anywhere
 * @example [...xmlEvents(['<a b="1">x</a>'])].map((event) => event.type) // ['open', 'text', 'close']
 */
export function* xmlEvents(chunks: Iterable<string>): Generator<XmlEvent> {
  const source = chunks[Symbol.iterator]()
  const open: string[] = []
  let [text, at, seenRoot, ended] = ['', 0, false, false]
  const more = (): boolean => {
    const next = ended || text.length - at > LONGEST_TOKEN ? null : source.next()
    if (next === null || next.done === true) {
      ended = true
      return false
    }
    text = text.slice(at) + next.value
    at = 0
    return true
  }
  /** Offset of what ends the token, after reading as much as that takes; −1 if the text ends before. */
  const find = (what: (from: string, start: number) => number): number => {
    for (;;) {
      const found = what(text, at)
      if (found >= 0 || !more()) return found
    }
  }

  for (;;) {
    const tag = find((from, start) => from.indexOf('<', start))
    const plain = text.slice(at, tag < 0 ? text.length : tag)
    if (open.length === 0) {
      if (plain.trim() !== '') return yield FAULT
    } else if (plain !== '') {
      const decoded = decodeEntities(plain)
      if (decoded === null || tag < 0) return yield FAULT
      yield { type: 'text', text: decoded }
    }
    if (tag < 0) {
      if (!seenRoot || open.length > 0) yield FAULT
      return
    }
    at = tag
    while (text.length - at < 9 && more());
    if (text.startsWith('<!--', at)) {
      const end = find((from, start) => from.indexOf('-->', start + 4))
      if (end < 0) return yield FAULT
      at = end + 3
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = find((from, start) => from.indexOf(']]>', start + 9))
      if (end < 0 || open.length === 0) return yield FAULT
      if (end > at + 9) yield { type: 'text', text: text.slice(at + 9, end) }
      at = end + 3
    } else if (text.startsWith('<?', at)) {
      const end = find((from, start) => from.indexOf('?>', start + 2))
      if (end < 0) return yield FAULT
      at = end + 2
    } else {
      const end = text[at + 1] === '!' ? -1 : find(tagEnd)
      if (end < 0) return yield FAULT
      const inside = text.slice(at + 1, end)
      at = end + 1
      if (inside.startsWith('/')) {
        const name = localName(inside.slice(1).trimEnd())
        if (open.pop() !== name) return yield FAULT
        yield { type: 'close', name }
        continue
      }
      const whole = /^[\p{L}_:][^\s/]*/u.exec(inside)?.[0]
      if (whole === undefined || open.length >= DEEPEST || (open.length === 0 && seenRoot)) return yield FAULT
      seenRoot = true
      const name = localName(whole)
      const empty = inside.endsWith('/')
      yield { type: 'open', name, attributes: inside.slice(whole.length, empty ? -1 : undefined) }
      if (empty) yield { type: 'close', name }
      else open.push(name)
    }
  }
}

/**
 * The value of an attribute, by its name without a prefix.
 *
 * @example attribute(' r="A1" t="s"', 't') // 's'
 */
export function attribute(attributes: string, name: string): string | undefined {
  const pairs = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  for (let pair = pairs.exec(attributes); pair !== null; pair = pairs.exec(attributes)) {
    const [, key = '', double, single] = pair
    if (localName(key) === name) return decodeEntities(double ?? single ?? '') ?? undefined
  }
  return undefined
}

/** Index of the `>` that ends a tag, past those within values of attributes; -1 where there is none. */
function tagEnd(text: string, start: number): number {
  let from = start
  for (;;) {
    const end = text.indexOf('>', from)
    if (end < 0) return -1
    let quote = from
    while (quote < end && text[quote] !== '"' && text[quote] !== "'") quote++
    if (quote === end) return end
    const close = text.indexOf(text.charAt(quote), quote + 1)
    if (close < 0) return -1
    from = close + 1
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** @returns null for an entity that XML itself doesn't have */
function decodeEntities(text: string): string | null {
  if (!text.includes('&')) return text
  let known = true
  const decoded = text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{1,8}));|&/gi, (_, hex, decimal, name) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null
    if (code !== null && code <= 0x10ffff) return String.fromCodePoint(code)
    const character = code === null ? ENTITIES[name ?? ''] : undefined
    if (character === undefined) known = false
    return character ?? ''
  })
  return known ? decoded : null
}
