/** What a teacher learns of each leaflet before it is chosen: its pages, and what of the form it prints. */
import { outsideOf, recipientsOf } from '../build/outside-audience.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { CompiledTemplates } from '../merge/link-templates.ts'
import { mergeLeaflet } from '../merge/merge-leaflet.ts'
import type { Job, Pupil, SchoolClass } from '../model/job.ts'
import type { Pipeline } from '../pipeline.ts'
import type { KitLeaflet } from '../web/kit.ts'
import type { SettingName } from '../web/settings.ts'

/** A setting, and a job in which it alone says something else. */
type Change = readonly [SettingName, (job: Job, of: SchoolClass) => readonly [Job, SchoolClass]]

const school = (name: SettingName, change: (school: Job['school']) => Job['school']): Change => [
  name,
  (job, of) => [{ ...job, school: change(job.school) }, of],
]
const teacher = (name: SettingName, change: Partial<SchoolClass['teacher']>): Change => [
  name,
  (job, of) => [job, { ...of, teacher: { ...of.teacher, ...change } }],
]
/** Nothing else in a job says it. */
const OTHER = 'Ъ7'

const CHANGES: readonly Change[] = [
  ...(['name', 'fullName', 'city', 'address', 'site', 'phone'] as const).map((key) =>
    school(`school.${key}`, (of) => ({ ...of, [key]: OTHER })),
  ),
  school('school.helpName', (of) => ({ ...of, help: { ...of.help, name: OTHER } })),
  school('school.helpPhone', (of) => ({ ...of, help: { ...of.help, phone: OTHER } })),
  school('school.helpEmail', (of) => ({ ...of, help: { ...of.help, email: OTHER } })),
  school('school.helpHours', (of) => ({ ...of, help: { ...of.help, hours: OTHER } })),
  ['days.time', (job, of) => [{ ...job, meeting: { ...job.meeting, time: OTHER } }, of]],
  ['days.room', (job, of) => [{ ...job, meeting: { ...job.meeting, room: OTHER } }, of]],
  teacher('class.teacher.phone', { phone: OTHER }),
  teacher('class.teacher.email', { email: OTHER }),
  teacher('class.teacher.hours', { hours: OTHER }),
]

/**
 * A setting counts as printed where a leaflet of one of the pupils comes out otherwise with it changed: branches, sections and
 * the template are all looked through in that way.
 *
 * @param of a class with a pupil
 */
export function leafletFacts(
  job: Job,
  of: SchoolClass,
  pipeline: Pipeline,
  templates: CompiledTemplates,
): Outcome<readonly KitLeaflet[]> {
  const pupils = variantsOf(of.pupils[0], job.meeting.date)
  const made = job.manuscripts.map((manuscript): Outcome<KitLeaflet> => {
    const { id, title, kind, time, audience } = manuscript
    const outside = outsideOf({ ...job, outsideAudience: 'leave-out' }, [id], pupils)
    const recipients = recipientsOf({ pupils, outside }, id)
    const pages: number[] = []
    for (const pupil of recipients.length > 0 ? recipients : pupils) {
      const pressed = pipeline.leaflet(id, of, pupil)
      if (!pressed.ok) return failure(pressed.diagnostics)
      pages.push(pressed.value.pages.length)
    }
    return outcome({
      id,
      title,
      kind,
      why: '',
      time,
      audience,
      pages: [Math.min(...pages), Math.max(...pages)],
      settings: printedSettings(job, { ...of, pupils }, templates, id),
    })
  })
  const diagnostics = made.flatMap((one) => one.diagnostics)
  const facts = made.flatMap((one) => (one.ok ? [one.value] : []))
  return facts.length === made.length ? outcome(facts, diagnostics) : failure(diagnostics)
}

function printedSettings(job: Job, of: SchoolClass, templates: CompiledTemplates, id: string): readonly SettingName[] {
  const textsOf = (changed: Job, schoolClass: SchoolClass) =>
    JSON.stringify(
      of.pupils.map((pupil) => {
        const merged = mergeLeaflet(templates, id, { job: changed, schoolClass, pupil })
        return merged.ok ? [merged.value.form, merged.value.values] : null
      }),
    )
  const before = textsOf(job, of)
  return CHANGES.flatMap(([name, change]) => (textsOf(...change(job, of)) === before ? [] : [name]))
}

const AGES = [8, 10, 15, 18] as const
const VK = ['none', 'account', 'profile', 'unknown'] as const

/** A pupil on every branch that a leaflet may have: of each age and of none that is known, with each kind of account. */
function variantsOf(pupil: Pupil | undefined, day: string): readonly Pupil[] {
  if (pupil === undefined) return []
  const births = [null, ...AGES.map((years) => `${Number(day.slice(0, 4)) - years}-01-15`)]
  return births.flatMap((birthDate, at) =>
    VK.map((vk, i) => ({ ...pupil, number: at * VK.length + i + 1, edition: 'standard' as const, birthDate, vk })),
  )
}
