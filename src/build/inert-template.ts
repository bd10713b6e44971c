/** A manuscript whose fields can't be merged, as a text without fields, so that its Markdown can be looked at in the same run. */

/** A tag that closes on the way; one that is left open is no tag. */
const TAG = /\\?\{\{(?:(?!\{\{|\}\})[\s\S])*\}\}\}?|\{\{/g

/**
 * Fields become text that prints as they are written, of two branches the first is left, and whole lines stay where they were. Sections
 * (`{{> id}}`) that are there stay.
 *
 * @param hasSection whether there is a section of an id
 * @example inertTemplate('{{#if a}}б{{else}}в{{/if}} {{x}}', () => false) // '{{!}}б{{!}}{{!}} \\{{x}}'
 */
export function inertTemplate(text: string, hasSection: (id: string) => boolean): string {
  let out = ''
  let from = 0
  let depth = 0
  /** The depth of the block whose other branch is passed over. */
  let dropped: number | null = null
  for (const found of text.matchAll(TAG)) {
    const [tag] = found
    const between = text.slice(from, found.index)
    out += dropped === null ? between : nothing(between)
    from = found.index + tag.length
    const inner = tag.replace(/^\{\{\{?~?|~?\}\}\}?$/g, '').trim()
    const isElse = /^(else\b|\^$)/.test(inner)
    if (isElse && dropped === null && depth > 0) dropped = depth
    else if (inner.startsWith('/')) {
      if (dropped === depth) dropped = null
      depth = Math.max(0, depth - 1)
    } else if (/^[#^]/.test(inner) && !isElse) depth++
    out += dropped === null && !/^[#/^!]|^else\b/.test(inner) ? printed(tag, inner, hasSection) : nothing(tag)
  }
  const rest = text.slice(from)
  return out + (dropped === null ? rest : nothing(rest))
}

function printed(tag: string, inner: string, hasSection: (id: string) => boolean): string {
  if (tag.startsWith('\\')) return tag
  const [, id] = /^>\s*([\w-]+)$/.exec(inner) ?? []
  if (inner.startsWith('>')) return id !== undefined && hasSection(id) ? tag : nothing(tag)
  // within an argument neither spaces nor quotes may end it; lines are counted
  return `\\${tag.replace(/[^\S\n]/g, '\u00a0').replace(/["']/g, '’')}`
}

/** A comment of as many lines, which vanishes with its line where it is alone in it. */
function nothing(text: string): string {
  return `{{!${'\n'.repeat(text.split('\n').length - 1)}}}`
}
