/** Names of attached files: what a family reads, and what any system can keep a file under. */
import { isDeviceName } from '../rules/device-name.ts'
import { headerText } from './header-text.ts'

/** Code points before the ending: in Cyrillic with room to spare under the 255 bytes of most file systems. */
const LONGEST = 100
/** What Windows refuses in a name, and what leads into another folder. */
const REFUSED = /[\\/:*?"<>|]+/g

/** @example attachmentName('Памятка: Анна/Пётр.pdf') // 'Памятка- Анна-Пётр.pdf' */
export function attachmentName(name: string): string {
  const clean = headerText(name.replace(REFUSED, '-'), Number.POSITIVE_INFINITY)
  const [ending = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(clean) ?? []
  const whole = clean.slice(0, clean.length - ending.length).replace(/^[.\s]+|[.\s]+$/g, '')
  const stem = Array.from(whole).slice(0, LONGEST).join('').trimEnd()
  return `${stem === '' || isDeviceName(stem) ? `_${stem}` : stem}${ending}`
}
