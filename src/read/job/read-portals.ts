/** `portals.yaml`: the sites that leaflets lead to, by id. */
import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Portal } from '../../model/job.ts'
import { ID_HINT, isId, optionalDate, optionalText, requiredText, webAddress } from '../fields.ts'
import { keysOf } from '../judged.ts'
import { quoted } from '../quoted.ts'
import { checkYaml, isRecord } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

const portalSchema = keysOf({ name: requiredText, url: webAddress, print: optionalText, checked: optionalDate })

/** Days of checking were here before they were the school's (`read-school.ts`); those of older jobs are still read. */
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
