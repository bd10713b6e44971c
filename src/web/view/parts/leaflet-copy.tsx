/** All pages of one leaflet of one pupil; or why there are none. */
import { useEffect, useState } from 'preact/hooks'
import type { CopyName, CopyView } from '../../job-view.ts'
import { usePage } from '../page-context.ts'
import { sentence } from '../sentence.ts'
import { LeafletPage } from './leaflet-page.tsx'
import { Notice } from './notice.tsx'

/** A pupil's leaflet. @param who the pupil's name */
export function LeafletCopy({ copy, who }: { readonly copy: CopyName; readonly who: string }) {
  const { state, desk, words, kit, actions } = usePage()
  const [view, setView] = useState<CopyView | null>(null)
  const { classAt, pupil, leaflet } = copy
  const { language } = state
  const title = kit.leaflets.find(({ id }) => id === leaflet)?.title ?? leaflet
  // it is asked for anew when the job has changed
  useEffect(() => {
    let isLate = false
    void desk
      .ask('copy', { classAt, pupil, leaflet })
      .then((found) => !isLate && setView(found))
      .catch(() => undefined)
    return () => {
      isLate = true
    }
  }, [classAt, pupil, leaflet, state.job])
  if (view === null) return null
  if (view.pages === 0) {
    return (
      <Notice isTrouble>
        <p>
          <b>
            {title}. {words.preview.noCopy}
          </b>
        </p>
        {view.notes.map(({ message, code }, at) => (
          <p class="small" key={`${code} ${at}`}>
            {sentence(message[language])}
          </p>
        ))}
      </Notice>
    )
  }
  return (
    <>
      {Array.from({ length: view.pages }, (_, page) => (
        <LeafletPage
          key={`${leaflet} ${page}`}
          copy={copy}
          page={page}
          title={title}
          of={view.pages}
          who={who}
          size={[view.width, view.height]}
        />
      ))}
      <p class="copy-end">
        <button class="link small" type="button" onClick={() => void actions.savePupil(pupil, leaflet)}>
          {words.preview.openPdf}: «{title}»
        </button>
      </p>
    </>
  )
}
