/** What no page alone can know of the structure: a section that holds nothing goes, items in a row become a list. */
import { type Branch, branch } from './structure-branch.ts'

/** A page that carries nothing but its footer holds no part of any section. */
export function withoutEmpty(one: Branch): Branch {
  const kids = one.kids.flatMap((kid) => {
    if (!('role' in kid) || kid.role !== 'Sect') return [kid]
    const section = withoutEmpty(kid)
    return section.kids.length > 0 ? [section] : []
  })
  return { ...one, kids }
}

/** Puts list items into lists: outside one they aren't valid (ISO 32000-1, 14.8.4.3.3). */
export function listed(one: Branch): Branch {
  const kids: Branch['kids'] = []
  let list: Branch | null = null
  for (const kid of one.kids) {
    const inner = 'role' in kid ? listed(kid) : kid
    if (!('role' in inner) || inner.role !== 'LI' || one.role === 'L') {
      kids.push(inner)
      list = null
    } else if (list) list.kids.push(inner)
    else {
      list = { ...branch('L'), kids: [inner] }
      kids.push(list)
    }
  }
  return { ...one, kids }
}
