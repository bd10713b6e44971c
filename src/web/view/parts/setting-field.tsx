/** A field of the form, with what is wrong or wanted in it below. */
import { useId } from 'preact/hooks'
import type { SettingName, Settings } from '../../settings.ts'
import { usePage } from '../page-context.ts'
import { ofField } from '../sentence.ts'

/** Of which class a field is, from 0. */
interface FieldProps {
  readonly name: SettingName
  readonly classAt?: number
  readonly type?: 'text' | 'date' | 'time' | 'tel' | 'email'
  readonly hint?: string
  /** It is a day that is over: the hint warns. */
  readonly isOver?: boolean
}

/** Without these no page can be made. */
const WANTED: ReadonlySet<SettingName> = new Set([
  'school.name',
  'days.meeting',
  'days.slip',
  'days.finish',
  'class.label',
  'class.teacher.fullName',
])

/** One field with its label. */
export function SettingField({ name, classAt = 0, type = 'text', hint, isOver = false }: FieldProps) {
  const { state, actions, words } = usePage()
  const id = useId()
  const { settings, job, language } = state
  const { form } = words
  // the types know each kind of field by itself; of addresses the browser has other rules than the mail
  const typed = { type: type === 'email' ? 'text' : type } as { type: 'text' }
  const isOfClass = name.startsWith('class.')
  const note = job?.notes.find(({ setting }) => setting?.name === name && (!isOfClass || setting.classAt === classAt))
  // an empty field is no mistake yet, and isn't called one
  const isWanted = note?.code === 'page/wanted'
  const said = note && (isWanted ? form.fillIn : (form.notes[note.code] ?? ofField(note.message[language])))
  const text = settingText(settings, name, classAt)
  // an example is of use while there is nothing
  const below = hint ?? (text === '' ? form.hints[name] : undefined)
  const describedBy = [said ? `${id}-e` : null, below ? `${id}-h` : null].filter((one) => one !== null).join(' ')
  return (
    <div class={said ? 'field bad' : 'field'}>
      <label for={id}>{form.settings[name]}</label>
      <input
        id={id}
        {...typed}
        {...(type === 'email' ? { inputMode: 'email' as const } : {})}
        autocomplete="off"
        value={text}
        aria-required={isWanted || WANTED.has(name) ? 'true' : undefined}
        aria-invalid={said && !isWanted ? 'true' : undefined}
        data-setting={`${name} ${classAt}`}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        onInput={({ currentTarget }) => actions.fill(withSetting(settings, name, classAt, currentTarget.value))}
      />
      {said && (
        <p class="e" id={`${id}-e`}>
          {said}
        </p>
      )}
      {below && (
        <p class={isOver ? 'hint asked' : 'hint'} id={`${id}-h`}>
          {below}
        </p>
      )}
    </div>
  )
}

/** What is typed in a field now. */
function settingText({ school, days, classes }: Settings, name: SettingName, classAt: number): string {
  const [group = '', key = '', inner = ''] = name.split('.')
  const of = classes[classAt]
  const texts: Readonly<Record<string, string>> =
    group === 'school'
      ? { ...school }
      : group === 'days'
        ? { ...days }
        : key === 'teacher'
          ? { ...of?.teacher }
          : { label: of?.label ?? '' }
  return texts[key === 'teacher' ? inner : key] ?? ''
}

/** The settings with another text in one field. */
export function withSetting(settings: Settings, name: SettingName, classAt: number, text: string): Settings {
  const [group = '', key = '', inner = ''] = name.split('.')
  if (group === 'school') return { ...settings, school: { ...settings.school, [key]: text } }
  if (group === 'days') return { ...settings, days: { ...settings.days, [key]: text } }
  const classes = settings.classes.map((of, at) => {
    if (at !== classAt) return of
    return key === 'teacher' ? { ...of, teacher: { ...of.teacher, [inner]: text } } : { ...of, [key]: text }
  })
  return { ...settings, classes }
}
