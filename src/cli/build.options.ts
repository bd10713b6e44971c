/** The options of `build` and `check`, as the command line gives them. */

import type { Edition } from '../model/job.ts'

export interface BuildOptions {
  readonly job: string
  readonly out: string
  readonly classes: readonly string[]
  readonly leaflets: readonly string[]
  /** Numbers in the class list, or beginnings of names. */
  readonly pupils: readonly string[]
  /** The edition that everybody gets; null where the class lists decide. */
  readonly edition: Edition | null
  readonly strict: boolean
  readonly json: boolean
  readonly lang?: string
}
