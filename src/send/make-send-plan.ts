/** Who gets which files at which addresses, in which order; and who gets none, and why. */

import type { Sha256 } from '../build/build-world.ts'
import { leafletsOf, type Outside } from '../build/outside-audience.ts'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { present } from '../diagnostics/impossible.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Job, Pupil, SchoolClass } from '../model/job.ts'
import type { LetterContent } from '../model/mail.ts'
import type { MailAccount } from '../model/mail-account.ts'
import type { ClassSendPlan, HeldLetter, PlannedFile, PlannedLetter } from '../model/send-plan.ts'
import { fileStems } from '../print/file-name.ts'
import { listedName } from '../rules/listed-name.ts'
import { addressKey } from '../rules/mailboxes.ts'
import { createHold } from './hold-address.ts'
import { letterId, messageIdOf, sumOfText, sumOfValue } from './letter-id.ts'
import { type LeafletFile, pupilFiles } from './pupil-files.ts'
import { unsureFamilies } from './unsure-families.ts'

export type ComposeContent = (pupil: Pupil, files: readonly PlannedFile[]) => Outcome<LetterContent>

export interface PlanInput {
  readonly job: Job
  readonly schoolClass: SchoolClass
  readonly pupils: readonly Pupil[]
  /** Ids, in the order in which they are attached. */
  readonly leaflets: readonly string[]
  /** Who doesn't get which of them, because of the age. */
  readonly outside: readonly Outside[]
  readonly files: readonly LeafletFile[]
  readonly account: MailAccount
  /** One run is one occasion: no one gets a second copy within it. */
  readonly run: string
  /** ISO 8601. */
  readonly created: string
  /** What a person has looked at and found right. */
  readonly allow: { readonly shared: boolean; readonly doubtful: boolean }
  readonly encrypted: boolean
  readonly compose: ComposeContent
  readonly sha256: Sha256
}

/**
 * Letters in the order of the class list; a family with two addresses gets two letters, each to one address.
 *
 * @returns the plan; or everything that is wrong in the template
 */
export async function makeSendPlan(input: PlanInput): Promise<Outcome<ClassSendPlan>> {
  const { job, schoolClass, account, run, created, sha256 } = input
  const hold = createHold(job, schoolClass, input.leaflets, input.allow)
  const diagnostics: Diagnostic[] = []
  const letters: PlannedLetter[] = []
  const held: HeldLetter[] = []
  const stems = fileStems(schoolClass.pupils)
  const namesakes = new Map<string, number>()
  for (const one of schoolClass.pupils.map(listedName)) namesakes.set(one, (namesakes.get(one) ?? 0) + 1)
  for (const pupil of input.pupils) {
    const name = listedName(pupil)
    const about = { pupil: pupil.number, name }
    const leaflets = leafletsOf(input, pupil)
    const stem = present(stems.get(pupil.number), 'a name for the file of each pupil')
    const hasNamesake = (namesakes.get(name) ?? 0) > 1
    const files = pupilFiles({ pupil, stem, hasNamesake }, leaflets, input.files, job)
    const missing = leaflets.filter((id) => !files.some(({ leaflet }) => leaflet === id))
    const addresses = distinct(pupil.emails)
    if (leaflets.length === 0) {
      held.push({ ...about, address: '', reason: 'outside-audience', detail: input.leaflets.join(', ') })
    } else if (addresses.length === 0) held.push({ ...about, address: '', reason: 'no-address', detail: '' })
    else if (missing.length > 0) held.push({ ...about, address: '', reason: 'no-files', detail: missing.join(', ') })
    else {
      const judged = addresses.map((address) => ({ address, held: hold(address, pupil) }))
      held.push(...judged.flatMap((one) => (one.held ? [{ ...about, address: one.address, ...one.held }] : [])))
      const good = judged.filter((one) => one.held === null)
      const content = good.length > 0 ? input.compose(pupil, files) : null
      diagnostics.push(...(content?.diagnostics ?? []))
      if (content?.ok) {
        const { subject, text, html } = content.value
        const sum = await sumOfValue([subject, text, html], sha256)
        for (const { address } of good) letters.push(await letterTo(address, pupil, files, sum, input))
      }
    }
  }
  if (hasErrors(diagnostics)) return failure(diagnostics)
  return outcome(
    {
      format: 1,
      class: schoolClass.label,
      run,
      created,
      account: {
        host: account.host,
        port: account.port,
        security: account.security,
        user: account.user,
        from: account.from,
        replyTo: replyToOf(schoolClass),
      },
      limits: account.limits,
      allow: input.allow,
      encrypted: input.encrypted,
      template: await sumOfText(account.template, sha256),
      names: await sumOfValue(
        job.classes.map(({ label, pupils }) => [label, pupils.map(listedName)]),
        sha256,
      ),
      letters,
      held,
    },
    [
      ...diagnostics,
      ...unsureFamilies(
        job,
        letters.map(({ to }) => to),
      ),
    ],
  )
}

/** Answers go to the teacher, whatever account the letters leave from. */
function replyToOf({ teacher }: SchoolClass): ClassSendPlan['account']['replyTo'] {
  const name = [teacher.lastName, teacher.firstName, teacher.middleName].filter((part) => part !== '').join(' ')
  return teacher.email === '' ? null : { name, address: teacher.email }
}

async function letterTo(
  to: string,
  pupil: Pupil,
  files: readonly PlannedFile[],
  content: string,
  { run, account, sha256 }: PlanInput,
): Promise<PlannedLetter> {
  const name = listedName(pupil)
  // those that go with this letter: another leaflet that is made for the child later is no repeat
  const leaflets = files.map(({ leaflet }) => leaflet)
  const id = await letterId({ run, name, address: to, leaflets }, sha256)
  return { id, pupil: pupil.number, name, to, messageId: messageIdOf(id, account.from.address), files, content }
}

function distinct(addresses: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>()
  for (const address of addresses) if (!byKey.has(addressKey(address))) byKey.set(addressKey(address), address)
  return [...byKey.values()]
}
