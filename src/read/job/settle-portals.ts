/** The portals of a job: its own before the program's, with the days on which the school walked through them. */

import { type Checked, checked } from '../../diagnostics/checked.ts'
import { closest } from '../../diagnostics/closest.ts'
import { CODE } from '../../diagnostics/codes.ts'
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import type { Portal } from '../../model/job.ts'
import { quoted } from '../quoted.ts'
import type { SchoolFile } from './read-school.ts'

export interface PortalSources {
  /** Of the job's own `portals.yaml`; null where it has none. */
  readonly own: readonly Portal[] | null
  readonly program: readonly Portal[]
  /** Null where its file is wrong: then nothing is known of days. */
  readonly school: SchoolFile | null
  /** Everything that may lead to a portal. */
  readonly texts: readonly string[]
}

/** `portal=cop`, `address=cop`, `{{portal.cop.url}}`. */
const MENTIONED = /\b(?:portal|address)(?:="?|\.)([a-z][a-z0-9-]*)/g

/**
 * A portal that a text leads to and that the job's own file doesn't have comes from the program. Warns of those that a text leads to and
 * that have no day of checking: portals change, and a leaflet must say what is still so. Days of a portal that isn't there are an error.
 */
export function settlePortals({ own, program, school, texts }: PortalSources): Checked<readonly Portal[]> {
  const mentioned = new Set(texts.flatMap((text) => [...text.matchAll(MENTIONED)].map(([, id = '']) => id)))
  const isMissing = ({ id }: Portal) => mentioned.has(id) && !own?.some((one) => one.id === id)
  // a day in the program's own file would be no check of this school's
  const offered = program.map((portal) => ({ ...portal, checked: null }))
  const known = own === null ? offered : [...own, ...offered.filter(isMissing)]
  const portals = known.map((portal) => ({ ...portal, checked: school?.checked.get(portal.id) ?? portal.checked }))
  if (school === null) return checked(portals)
  const all = texts.some((text) => /\{\{~?#each portal\b/.test(text))
  const unchecked = portals.filter(({ id, checked }) => checked === null && (all || mentioned.has(id)))
  const ids = [...new Set([...portals, ...program].map(({ id }) => id))]
  return checked(portals, [
    ...[...school.checked.keys()].filter((id) => !ids.includes(id)).map((id) => unknownPortal(school, id, ids)),
    ...(unchecked.length > 0 ? [uncheckedPortals(school, unchecked)] : []),
  ])
}

function unknownPortal({ yaml }: SchoolFile, id: string, ids: readonly string[]): Diagnostic {
  const guess = closest(id, ids)
  const list = ids.join(', ')
  return error(
    'read/unknown-portal',
    { ru: `портала ${quoted(id)} нет`, en: `there is no portal ${quoted(id)}` },
    {
      hint:
        guess === null
          ? { ru: `есть порталы: ${list}`, en: `there are: ${list}` }
          : { ru: `возможно, ${guess}`, en: `perhaps ${guess}` },
      ...yaml.locate(['checked', id], 'key'),
    },
  )
}

function uncheckedPortals({ yaml }: SchoolFile, portals: readonly Portal[]): Diagnostic {
  const ids = portals.map(({ id }) => id).join(', ')
  const [first = ''] = portals.map(({ id }) => id)
  const file = yaml.file.split('/').at(-1)
  const one = portals.length === 1
  return warning(
    CODE.portalUnchecked,
    {
      ru: `шаги на ${one ? 'портале' : 'порталах'} ещё никто не проверил: ${ids}`,
      en: `no day of checking is written for ${one ? 'this portal' : 'these portals'}: ${ids}`,
    },
    {
      hint: {
        ru: `пройдите все шаги на портале сами и впишите день в ${file}: checked: { ${first}: 2026-08-25 }`,
        en: `walk through its steps yourself and write the day into ${file}: checked: { ${first}: 2026-08-25 }`,
      },
      ...yaml.locate(['checked'], 'key'),
    },
  )
}
