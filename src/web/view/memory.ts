/** What the teacher has asked the page to remember on this computer: the school and the teacher, never the list. */
import type { SchoolSettings, Settings, TeacherSettings } from '../settings.ts'

const KEY = 'pamyatka'

interface Remembered {
  readonly school: SchoolSettings
  readonly teacher: TeacherSettings
}

/** A browser may refuse storage: then there is none. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage
  } catch {
    return null
  }
}

/** Whether anything can be remembered here. */
export function canRemember(): boolean {
  return storage() !== null
}

/** What was remembered; null: nothing, or nothing that can be understood. */
export function recall(): Remembered | null {
  try {
    const found: unknown = JSON.parse(storage()?.getItem(KEY) ?? 'null')
    if (typeof found !== 'object' || found === null || !('school' in found) || !('teacher' in found)) return null
    return { school: textsOf(found.school) as SchoolSettings, teacher: textsOf(found.teacher) as TeacherSettings }
  } catch {
    return null
  }
}

function textsOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string' && text.length < 1000))
}

/** @returns false where the browser refused */
export function remember({ school, classes }: Settings): boolean {
  const [first] = classes
  if (first === undefined) return false
  try {
    storage()?.setItem(KEY, JSON.stringify({ school, teacher: first.teacher } satisfies Remembered))
    return storage() !== null
  } catch {
    return false
  }
}

/** Nothing is remembered any more. */
export function forgetRemembered(): void {
  try {
    storage()?.removeItem(KEY)
  } catch {
    // then nothing was kept either
  }
}
