/** The options of `send`, as the command line gives them. */

/** What `send` is asked to do; the plan is what it does when nothing else is said. */
export type SendMode =
  | { readonly kind: 'plan' }
  /** Print letters as they would be. */
  | { readonly kind: 'show' }
  /** Letters of a sample go to this address; null: to the teacher's own. */
  | { readonly kind: 'to-me'; readonly address: string | null; readonly sample: number }
  /** Send: so many letters the plan has. */
  | { readonly kind: 'confirm'; readonly letters: number }
  | { readonly kind: 'status' }
  /** Letters as drafts in this folder. */
  | { readonly kind: 'eml'; readonly folder: string }

export interface SendOptions {
  readonly job: string
  readonly out: string
  readonly classes: readonly string[]
  readonly leaflets: readonly string[]
  readonly pupils: readonly string[]
  readonly mode: SendMode
  /** Name of the occasion: within one run nobody gets a second copy. Null: the day of the meeting. */
  readonly run: string | null
  readonly allowShared: boolean
  readonly allowDoubtful: boolean
  /** The files under the school's password. */
  readonly encrypt: boolean
  readonly retryUncertain: boolean
  /** Send although the server has blocked the account lately. */
  readonly despitePause: boolean
  /** The result as one JSON value on stdout. */
  readonly json: boolean
  readonly lang?: string
}

/** How many letters `--to-me` sends when nobody says. */
export const USUAL_SAMPLE = 3

export interface RawSendOptions {
  readonly class?: readonly string[]
  readonly leaflet?: readonly string[]
  readonly pupil?: readonly string[]
  readonly out: string
  readonly show?: boolean
  readonly toMe?: string | true
  readonly sample: number
  readonly confirm?: number
  readonly status?: boolean
  readonly eml?: string
  readonly run?: string
  readonly allowShared?: boolean
  readonly allowDoubtful?: boolean
  readonly encrypt?: boolean
  readonly retryUncertain?: boolean
  readonly despitePause?: boolean
  readonly json?: boolean
  readonly lang?: string
}

export function sendOptions(job: string, raw: RawSendOptions): SendOptions {
  return {
    job,
    out: raw.out,
    classes: raw.class ?? [],
    leaflets: raw.leaflet ?? [],
    pupils: raw.pupil ?? [],
    mode: modeOf(raw),
    run: raw.run ?? null,
    allowShared: raw.allowShared ?? false,
    allowDoubtful: raw.allowDoubtful ?? false,
    encrypt: raw.encrypt ?? false,
    retryUncertain: raw.retryUncertain ?? false,
    despitePause: raw.despitePause ?? false,
    json: raw.json ?? false,
    ...(raw.lang === undefined ? {} : { lang: raw.lang }),
  }
}

/** The parser has seen to it that there is one of them at most. */
function modeOf({ show, toMe, sample, confirm, status, eml }: RawSendOptions): SendMode {
  if (eml !== undefined) return { kind: 'eml', folder: eml }
  if (status) return { kind: 'status' }
  if (show) return { kind: 'show' }
  if (toMe !== undefined) return { kind: 'to-me', address: toMe === true ? null : toMe, sample }
  return confirm === undefined ? { kind: 'plan' } : { kind: 'confirm', letters: confirm }
}

/** A whole number of letters; null for anything else. */
export function readLetterCount(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

/** A whole number, or all. */
export function readSampleSize(text: string): number | null {
  return text === 'all' ? Number.POSITIVE_INFINITY : readLetterCount(text)
}
