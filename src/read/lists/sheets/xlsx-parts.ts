/** What a workbook says of its own make-up: where its parts are, which sheets it has, how it counts days. */
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { DAMAGED } from './fault-diagnostic.ts'
import { attribute, xmlEvents } from './xml-events.ts'
import { xmlText } from './xml-text.ts'
import { normalName, unzip, type ZipArchive } from './zip-archive.ts'

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isHidden: boolean }[]
  readonly from1904: boolean
  readonly strings: string | null
  readonly styles: string | null
}

interface Relation {
  /** The last word of the type: `worksheet`, `styles`. */
  readonly type: string
  readonly part: string
}

/** @returns the name of the workbook's part, or null if the archive is no XLSX */
export async function workbookPart(zip: ZipArchive): Promise<string | null> {
  const relations = zip.entries.has('_rels/.rels') ? await relationsOf(zip, '') : null
  const main = relations?.ok ? [...relations.value.values()].find(({ type }) => type === 'officeDocument') : undefined
  const part = main?.part ?? 'xl/workbook.xml'
  return /\.xml$/.test(part) && zip.entries.has(part) && /^xl\/|workbook/.test(part) ? part : null
}

/** Sheets in the order of their tabs; charts on a tab of their own are passed over. */
export async function workbookParts(zip: ZipArchive, workbook: string): Promise<Outcome<WorkbookParts>> {
  const relations = await relationsOf(zip, workbook)
  if (!relations.ok) return relations
  const bytes = await unzip(zip, workbook)
  if (!bytes.ok) return bytes

  const sheets: WorkbookParts['sheets'][number][] = []
  let from1904 = false
  for (const event of xmlEvents(xmlText(bytes.value))) {
    if (event.type === 'fault') return DAMAGED
    if (event.type !== 'open') continue
    if (event.name === 'workbookPr') from1904 = /^(1|true|on)$/.test(attribute(event.attributes, 'date1904') ?? '')
    if (event.name !== 'sheet') continue
    const relation = relations.value.get(attribute(event.attributes, 'id') ?? '')
    if (relation === undefined) return DAMAGED
    if (relation.type !== 'worksheet') continue
    const name = attribute(event.attributes, 'name') ?? ''
    const isHidden = /hidden/i.test(attribute(event.attributes, 'state') ?? '')
    sheets.push({ name, part: relation.part, isHidden })
  }
  const partOf = (type: string) => [...relations.value.values()].find((one) => one.type === type)?.part ?? null
  return outcome({ sheets, from1904, strings: partOf('sharedStrings'), styles: partOf('styles') })
}

/** Relations of a part (ISO 29500-2, 9.3) by their ids; those that lead out of the archive are left out. */
async function relationsOf(zip: ZipArchive, part: string): Promise<Outcome<ReadonlyMap<string, Relation>>> {
  const slash = part.lastIndexOf('/') + 1
  const bytes = await unzip(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  if (!bytes.ok) return bytes
  const relations = new Map<string, Relation>()
  for (const event of xmlEvents(xmlText(bytes.value))) {
    if (event.type === 'fault') return DAMAGED
    if (event.type !== 'open' || event.name !== 'Relationship') continue
    if (attribute(event.attributes, 'TargetMode') === 'External') continue
    const type = (attribute(event.attributes, 'Type') ?? '').replace(/.*\//, '')
    const target = attribute(event.attributes, 'Target') ?? ''
    relations.set(attribute(event.attributes, 'Id') ?? '', { type, part: resolve(part.slice(0, slash), target) })
  }
  return outcome(relations)
}

function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (/^[\\/]/.test(target) ? target : folder + target).split(/[\\/]/)) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return normalName(steps.join('/'))
}
