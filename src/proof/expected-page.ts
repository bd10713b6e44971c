/** What the manifest promises of a page. */

export interface ProofPupil {
  readonly number: number
  readonly name: string
}

export interface ExpectedCode {
  readonly payload: string
  /** Whose leaflet it stands in; null where nobody says. */
  readonly pupil: ProofPupil | null
}

export interface ExpectedPage {
  /** null: nobody says which codes the page should have. */
  readonly codes: readonly ExpectedCode[] | null
  /** Whose leaflets stand on it; a sheet with two pages can have two. */
  readonly pupils: readonly ProofPupil[]
}
