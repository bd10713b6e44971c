/** Children who get letters at one address and whose names don't say that they are one family: a person should look. */
import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import { maskAddress } from '../mail/mask.ts'
import type { Job, Pupil } from '../model/job.ts'
import { listedName } from '../rules/listed-name.ts'
import { mailboxKey, unsureMailboxes } from '../rules/mailboxes.ts'

interface Child extends Pick<Pupil, 'lastName' | 'middleName' | 'emails'> {
  readonly name: string
  /** «5А № 2»: as in the plan and in `--json`, without the name. */
  readonly who: string
}

/**
 * Nothing is held for it: brothers and sisters without a patronymic are many.
 *
 * @param addresses that the plan writes to
 */
export function unsureFamilies({ classes }: Pick<Job, 'classes'>, addresses: readonly string[]): readonly Diagnostic[] {
  const children = classes.flatMap(({ label, pupils }) =>
    pupils.map((pupil): Child => {
      const { lastName, middleName, emails, number } = pupil
      return { lastName, middleName, emails, name: listedName(pupil), who: `${label} № ${number}` }
    }),
  )
  const unsure = unsureMailboxes(children)
  const asked = new Map(addresses.map((address) => [mailboxKey(address), address]))
  return [...asked].flatMap(([key, address]) => {
    const owners = unsure.get(key) ?? []
    // one child in two lists is one family
    return new Set(owners.map(({ name }) => name)).size > 1 ? [oneFamily(address, owners)] : []
  })
}

function oneFamily(address: string, owners: readonly Child[]): Diagnostic {
  const [masked, list] = [maskAddress(address), owners.map(({ who }) => who).join(', ')]
  return warning(
    'mail/one-family',
    {
      ru: `один адрес ${masked} у детей ${list}, а отчество есть не у всех: это одна семья?`,
      en: `one address ${masked} for the children ${list}, and not all have a patronymic: are they one family?`,
    },
    {
      hint: {
        ru: 'если одна, всё в порядке; если нет, исправьте адрес в списке: письмо о чужом ребёнке придёт этой семье',
        en: "if they are, all is well; if not, mend the address in the list: this family would get another child's letter",
      },
    },
  )
}
