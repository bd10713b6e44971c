/** What a run of the program is known by to other runs that use the same folder, on this computer or another. */

export interface RunIdentity {
  /** Name of the computer. */
  readonly host: string
  /**
   * Within which process numbers mean the same: two containers on one computer number theirs apart. Empty where the system has no
   * such thing.
   */
  readonly space: string
  readonly processId: number
  /** 16 hexadecimal digits that no other run has: process numbers come again. */
  readonly random: string
}
