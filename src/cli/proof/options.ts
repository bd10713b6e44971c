/** The options of `proof`, as the command line gives them. */

export interface ProofOptions {
  /** Files, folders and patterns. */
  readonly paths: readonly string[]
  /** Points; smaller type is an error. */
  readonly minType: number
  /** Where the pages go as they were looked at; none: nowhere. */
  readonly pages?: string
  readonly json: boolean
  readonly lang?: string
}

/** What proofs when nothing is named: where `build` puts its files. */
export const DEFAULT_PATHS: readonly string[] = ['out']
/** The smallest type of the theme. */
export const DEFAULT_MIN_TYPE = 10
