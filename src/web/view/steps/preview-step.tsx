/** Step 3: the pages as they will be printed, of any pupil. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { hardCases } from '../hard-cases.ts'
import { missingWords } from '../missing-words.ts'
import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icons.tsx'
import { LeafletCopy } from '../parts/leaflet-copy.tsx'
import { PupilList } from '../parts/pupil-list.tsx'

const ZOOMS = [0.6, 0.8, 1, 1.35, 1.8, 2.4] as const

/** The pupils at the side, the pages of the one who is chosen. */
export function PreviewStep() {
  const { state, actions, words } = usePage()
  const { preview } = words
  const { list, classAt, job, pupil: now, pupils: which, search, zoom } = state
  const pages = useRef<HTMLDivElement>(null)
  const rows = list?.view.classes[classAt]?.rows ?? []
  const hard = useMemo(() => hardCases(rows), [rows])
  const all = useMemo(() => rows.flatMap(({ pupil }) => pupil ?? []), [rows])
  const shown = all.filter(
    (one) =>
      (which === 'all' || hard.has(one.number)) &&
      plain(`${one.lastName} ${one.firstName} ${one.middleName}`).includes(plain(search)),
  )
  const pupil = all.find(({ number }) => number === now) ?? null
  const rowOf = rows.find((one) => one.pupil === pupil)?.row ?? ''
  const own = job?.classes[classAt] ?? null
  const leaflets = own?.pupils.find(({ number }) => number === now)?.leaflets ?? []
  const position = shown.findIndex(({ number }) => number === now)
  const move = (by: number, isHeard = false) => {
    const to = shown[Math.max(0, Math.min(shown.length - 1, position + by))]
    if (to === undefined || to.number === now) return
    actions.change({ pupil: to.number })
    if (!isHeard)
      actions.say(`${to.lastName} ${to.firstName}, ${preview.position(shown.indexOf(to) + 1, shown.length)}`)
  }
  useEffect(() => {
    pages.current?.style.setProperty('--page-width', `${Math.round(400 * zoom)}px`)
  }, [zoom])
  useEffect(() => {
    pages.current?.scrollTo(0, 0)
  }, [now])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLInputElement
      if (inField || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        event.preventDefault()
        move(event.key === 'ArrowRight' ? 1 : -1)
      } else if (event.key === 'Escape') actions.change({ isPicking: false })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  const step = (by: number) => {
    const at = ZOOMS.findIndex((one) => one >= zoom)
    const to = ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + by))] ?? 1
    actions.change({ zoom: to })
    actions.say(`${preview.zoomedTo}: ${Math.round(to * 100)} %`)
  }
  const name = pupil === null ? '' : [pupil.lastName, pupil.firstName, pupil.middleName].filter(Boolean).join(' ')
  return (
    <>
      <h1 class="sr" tabIndex={-1}>
        {preview.heading}
      </h1>
      <PupilList pupils={shown} all={all.length} hard={hard} move={move} />
      <section class="pv">
        <div class="pv-top">
          <h2 class="pupil" lang="ru">
            {name}
          </h2>
          <div class="nav">
            <button
              class="btn ic"
              type="button"
              aria-label={preview.previous}
              aria-disabled={position <= 0 ? 'true' : undefined}
              onClick={() => move(-1)}
            >
              <Icon name="before" />
            </button>
            <span class="num cnt">{preview.position(position + 1, shown.length)}</span>
            <button
              class="btn who"
              type="button"
              aria-haspopup="dialog"
              onClick={() => actions.change({ isPicking: true })}
            >
              <span>{name}</span>
              <span class="muted num">{preview.position(position + 1, shown.length)}</span>
            </button>
            <button
              class="btn ic"
              type="button"
              aria-label={preview.following}
              aria-disabled={position >= shown.length - 1 ? 'true' : undefined}
              onClick={() => move(1)}
            >
              <Icon name="after" />
            </button>
            <span class="zoom">
              <button
                class="btn ic"
                type="button"
                aria-label={preview.zoomOut}
                aria-disabled={zoom <= ZOOMS[0] ? 'true' : undefined}
                onClick={() => step(-1)}
              >
                <Icon name="smaller" />
              </button>
              <button
                class="btn ic"
                type="button"
                aria-label={preview.zoomIn}
                aria-disabled={zoom >= (ZOOMS.at(-1) ?? 1) ? 'true' : undefined}
                onClick={() => step(1)}
              >
                <Icon name="larger" />
              </button>
            </span>
          </div>
          {pupil !== null && (
            <p class="form-of">
              {preview.inText(pupil.forms.genitive)}
              <button class="link small" type="button" onClick={() => actions.mendName(rowOf)}>
                {preview.mendName}
              </button>
            </p>
          )}
        </div>
        <div class="pages" tabIndex={0} role="region" aria-label={preview.pagesOf(name)} ref={pages}>
          {own === null ? (
            <div class="not-yet">
              <p>{preview.notYet}</p>
              <ul>
                {missingWords(state, words).map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
              <button class="btn pri" type="button" onClick={() => actions.toForm()}>
                {preview.toForm}
              </button>
            </div>
          ) : (
            pupil !== null &&
            leaflets.map((leaflet) => (
              <LeafletCopy
                key={`${leaflet} ${pupil.number}`}
                copy={{ classAt, pupil: pupil.number, leaflet }}
                who={name}
              />
            ))
          )}
        </div>
      </section>
    </>
  )
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll('ё', 'е')
}
