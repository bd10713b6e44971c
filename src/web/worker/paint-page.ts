/** A pressed page as a picture of a size. */
import type { PageDrawing } from '../../press/press.ts'
import { type DrawablePicture, drawPage } from '../draw/draw-page.ts'
import type { DrawnPage } from '../protocol.ts'

/** Decoded once a picture. */
const decoded = new WeakMap<object, Promise<ImageBitmap>>()

/** @param size of the page, in points @param scale dots a point */
export async function paintPage(
  drawing: PageDrawing,
  { width, height }: { readonly width: number; readonly height: number },
  scale: number,
): Promise<DrawnPage> {
  const pictures = await Promise.all(
    [...drawing.pictures].map(async ([name, { picture, turn }]): Promise<readonly [string, DrawablePicture]> => {
      const image = decoded.get(picture) ?? decode(picture)
      decoded.set(picture, image)
      return [name, { image: await image, turn }]
    }),
  )
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  const pen = canvas.getContext('2d', { alpha: false })
  if (pen === null) throw new Error('no room for a picture of a page')
  const text = drawPage({ ...drawing, pictures: new Map(pictures) }, pen, height, scale)
  return { bitmap: canvas.transferToImageBitmap(), text }
}

type Decodable = PageDrawing['pictures'] extends ReadonlyMap<string, { readonly picture: infer P }> ? P : never

function decode({ encoding, data, dots }: Decodable): Promise<ImageBitmap> {
  if (encoding === 'jpeg') {
    // it is turned by the page, as in the PDF
    return createImageBitmap(new Blob([data as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }), {
      imageOrientation: 'none',
    })
  }
  const rgba = new ImageData(dots.width, dots.height)
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    rgba.data.set([data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0, 255], to)
  }
  return createImageBitmap(rgba)
}
