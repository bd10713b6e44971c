/** The letters to the families of a class, as drafts to be sent by hand; an address that isn't certain gets none. */
import { present } from '../../diagnostics/impossible.ts'
import { attachmentName } from '../../mail/attachment-name.ts'
import { writeDraft } from '../../mail/write-draft.ts'
import { fileStems } from '../../print/file-name.ts'
import { leafletTitle } from '../../rules/leaflet-title.ts'
import { listedName } from '../../rules/listed-name.ts'
import { addressKey } from '../../rules/mailboxes.ts'
import { composeFor } from '../../send/compose-for.ts'
import { createHold } from '../../send/hold-address.ts'
import type { PressedCopies } from './press-copies.ts'
import { byPupil, type TakeTools } from './take-tools.ts'

/** @returns drafts by the name of their file: one for each address of each family */
export async function writeLetters(
  copies: readonly PressedCopies[],
  { one, world, letter }: TakeTools,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { job, schoolClass, pipeline } = one
  const { teacher } = schoolClass
  const leaflets = copies.map(({ leaflet }) => leaflet)
  const hold = createHold(job, schoolClass, leaflets, { shared: false, doubtful: false })
  const stems = fileStems(schoolClass.pupils)
  const name = [teacher.lastName, teacher.firstName, teacher.middleName].filter((part) => part !== '').join(' ')
  const replyTo = teacher.email === '' ? null : { name, address: teacher.email }
  const drafts = new Map<string, Uint8Array>()
  for (const { pupil, own } of byPupil(copies, one)) {
    const addresses = [...new Map(pupil.emails.map((address) => [addressKey(address), address])).values()]
    const good = addresses.filter((address) => hold(address, pupil) === null)
    if (good.length === 0) continue
    await world.pause()
    const files = own.map(({ leaflet, pressed }) => ({
      leaflet,
      file: '',
      name: attachmentName(`${leafletTitle(job, leaflet)} — ${listedName(pupil)}.pdf`),
      bytes: pipeline.file(leaflet, schoolClass, pupil, pressed),
    }))
    const planned = files.map(({ bytes, ...rest }) => ({ ...rest, bytes: bytes.length, sha256: '' }))
    const account = { template: letter }
    const content = composeFor({
      job,
      account,
      schoolClass,
      pupil,
      files: planned,
      encrypted: false,
      maker: world.maker,
    })
    if (!content.ok) throw new Error(`no letter for pupil ${pupil.number}: ${content.diagnostics[0]?.message.en}`)
    good.forEach((to, at) => {
      const stem = present(stems.get(pupil.number), 'a name for the file of each pupil')
      const again = at === 0 ? '' : ` (${at + 1})`
      drafts.set(
        `${stem}${again}.eml`,
        writeDraft({ from: null, to, replyTo, content: content.value, attachments: files }),
      )
    })
  }
  return drafts
}
