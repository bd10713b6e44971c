/** Addresses and telephone numbers in running text as links: on a phone one can't scan one's own screen, but one can touch it. */
import { itemAt } from '../../diagnostics/impossible.ts'
import type { Run } from '../../model/composed.ts'
import type { FieldText } from '../../model/field-text.ts'
import { phoneAddress } from '../../model/phone.ts'

/** A number with its country or city: fewer digits can't be dialled from a phone (RFC 3966, 5.1.4). */
const PHONE = String.raw`(?<![\d+])(?:\+\d|8)[ \u00a0(–‑-]{0,2}\d{3}[ \u00a0)–‑-]{0,2}\d{3}[ \u00a0–‑-]?\d{2}[ \u00a0–‑-]?\d{2}(?!\d)`
/** A site as people write it, with or without a protocol; not what is behind the @ of a mailbox. */
const SITE = String.raw`(?<![\p{L}\d@./-])(?:https?://)?(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:ru|su|com|org|net|edu|info|example|online|site)(?![\p{L}\d-]|\.[\p{L}\d])(?::\d+)?(?:/[^\s«»"“”()<>]*[^\s«»"“”()<>.,:;!?])?/?`
const WHOLE_PHONE = new RegExp(`^${PHONE}$`, 'u')
const FOUND = new RegExp(`${PHONE}|${SITE}`, 'giu')

/**
 * The runs of a running text, what is an address or a telephone number in them each a run of its own that leads there. Runs that lead
 * somewhere already stay as they are.
 *
 * @param values of the fields in the runs
 * @param addresses by how they are printed; others are taken to be what they say, behind `https://`
 * @example linkedRuns([{ text: ['Сайт cop.admhmao.ru.'] }], [], new Map()) // 'Сайт ', 'cop.admhmao.ru' with its link, '.'
 */
export function linkedRuns(
  runs: readonly Run[],
  values: readonly string[],
  addresses: ReadonlyMap<string, string>,
): readonly Run[] {
  return runs.flatMap((run): readonly Run[] => {
    if (run.link || run.pageOfStep !== undefined) return [run]
    const out: Run[] = []
    let plain: FieldText[number][] = []
    const close = () => {
      if (plain.length > 0) out.push({ ...run, text: plain })
      plain = []
    }
    for (const part of run.text) {
      const text = typeof part === 'string' ? part : itemAt(values, part.index)
      if (typeof part !== 'string') {
        // no value of a class list becomes a link, but for a number that can be nothing else
        const link = addresses.get(text) ?? phoneAddress(WHOLE_PHONE.test(text) ? text : '')
        if (link === null) plain.push(part)
        else {
          close()
          out.push({ ...run, text: [part], link: [link] })
        }
        continue
      }
      let at = 0
      for (const { 0: match, index } of text.matchAll(FOUND)) {
        if (index > at) plain.push(text.slice(at, index))
        close()
        out.push({ ...run, text: [match], link: [addressOf(match, addresses)] })
        at = index + match.length
      }
      if (at < text.length) plain.push(text.slice(at))
    }
    close()
    return out
  })
}

function addressOf(text: string, addresses: ReadonlyMap<string, string>): string {
  const known = addresses.get(text) ?? phoneAddress(WHOLE_PHONE.test(text) ? text : '')
  return known ?? (/^https?:/i.test(text) ? text : `https://${text}`)
}
