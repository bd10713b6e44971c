/** What a build is asked to make. */
import type { Edition } from '../model/job.ts'
import type { PrintKind } from './print-form.ts'

/** Whose leaflets are wanted; an empty list: all. */
export interface WantedWork {
  readonly classes: readonly string[]
  readonly leaflets: readonly string[]
  /** Numbers in the class list, or beginnings of names. */
  readonly pupils: readonly string[]
  /** The edition that all pupils get; null where the class lists decide. */
  readonly edition: Edition | null
}

export interface BuildRequest extends WantedWork {
  /** Besides the print file on A4. */
  readonly print: readonly PrintKind[]
  /** Crop marks around the pages of print files, with so much bleed; null for none. */
  readonly bleedMm: number | null
  /** Only pupils whose leaflets would differ from those of the last run. */
  readonly changed: boolean
  /** A bad row of a class list, or a leaflet that is longer than it should be, is an error. */
  readonly strict: boolean
  /** Every page is looked at before the files are put in their place; what print would lose is an error. */
  readonly proof: boolean
}

/** All that the job asks for, for all pupils, on A4. */
export const WHOLE_JOB: BuildRequest = {
  classes: [],
  leaflets: [],
  pupils: [],
  edition: null,
  print: [],
  bleedMm: null,
  changed: false,
  strict: false,
  proof: false,
}

/** What a proof calls too small, in points: the theme has no smaller type. */
export const DEFAULT_LEAST_TYPE = 10
