/** The form for the classes of a list: what was typed stays, what the list says is put in. */
import type { PageKit } from '../kit.ts'
import type { ListView } from '../list-view.ts'
import { type ClassSettings, NO_TEACHER, type Settings, type TeacherSettings } from '../settings.ts'
import { recall } from './memory.ts'

/** @returns the form as it is before a list is open: what the school has filled in, over it what this computer remembers */
export function firstSettings(kit: PageKit): Settings {
  const known = recall()
  const teacher: TeacherSettings = { ...NO_TEACHER, ...known?.teacher }
  return {
    school: { ...kit.school, ...known?.school },
    days: kit.days,
    classes: [{ label: '', teacher }],
    leaflets: kit.chosen,
    outsideAudience: 'leave-out',
  }
}

/** One entry for each class; a teacher whom the list names comes before one that is remembered. */
export function fittingSettings(settings: Settings, { classes }: ListView): Settings {
  const [remembered] = settings.classes
  const fitting = classes.map((one, at): ClassSettings => {
    const before = settings.classes[at] ?? { label: '', teacher: NO_TEACHER }
    const known = before.teacher.fullName === '' && at === 0 ? (remembered?.teacher ?? NO_TEACHER) : before.teacher
    const named = one.teacher !== null && one.teacher.trim().split(/\s+/).length > 1 && !one.teacher.includes('.')
    const teacher = known.fullName === '' && named ? { ...known, fullName: one.teacher ?? '' } : known
    return { label: before.label, teacher }
  })
  return { ...settings, classes: fitting.length > 0 ? fitting : settings.classes }
}
