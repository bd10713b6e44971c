/** The desk of the author's window: questions about pages go to the server of `pamyatka preview`, and are drawn here. */
import type { DrawingView, EditionChoice } from '../author-view.ts'
import { type DrawablePicture, drawPage } from '../draw/draw-page.ts'
import type { CopyName } from '../job-view.ts'
import type { DrawnPage, OperationName, Operations } from '../protocol.ts'
import type { DeskPort } from '../view/desk-port.ts'

/** @param edition in which copies are looked at now */
export function serverDesk(edition: () => EditionChoice): DeskPort {
  const queryOf = ({ classAt, pupil, leaflet }: CopyName, more: Readonly<Record<string, string>> = {}) =>
    new URLSearchParams({ class: String(classAt), pupil: String(pupil), leaflet, edition: edition() ?? '', ...more })
  const answer = async (op: OperationName, input: unknown): Promise<unknown> => {
    if (op === 'copy') return (await got(`copy?${queryOf(input as CopyName)}`)).json()
    if (op === 'page') {
      const { page, scale, ...name } = input as Operations['page']['input']
      return draw((await (await got(`page?${queryOf(name, { page: String(page) })}`)).json()) as DrawingView, scale)
    }
    if (op === 'file') {
      const bytes = new Uint8Array(await (await got(`file?${queryOf(input as CopyName)}`)).arrayBuffer())
      const name = `${(input as CopyName).leaflet} ${(input as CopyName).pupil}.pdf`
      return { name, bytes, type: 'application/pdf', count: 1, firstPages: 0, left: [] }
    }
    throw new Error(`the author's window asks no ${op}`)
  }
  return {
    ask: (op, input) => answer(op, input) as Promise<Operations[typeof op]['output']>,
    stop: () => undefined,
    restart: () => undefined,
  }
}

async function got(path: string): Promise<Response> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`the server answers ${response.status}`)
  return response
}

async function draw(view: DrawingView, scale: number): Promise<DrawnPage> {
  const { width, height } = view
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  const pen = canvas.getContext('2d', { alpha: false })
  if (pen === null) throw new Error('no room for a picture of a page')
  const pictures = await Promise.all(
    Object.entries(view.pictures).map(async ([name, picture]): Promise<readonly [string, DrawablePicture]> => {
      return [name, { turn: picture.turn, image: await decoded(picture) }]
    }),
  )
  const page = {
    operators: view.operators,
    forms: new Map(Object.entries(view.forms)),
    pictures: new Map(pictures),
    glyph: (font: string, id: number) => {
      const glyph = view.glyphs[`${font} ${id}`]
      if (glyph === undefined) throw new Error(`glyph ${id} of ${font}`)
      return glyph
    },
  }
  const text = drawPage(page, pen, height, scale)
  return { bitmap: canvas.transferToImageBitmap(), text }
}

function decoded({ encoding, width, height, data }: DrawingView['pictures'][string]): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
  if (encoding === 'jpeg') return createImageBitmap(new Blob([bytes]), { imageOrientation: 'none' })
  const rgba = new ImageData(width, height)
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    rgba.data.set([bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0, 255], to)
  }
  return createImageBitmap(rgba)
}
