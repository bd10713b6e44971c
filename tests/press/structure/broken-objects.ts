/** Files broken on purpose, as objects: what a check must not overlook. */
import { dictOf, type PdfDict, type PdfObjects } from '../../support/pdf-objects.ts'

type Change = (dict: PdfDict, key: string) => PdfDict | null

/** The same file with every dictionary changed for which `change` isn't null. */
export function changed(objects: PdfObjects, change: Change): PdfObjects {
  const values = [...objects.values].map(([key, value]) => [key, change(dictOf(value), key) ?? value] as const)
  return { ...objects, values: new Map(values) }
}

/** The same file with the first dictionary changed for which `change` isn't null. */
export function changedOnce(objects: PdfObjects, change: Change): PdfObjects {
  let done = false
  return changed(objects, (dict, key) => {
    const made = done ? null : change(dict, key)
    done ||= made !== null
    return made
  })
}

/** Without the key in the first dictionary that `is` true for. */
export function without(objects: PdfObjects, name: string, is: (dict: PdfDict) => boolean): PdfObjects {
  return changedOnce(objects, (dict) =>
    name in dict && is(dict) ? Object.fromEntries(Object.entries(dict).filter(([key]) => key !== name)) : null,
  )
}

/** With more in the first dictionary that `is` true for. */
export function withMore(objects: PdfObjects, more: PdfDict, is: (dict: PdfDict) => boolean): PdfObjects {
  return changedOnce(objects, (dict) => (is(dict) ? { ...dict, ...more } : null))
}

/** With another role for the first element that has the role `from`. */
export function renamed(objects: PdfObjects, from: string, to: string): PdfObjects {
  return withMore(objects, { '/S': to }, (dict) => dict['/S'] === from && dict['/Type'] === '/StructElem')
}

/** The same file with its streams changed, as bytes. */
export function withStreams(objects: PdfObjects, change: (content: string) => string): PdfObjects {
  const streams = [...objects.streams].map(
    ([key, bytes]) => [key, Buffer.from(change(bytes.toString('latin1')), 'latin1')] as const,
  )
  return { ...objects, streams: new Map(streams) }
}

export const hasRole = (role: string) => (dict: PdfDict) => dict['/S'] === role
export const hasType = (type: string) => (dict: PdfDict) => dict['/Type'] === type
