/** One page of a leaflet as it will be printed; it is drawn when it comes into sight. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { CopyName } from '../../job-view.ts'
import { usePage } from '../page-context.ts'

interface LeafletPageProps {
  readonly copy: CopyName
  readonly page: number
  readonly title: string
  readonly of: number
  readonly who: string
  /** Of the page, in points. */
  readonly size: readonly [number, number]
}

/** A page as a picture, with its text for those who don't see it. */
export function LeafletPage({ copy, page, title, of, who, size }: LeafletPageProps) {
  const { state, desk, words } = usePage()
  const { preview } = words
  const caption = useId()
  const sheet = useRef<HTMLCanvasElement>(null)
  const [isSeen, setSeen] = useState(false)
  const [text, setText] = useState('')
  const { zoom, revision } = state
  const { classAt, pupil, leaflet } = copy
  useEffect(() => {
    const canvas = sheet.current
    if (canvas === null) return
    // a margin counts only for what scrolls: the pages, or on a telephone the whole screen
    const pages = canvas.closest('.pages')
    const root = pages !== null && getComputedStyle(pages).overflowY === 'auto' ? pages : null
    const watch = new IntersectionObserver((seen) => setSeen(seen.some((one) => one.isIntersecting)), {
      root,
      rootMargin: '700px',
    })
    watch.observe(canvas)
    return () => watch.disconnect()
  }, [])
  // a page is drawn anew when what it shows has changed
  useEffect(() => {
    const canvas = sheet.current
    if (canvas === null || !isSeen) return
    let isLate = false
    const width = Math.max(200, canvas.clientWidth) * Math.min(globalThis.devicePixelRatio || 1, 3)
    const scale = Math.min(6, width / size[0])
    void desk
      .ask('page', { classAt, pupil, leaflet, page, scale })
      .then((drawn) => {
        if (isLate) drawn.bitmap.close()
        else {
          canvas.width = drawn.bitmap.width
          canvas.height = drawn.bitmap.height
          canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn.bitmap)
          canvas.dataset.drawn = `${pupil} ${leaflet} ${page}`
          setText(drawn.text)
        }
      })
      // the job changed meanwhile, and the page is asked for again
      .catch(() => undefined)
    return () => {
      isLate = true
    }
  }, [isSeen, classAt, pupil, leaflet, page, zoom, revision, state.job])
  return (
    <figure aria-labelledby={caption}>
      <canvas
        class="page"
        ref={sheet}
        role="img"
        aria-label={preview.pageLabel(title, page + 1, who)}
        width={size[0]}
        height={size[1]}
      />
      <figcaption>
        <span id={caption}>{preview.page(title, page + 1, of)}</span>
        {text !== '' && (
          <details>
            <summary aria-label={`${preview.text}: ${preview.page(title, page + 1, of)}`}>{preview.text}</summary>
            <div class="page-text" lang="ru">
              {text.split('\n').map((line, at) => (
                <p key={`${at} ${line}`}>{line}</p>
              ))}
            </div>
          </details>
        )}
      </figcaption>
    </figure>
  )
}
