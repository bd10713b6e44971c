/** A template whose blocks don't match, in the ways in which it may have been meant, so that its fields can be looked at all the same. */
import Handlebars from 'handlebars'
import type { Unbalanced } from './block-balance.ts'
import { type Tag, tagsOf, withoutTags } from './broken-tags.ts'
import type { Program } from './template-ast.ts'

/**
 * Where every character stays: in the first reading a tag without its other half isn't there; in the second its block goes on to the
 * end of the text. A fault of both is one whatever was meant.
 *
 * @param text in which each tag by itself can be read
 * @param unbalanced see `unbalancedBlocks`
 * @returns none where the text can't be read in either
 */
export function readingsOf(text: string, unbalanced: readonly Unbalanced[]): readonly Program[] {
  const odd = new Map(unbalanced.map((one) => [one.offset, one.kind]))
  const tags = tagsOf(text)
  const without = tags.filter(({ offset }) => odd.has(offset))
  const first = withoutStrayElses(withoutTags(text, without))
  const second = withoutStrayElses(drawnOut(text, tags, odd))
  return [...new Set([first, second])].flatMap(parsed)
}

function parsed(text: string): readonly Program[] {
  try {
    return [Handlebars.parse(text) as unknown as Program]
  } catch {
    return []
  }
}

/** Blocks that aren't closed, and those round them, are closed at the end: nothing moves. */
function drawnOut(text: string, tags: readonly Tag[], odd: ReadonlyMap<number, Unbalanced['kind']>): string {
  const gone: Tag[] = []
  const open: Tag[] = []
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag)
    if (tag.kind !== 'close') continue
    const last = open.at(-1)
    if (odd.has(tag.offset) || last === undefined || odd.has(last.offset) || last.name !== tag.name) gone.push(tag)
    else open.pop()
  }
  const closing = open.map(({ name }) => `{{/${name}}}`).reverse()
  return withoutTags(text, gone) + closing.join('')
}

/** A branch outside of every block, and one after the last, which `{{else}}` begins. */
function withoutStrayElses(text: string): string {
  const stray: Tag[] = []
  /** Of each open block whether its last branch has begun. */
  const open: boolean[] = []
  for (const tag of tagsOf(text)) {
    if (tag.kind === 'open') open.push(false)
    else if (tag.kind === 'close') open.pop()
    else if (tag.kind === 'else') {
      const isLast = !/else\s+[^\s~}]/.test(tag.text)
      if (open.length === 0 || open.at(-1)) stray.push(tag)
      else if (isLast) open[open.length - 1] = true
    }
  }
  return withoutTags(text, stray)
}
