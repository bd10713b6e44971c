/** The options of `build` and `check`, as the command line gives them. */
import type { BuildRequest } from '../../build/build-request.ts'

export interface BuildOptions extends BuildRequest {
  readonly job: string
  readonly out: string
  /** Look at every page before it is put in its place. */
  readonly proof: boolean
  readonly json: boolean
  readonly lang?: string
}
