/** The tags of a template that can't be read each by itself: Handlebars stops at the first, an author is to see them all. */
import Handlebars from 'handlebars'

export interface Tag {
  readonly offset: number
  readonly text: string
  /** Of a block: `open` begins one, `else` is another branch of it. */
  readonly kind: 'open' | 'close' | 'else' | 'value'
  /** Of the block that it opens or closes; '' for other tags. */
  readonly name: string
}

export interface BrokenTag extends Tag {
  /** The text with nothing in it but this tag, each character where it was. */
  readonly alone: string
  /** What Handlebars threw at it. */
  readonly thrown: unknown
}

/** Escaped braces, a comment, or a tag; one without an end goes on to the end of its line or to the next. */
const TAG =
  /\\\{\{|\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?!(?!--)[\s\S]*?\}\}|\{\{(?:(?!\{\{|\}\})[\s\S])*\}\}\}?|\{\{(?:(?!\{\{|\}\})[^\n])*/g

/** All tags but whole comments, in order of the text. @example tagsOf('{{#if a}}б')[0] // { offset: 0, text: '{{#if a}}', kind: 'open', name: 'if' } */
export function tagsOf(text: string): readonly Tag[] {
  return [...text.matchAll(TAG)].flatMap(({ 0: tag, index: offset }): readonly Tag[] => {
    if (/^\\|^\{\{~?!(?:--[\s\S]*--~?\}\}|(?!--)[\s\S]*\}\})$/.test(tag)) return []
    if (/^\{\{~?\s*(?:else\b|\^~?\})/.test(tag)) return [{ offset, text: tag, kind: 'else', name: '' }]
    const [, sign, whole = ''] = /^\{\{~?\s*(#[>*]?|[\^/])\s*([^\s{}~]*)/.exec(tag) ?? []
    // the text goes on where a tag has no end
    const name = tag.endsWith('}}') ? whole : (/^[\w-]+/.exec(whole)?.[0] ?? '')
    return [{ offset, text: tag, kind: sign === undefined ? 'value' : sign === '/' ? 'close' : 'open', name }]
  })
}

/** As many as a message each is of use for. */
const MOST_BROKEN = 100

/** @returns the first tags that can't be read even alone, their blocks made whole; none where only the order of tags is wrong */
export function brokenTags(text: string): readonly BrokenTag[] {
  const broken: BrokenTag[] = []
  for (const tag of tagsOf(text)) {
    if (broken.length === MOST_BROKEN) break
    if (faultOf(tag, tag.text) === null) continue
    const alone = blanked(text.slice(0, tag.offset)) + tag.text
    broken.push({ ...tag, alone, thrown: faultOf(tag, alone)?.thrown })
  }
  return broken
}

function faultOf(tag: Tag, text: string): { readonly thrown: unknown } | null {
  const [before, after] = frameOf(tag)
  try {
    Handlebars.parse(before + text + after)
    return null
  } catch (thrown) {
    return { thrown }
  }
}

/** What makes a whole of a tag of a block; nothing of it takes a line. */
function frameOf({ kind, name }: Tag): readonly [string, string] {
  if (kind === 'open') return ['', `{{/${name}}}`]
  if (kind === 'close') return [`{{#${name}}}`, '']
  return kind === 'else' ? ['{{#if a}}', '{{/if}}'] : ['', '']
}

/** Spaces for all but the line breaks. @example blanked('а\nб') // ' \n ' */
export function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** The text with some of its tags blank. @param tags in order of the text */
export function withoutTags(text: string, tags: readonly Pick<Tag, 'offset' | 'text'>[]): string {
  const ends = tags.map(({ offset, text: { length } }) => offset + length)
  const pieces = tags.map(({ offset, text: tag }, i) => text.slice(ends[i - 1] ?? 0, offset) + blanked(tag))
  return pieces.join('') + text.slice(ends.at(-1) ?? 0)
}
