/** The letters to be sent and their recipients: made before anything leaves, sealed, and compared again before it does. */
import type { MailLimits, MailSecurity } from './mail-account.ts'

/** A file as it lies on the disk; the manifest says the same of it. */
export interface PlannedFile {
  /** Id of the leaflet. */
  readonly leaflet: string
  /** Path from the class's folder. */
  readonly file: string
  /** The name that the family sees. */
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** One letter to one address. */
export interface PlannedLetter {
  /** What the ledger knows it by: the same for the same name, address, leaflets and run, whatever number, class and files. */
  readonly id: string
  readonly pupil: number
  readonly name: string
  readonly to: string
  readonly messageId: string
  readonly files: readonly PlannedFile[]
  /** SHA-256 of subject, text and HTML. */
  readonly content: string
}

/** Why nothing goes to an address, or to a pupil's family at all. */
export type HeldReason =
  | 'no-address'
  | 'bad-address'
  | 'doubtful-address'
  | 'shared-address'
  | 'repeated'
  | 'no-files'
  | 'outside-audience'

export interface HeldLetter {
  readonly pupil: number
  readonly name: string
  /** Empty where there is none. */
  readonly address: string
  readonly reason: HeldReason
  /**
   * By reason: who else has the address, what was probably meant, the class that has the child already, the leaflet that is
   * missing, or those that aren't for the pupil's age.
   */
  readonly detail: string
}

/** The letters of one class, in the order in which they leave. */
export interface ClassSendPlan {
  readonly format: 1
  readonly class: string
  readonly run: string
  /** When the plan was made, ISO 8601. */
  readonly created: string
  readonly account: {
    readonly host: string
    readonly port: number
    readonly security: MailSecurity
    readonly user: string
    readonly from: { readonly name: string; readonly address: string }
    readonly replyTo: { readonly name: string; readonly address: string } | null
  }
  readonly limits: MailLimits
  /** What a person has looked at and found right. */
  readonly allow: { readonly shared: boolean; readonly doubtful: boolean }
  /** Whether the files go out under the school's password; the password itself is stored nowhere. */
  readonly encrypted: boolean
  /** SHA-256 of the e-mail template. */
  readonly template: string
  /** SHA-256 of the names of all pupils of the job: another family's file must not hold them. */
  readonly names: string
  readonly letters: readonly PlannedLetter[]
  readonly held: readonly HeldLetter[]
}

export interface SealedPlan {
  readonly plan: ClassSendPlan
  readonly seal: string
}
