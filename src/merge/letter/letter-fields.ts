/** What a letter's template may name: the fields of the leaflets, and what this letter brings. */
import type { Portal } from '../../model/job.ts'
import { FLAG, fieldGroup, type Group, knownFields, NUMBER, TEXT_FIELD } from '../known-fields.ts'

/** A leaflet as it is attached. */
export interface AttachedLeaflet {
  readonly id: string
  readonly title: string
  readonly fileName: string
}

/** What a letter carries. */
export interface LetterBrings {
  readonly leaflets: readonly AttachedLeaflet[]
  /** The files open with a password. */
  readonly encrypted: boolean
}

/** The shape of `letterValues`; a letter is about several leaflets, so `leaflet` isn't there. */
export function letterFields(portals: readonly Pick<Portal, 'id'>[]): Group {
  const known = knownFields(portals)
  const fields = new Map([...known.fields].filter(([name]) => name !== 'leaflet'))
  fields.set(
    'letter',
    fieldGroup({
      leaflets: fieldGroup({}, { each: fieldGroup({ title: TEXT_FIELD, fileName: TEXT_FIELD }) }),
      leafletCount: NUMBER,
      slipCount: NUMBER,
      encrypted: FLAG,
      portals: fieldGroup({}, { each: fieldGroup({ name: TEXT_FIELD, url: TEXT_FIELD, print: TEXT_FIELD }) }),
      portalCount: NUMBER,
    }),
  )
  return { ...known, fields }
}

/** The values of a letter's own fields. @param portals those that the leaflets lead to @param slipCount how many of the leaflets have a slip */
export function letterValues({ leaflets, encrypted }: LetterBrings, portals: readonly Portal[], slipCount: number) {
  return {
    leaflets: leaflets.map(({ title, fileName }) => ({ title, fileName })),
    leafletCount: leaflets.length,
    slipCount,
    encrypted,
    portals: portals.map(({ name, url, print }) => ({ name, url, print })),
    portalCount: portals.length,
  }
}
