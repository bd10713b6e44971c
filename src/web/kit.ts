/** What the page knows before its worker is up: the leaflets that there are, and what the school has filled in for its teachers. */
import type { Audience } from '../model/job.ts'
import type { DaySettings, SchoolSettings, SettingName } from './settings.ts'

export interface KitLeaflet {
  readonly id: string
  readonly title: string
  /** «Памятка для родителей». */
  readonly kind: string
  /** What it is good for, in a sentence; empty where its author says nothing. */
  readonly why: string
  /** How long it takes, as its author says; may be empty. */
  readonly time: string
  readonly audience: Audience | null
  /** The fewest and the most pages that pupils of the sample get. */
  readonly pages: readonly [number, number]
  /** What it prints of the form: only that is asked for. */
  readonly settings: readonly SettingName[]
}

/** Plain data: it lies in the page as JSON. */
export interface PageKit {
  /** Of the program. */
  readonly version: string
  readonly leaflets: readonly KitLeaflet[]
  /** Leaflets that are chosen at first. */
  readonly chosen: readonly string[]
  readonly school: SchoolSettings
  readonly days: DaySettings
  /** ISO date of the day on which the page was built. */
  readonly built: string
}
