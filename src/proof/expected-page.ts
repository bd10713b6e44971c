/** What the manifest promises of a page. */

export interface ProofPupil {
  readonly number: number
  readonly name: string
}

export interface ExpectedCode {
  readonly payload: string
  /** The pupil whose leaflet it is in; null where that isn't known. */
  readonly pupil: ProofPupil | null
}

export interface ExpectedPage {
  /** Null where it isn't known which codes the page should have. */
  readonly codes: readonly ExpectedCode[] | null
  /** The pupils whose leaflets are on it; a sheet with two pages can have two. */
  readonly pupils: readonly ProofPupil[]
}
