/** The options of `build` and `check`, as the command line gives them. */

export interface BuildOptions {
  readonly job: string
  readonly out: string
  readonly classes: readonly string[]
  readonly leaflets: readonly string[]
  /** Numbers in the class list, or beginnings of names. */
  readonly pupils: readonly string[]
  readonly strict: boolean
  /** Look at every page before it is put in its place. */
  readonly proof: boolean
  readonly json: boolean
  readonly lang?: string
}
