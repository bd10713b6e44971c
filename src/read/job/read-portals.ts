/** `portals.yaml`: the sites that leaflets lead to, by id. */
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import type { Portal } from '../../model/job.ts'
import { type Checked, checked, wrong } from '../checked.ts'
import { ID_HINT, isId, optionalDate, requiredText, text, webAddress } from '../fields.ts'
import { keysOf } from '../problem.ts'
import { quoted } from '../quoted.ts'
import { checkYaml, isRecord } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

const portalSchema = keysOf({ name: requiredText, url: webAddress, print: text, checked: optionalDate })

/** Warns of every portal that nobody has walked through: portals change, and a leaflet must say what is still so. */
export function readPortals(yaml: YamlFile): Checked<readonly Portal[]> {
  if (!isRecord(yaml.value)) {
    const { diagnostics } = checkYaml(yaml, keysOf({}))
    return wrong(...diagnostics)
  }
  const portals: Portal[] = []
  const diagnostics: Diagnostic[] = []
  for (const id of Object.keys(yaml.value)) {
    if (!isId(id)) diagnostics.push(badId(yaml, id))
    const portal = checkYaml(yaml, portalSchema, [id])
    diagnostics.push(...portal.diagnostics)
    if (portal.value === null) continue
    const { print, url, ...rest } = portal.value
    portals.push({ ...rest, id, url: qrAddress(url), print: print || printAddress(url) })
    if (rest.checked === null) diagnostics.push(unchecked(yaml, id, rest.name))
  }
  return checked(portals, diagnostics)
}

/**
 * An address as it is printed beside its QR code.
 *
 * @example printAddress('https://www.gosuslugi.ru/') // 'gosuslugi.ru'
 */
function printAddress(url: string): string {
  return url
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
}

/** As it is written where that is plain ASCII; else as browsers send it, since QR readers take other letters differently. */
function qrAddress(url: string): string {
  return /^[\x21-\x7e]+$/.test(url) ? url : new URL(url).href
}

function badId(yaml: YamlFile, id: string): Diagnostic {
  return error(
    'read/bad-id',
    { ru: `${quoted(id)} не годится как имя портала`, en: `${quoted(id)} is no id for a portal` },
    { hint: ID_HINT, ...yaml.locate([id], 'key') },
  )
}

function unchecked(yaml: YamlFile, id: string, name: string): Diagnostic {
  return warning(
    'read/portal-unchecked',
    {
      ru: `портал ${id} (${quoted(name)}) никто не проходил: дата проверки не указана`,
      en: `nobody has walked through the portal ${id} (${quoted(name)}): it has no day of checking`,
    },
    {
      hint: {
        ru: 'пройдите все шаги на портале сами и впишите день: checked: 2026-08-25',
        en: 'walk through its steps yourself and write the day: checked: 2026-08-25',
      },
      ...yaml.locate([id, 'checked'], 'key'),
    },
  )
}
