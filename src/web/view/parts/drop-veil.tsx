/** A file may be dropped anywhere on the page; while one is over it, the page says so. */
import { useEffect, useState } from 'preact/hooks'
import { usePage } from '../page-context.ts'

const hasFile = (event: DragEvent) => [...(event.dataTransfer?.types ?? [])].includes('Files')

/** Covers the page while a file is over it. */
export function DropVeil() {
  const { actions, words } = usePage()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      depth += 1
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      depth = 0
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) void openFile(file, actions.openList)
    }
    addEventListener('dragenter', enter)
    addEventListener('dragleave', leave)
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [actions])
  return (
    <div class="drop-veil" hidden={!isOver}>
      <p>{words.empty.release}</p>
    </div>
  )
}

/** A file that was chosen or dropped, read whole. */
export async function openFile(
  file: File,
  open: (source: { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }) => Promise<void>,
): Promise<void> {
  // one that can't be read any more has no bytes: the list then is no list, and the page says so
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0))
  await open({ kind: 'file', name: file.name, bytes: new Uint8Array(bytes) })
}
