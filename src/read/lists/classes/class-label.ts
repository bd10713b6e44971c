/** Class labels: short, and fit to name a folder on any system. */

import type { Located } from '../../../diagnostics/checked.ts'
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import { outcome } from '../../../diagnostics/outcome.ts'
import { isDeviceName } from '../../../rules/device-name.ts'
import { faulty, judged, missing } from '../../judged.ts'
import { quoted } from '../../quoted.ts'

const LONGEST = 20
/** What the square class mark on the first page can hold. */
const LONGEST_IN_MARK = 4
/** Characters that Windows or Unix refuse (Microsoft, “Naming Files, Paths, and Namespaces”). */
const FORBIDDEN = /[\\/:*?"<>|]|^\.|\.$/

/** A class label that can name a folder; a number counts as the text that it was written as. */
export const classLabel = judged((value) => {
  if (value === undefined || value === null || value === '') return missing()
  const label = typeof value === 'number' ? String(value) : value
  if (typeof label === 'string' && fitsFolder(label)) return outcome(label)
  const named = quoted(String(label))
  return faulty('read/bad-class-label', `${named} не годится как имя класса`, `${named} is no class label`, {
    ru: `до ${LONGEST} знаков с буквой или цифрой, без \\ / : * ? " < > | и без точки на краю: 5А`,
    en: `up to ${LONGEST} characters with a letter or digit, no \\ / : * ? " < > |, no dot at an end: 5А`,
  })
})

function fitsFolder(label: string): boolean {
  return [...label].length <= LONGEST && /[\p{L}\p{N}]/u.test(label) && !FORBIDDEN.test(label) && !isDeviceName(label)
}

/** A warning where a label is too long for the mark on the first page. */
export function longLabel(label: string, located: Located): readonly Diagnostic[] {
  if ([...label].length <= LONGEST_IN_MARK) return []
  const message = {
    ru: `имя класса ${quoted(label)} длиннее ${LONGEST_IN_MARK} знаков`,
    en: `the class label ${quoted(label)} is longer than ${LONGEST_IN_MARK} characters`,
  }
  const hint = {
    ru: 'в квадрат на первой странице оно войдёт мелко',
    en: 'it will be small in the mark on the first page',
  }
  return [warning('read/long-class-label', message, { hint, ...located })]
}

/** Labels that would share a folder: there letter case doesn't count, and signs other than apostrophes are hyphens. */
export function labelKey(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}'’-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
