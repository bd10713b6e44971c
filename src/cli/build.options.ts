/** The options of `build` and `check`, as the command line gives them. */
import type { Edition } from '../model/job.ts'
import type { PrintForm } from './print-form.ts'

export interface BuildOptions {
  readonly job: string
  readonly out: string
  readonly classes: readonly string[]
  readonly leaflets: readonly string[]
  /** Numbers in the class list, or beginnings of names. */
  readonly pupils: readonly string[]
  /** The edition that everybody gets; null where the class lists decide. */
  readonly edition: Edition | null
  /** Besides the print file on A4. */
  readonly print: readonly PrintForm[]
  /** Crop marks around the pages of print files, with so much bleed; null for none. */
  readonly bleedMm: number | null
  /** Only pupils whose leaflets would differ from those of the last run. */
  readonly changed: boolean
  readonly strict: boolean
  /** Look at every page before it is put in its place. */
  readonly proof: boolean
  readonly json: boolean
  readonly lang?: string
}
