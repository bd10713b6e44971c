/** Step 2: which leaflets, and in whose name; only what they print is asked for. */
import type { KitLeaflet } from '../../kit.ts'
import type { SettingName } from '../../settings.ts'
import { daysOver, todayHere } from '../days-over.ts'
import { usePage } from '../page-context.ts'
import { SettingField } from '../parts/setting-field.tsx'

/** The leaflets at the left, the form at the right. */
export function LeafletsStep() {
  const { state, actions, words, kit } = usePage()
  const { settings, classAt, job } = state
  const { form } = words
  const chosen = kit.leaflets.filter(({ id }) => settings.leaflets.includes(id))
  const printed = new Set<SettingName>(chosen.flatMap((one) => one.settings))
  const shows = (name: SettingName) => printed.has(name)
  const own = job?.classes[classAt] ?? null
  const toggle = (id: string, isOn: boolean) => {
    const ids = new Set(settings.leaflets)
    if (isOn) ids.add(id)
    else ids.delete(id)
    // in the order in which they are offered, however they were ticked
    actions.fill({ ...settings, leaflets: kit.leaflets.map((one) => one.id).filter((one) => ids.has(one)) })
  }
  const optional = (
    ['school.fullName', 'school.city', 'school.address', 'school.site', 'school.phone'] as const
  ).filter(shows)
  const help = (['school.helpName', 'school.helpPhone', 'school.helpEmail', 'school.helpHours'] as const).filter(shows)
  const forms = own?.teacherForms
  const over = daysOver(settings, todayHere())
  return (
    <>
      <div class="head">
        <h1 tabIndex={-1}>{form.heading}</h1>
      </div>
      <div class="two">
        <fieldset>
          <legend class="sr">{form.leaflets}</legend>
          <h2 class="leaf-heading">{form.leaflets}</h2>
          <ul class="leaf">
            {kit.leaflets.map((one) => (
              <LeafletChoice key={one.id} leaflet={one} isOn={settings.leaflets.includes(one.id)} toggle={toggle} />
            ))}
          </ul>
          <p class="total" role="status">
            {chosen.length === 0 ? form.nothing : totalOf(chosen, own?.pupils.length ?? null, words)}
          </p>
          {chosen.some(({ audience }) => audience !== null) && (
            <label class="check">
              <input
                type="checkbox"
                checked={settings.outsideAudience === 'make'}
                onChange={({ currentTarget }) =>
                  actions.fill({ ...settings, outsideAudience: currentTarget.checked ? 'make' : 'leave-out' })
                }
              />
              <span>
                {form.outside}
                <span class="small muted block">{form.outsideMore}</span>
              </span>
            </label>
          )}
        </fieldset>
        <div class="form">
          <section class="sec" aria-labelledby="form-class">
            <h2 id="form-class">{form.class}</h2>
            <SettingField name="school.name" />
            <SettingField name="class.label" classAt={classAt} />
            <SettingField
              name="class.teacher.fullName"
              classAt={classAt}
              {...(forms?.sure ? { hint: form.forms(forms.genitive) } : {})}
            />
            {forms && !forms.sure && (
              <div class="triple">
                {(['genitive', 'dative', 'accusative'] as const).map((one) => (
                  <SettingField key={one} name={`class.teacher.${one}`} classAt={classAt} hint={forms[one]} />
                ))}
              </div>
            )}
            <div class="pair">
              {shows('class.teacher.phone') && <SettingField name="class.teacher.phone" classAt={classAt} type="tel" />}
              <SettingField name="class.teacher.email" classAt={classAt} type="email" />
            </div>
            {shows('class.teacher.hours') && <SettingField name="class.teacher.hours" classAt={classAt} />}
          </section>
          <section class="sec" aria-labelledby="form-meeting">
            <h2 id="form-meeting">{form.meeting}</h2>
            <div class="pair">
              <SettingField
                name="days.meeting"
                type="date"
                {...dayHint(settings.days.meeting, over.includes('days.meeting'), words)}
              />
              {shows('days.time') && <SettingField name="days.time" />}
            </div>
            {shows('days.room') && <SettingField name="days.room" />}
            <div class="pair">
              {(['slip', 'finish'] as const).map((one) => (
                <SettingField
                  key={one}
                  name={`days.${one}`}
                  type="date"
                  {...dayHint(settings.days[one], over.includes(`days.${one}`), words)}
                />
              ))}
            </div>
          </section>
          {optional.length + help.length > 0 && (
            <section class="sec" aria-labelledby="form-school">
              <h2 id="form-school">{form.school}</h2>
              <p class="small muted">{form.optional}</p>
              {[...optional, ...help].map((name) => (
                <SettingField key={name} name={name} />
              ))}
            </section>
          )}
          <label class="check">
            <input
              type="checkbox"
              checked={state.remembers}
              onChange={({ currentTarget }) => actions.setRemembers(currentTarget.checked)}
            />
            <span>
              {form.remember}
              <span class="small muted block">{form.rememberOnly}</span>
            </span>
          </label>
        </div>
      </div>
    </>
  )
}

type Words = ReturnType<typeof usePage>['words']

/** The day of the week, by which a wrong day is seen; and that it is over. */
function dayHint(day: string, isOver: boolean, { form }: Words): { readonly hint?: string; readonly isOver: boolean } {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return { isOver }
  const shown = new Intl.DateTimeFormat('ru-RU', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
  return { hint: isOver ? `${shown}. ${form.past}` : shown, isOver }
}

function totalOf(chosen: readonly KitLeaflet[], pupils: number | null, { form, pagesEach }: Words): string {
  const least = chosen.reduce((sum, { pages }) => sum + pages[0], 0)
  const most = chosen.reduce((sum, { pages }) => sum + pages[1], 0)
  const sheets = chosen.reduce((sum, { pages }) => sum + Math.ceil((pages[0] + pages[1]) / 4), 0)
  return form.total(chosen.length, pagesEach(least, most), pupils === null ? null : sheets * pupils)
}

interface ChoiceProps {
  readonly leaflet: KitLeaflet
  readonly isOn: boolean
  readonly toggle: (id: string, isOn: boolean) => void
}

function LeafletChoice({ leaflet, isOn, toggle }: ChoiceProps) {
  const { state, words } = usePage()
  const { id, title, kind, why, time, pages } = leaflet
  const of = state.job?.classes[state.classAt]?.leaflets.find((one) => one.id === id)
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={`about-${id}`}
          onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
        />
        <span>
          <span class="nm">{title}</span>
          <span class="for" id={`about-${id}`}>
            {why || kind}
            {time !== '' && `. ${words.form.time(time)}`}
          </span>
          {of !== undefined && of.outside.length > 0 && (
            <span class="warn">{words.form.outsideCount(of.outside.length)}</span>
          )}
        </span>
        <span class="pg num">
          {pages[0] === pages[1] ? words.pages(pages[0]) : `${pages[0]}–${words.pages(pages[1])}`}
        </span>
      </label>
    </li>
  )
}
