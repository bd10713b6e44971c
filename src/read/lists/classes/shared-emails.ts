/** One mailbox at two families: a letter for one child would reach the other. */
import { CODE } from '../../../diagnostics/codes.ts'
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../../diagnostics/format.ts'
import type { Place } from '../../../model/place.ts'
import { type Addressee, areOneFamily, mailboxKey, sharedMailboxes } from '../../../rules/mailboxes.ts'
import { cleanText } from '../../clean-text.ts'
import { quoted } from '../../quoted.ts'
import type { ListRow } from '../rows/row.ts'

interface AddressedRow extends Addressee {
  readonly row: ListRow
}

/**
 * The mailboxes that `send` holds letters back from, reported when the lists are read: one warning at each row that isn't of one
 * family with a row before it.
 */
export function sharedEmails(lists: readonly { readonly rows: readonly ListRow[] }[]): readonly Diagnostic[] {
  const people = lists.flatMap(({ rows }) => rows.flatMap(addressedRow))
  return [...sharedMailboxes(people)].flatMap(([mailbox, owners]) =>
    owners.flatMap((owner, i): readonly Diagnostic[] => {
      const other = owners.slice(0, i).find((before) => !areOneFamily([before, owner]))
      const email = owner.emails.find((one) => mailboxKey(one) === mailbox)
      return other && email !== undefined ? [shared(email, other.row.place, owner.row)] : []
    }),
  )
}

/** Rows without a pupil get no letter. */
function addressedRow(row: ListRow): readonly AddressedRow[] {
  const [lastName = '', firstName = '', middleName = ''] = (['lastName', 'firstName', 'middleName'] as const).map(
    (field) => cleanText(row.cells[field]?.text ?? '').text,
  )
  if (row.broken !== null || lastName === '' || firstName === '') return []
  return [{ row, lastName, middleName, emails: [...row.emails.keys()] }]
}

function shared(email: string, before: Place, row: ListRow): Diagnostic {
  const place = row.emails.get(email) ?? row.place
  const where = placeInWords(before, row.place)
  return warning(
    CODE.sharedEmail,
    {
      ru: `адрес ${quoted(email)} уже есть у другой семьи${where.ru}`,
      en: `the address ${quoted(email)} belongs to another family too${where.en}`,
    },
    {
      place,
      hint: {
        ru: 'если это одна семья, всё в порядке; если нет, исправьте адрес',
        en: 'if it is one family, all is well; if not, mend the address',
      },
    },
  )
}

/** The row in the same file; else the whole place. */
function placeInWords(before: Place, own: Place): { readonly ru: string; readonly en: string } {
  if (before.file !== own.file) return { ru: `: ${formatPlace(before, 'ru')}`, en: `: ${formatPlace(before, 'en')}` }
  const line = before.line ?? 1
  if (before.sheet === undefined || before.sheet === own.sheet)
    return { ru: `, в строке ${line}`, en: `, in line ${line}` }
  return {
    ru: `, в строке ${line} листа ${quoted(before.sheet)}`,
    en: `, in line ${line} of the sheet ${quoted(before.sheet)}`,
  }
}
