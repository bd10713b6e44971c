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
    return { label: before.label || (one.label ?? ''), teacher }
  })
  return { ...settings, classes: fitting.length > 0 ? fitting : settings.classes }
}

/** For the sample, what is still empty is filled in with invented people, so that its pages can be seen at once. */
export function sampleSettings(settings: Settings, { leaflets, built }: PageKit): Settings {
  const { school, days, classes } = settings
  const [first] = classes
  const day = (text: string, later: number) => text || dayAfter(built, later)
  const teacher = first?.teacher.fullName ? first.teacher : { ...NO_TEACHER, ...SAMPLE_TEACHER }
  return {
    ...settings,
    school: { ...school, name: school.name || 'СШ № 12' },
    days: {
      meeting: day(days.meeting, 7),
      time: days.time || '18:00',
      room: days.room || 'каб. 214',
      slip: day(days.slip, 11),
      finish: day(days.finish, 14),
    },
    classes: [{ label: '', teacher }],
    leaflets: settings.leaflets.length > 0 ? settings.leaflets : leaflets.slice(0, 1).map(({ id }) => id),
  }
}

const SAMPLE_TEACHER = {
  fullName: 'Кузнецова Марина Павловна',
  phone: '+7 900 000-00-12',
  email: 'kuznetsova@school.example',
  hours: 'по будням, 15:00–18:00',
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
