/** The plan of a class on the disk: sealed, and readable for its owner alone. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { z } from 'zod'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { ClassSendPlan, SealedPlan } from '../model/send-plan.ts'
import { safePart } from '../print/file-name.ts'
import { sealOf } from './seal.ts'

const PLAN_FILE = 'send-plan.json'

/** Path of a class's file, as the user would type it. */
export function classPath(out: string, label: string, file: string): string {
  return join(out, safePart(label), file).replaceAll(sep, '/')
}

/**
 * Appears whole, for its owner alone (mode 600): names and addresses stand in it.
 *
 * @returns the path of the file
 */
export async function storePlan(out: string, plan: ClassSendPlan): Promise<string> {
  const path = classPath(out, plan.class, PLAN_FILE)
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const beside = `${path}.${process.pid}`
  const sealed: SealedPlan = { seal: sealOf(plan), plan }
  await writeFile(beside, `${JSON.stringify(sealed, null, 2)}\n`, { mode: 0o600 })
  await chmod(beside, 0o600)
  await rename(beside, path)
  return path
}

const person = z.object({ name: z.string(), address: z.string() })
const planSchema = z.object({
  format: z.literal(1),
  class: z.string(),
  run: z.string(),
  created: z.string(),
  account: z.object({
    host: z.string(),
    port: z.number(),
    security: z.enum(['tls', 'starttls', 'none']),
    user: z.string(),
    from: person,
    replyTo: person.nullable(),
  }),
  limits: z.object({ perMinute: z.number(), perDay: z.number(), pauseOnBlockHours: z.number() }),
  allow: z.object({ shared: z.boolean(), doubtful: z.boolean() }),
  encrypted: z.boolean(),
  template: z.string(),
  names: z.string(),
  letters: z.array(
    z.object({
      id: z.string(),
      pupil: z.number(),
      name: z.string(),
      to: z.string(),
      messageId: z.string(),
      files: z.array(
        z.object({
          leaflet: z.string(),
          file: z.string(),
          name: z.string(),
          bytes: z.number(),
          sha256: z.string(),
        }),
      ),
      content: z.string(),
    }),
  ),
  held: z.array(
    z.object({
      pupil: z.number(),
      name: z.string(),
      address: z.string(),
      reason: z.enum(['no-address', 'bad-address', 'doubtful-address', 'shared-address', 'repeated', 'no-files']),
      detail: z.string(),
    }),
  ),
})
const sealedSchema = z.object({ seal: z.string(), plan: planSchema })

/** @returns the plan as it was looked at; an error where there is none, or where somebody changed it */
export async function loadPlan(out: string, label: string): Promise<Outcome<SealedPlan>> {
  const path = classPath(out, label, PLAN_FILE)
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return failure([noPlan(label)])
  try {
    const read = sealedSchema.safeParse(JSON.parse(text))
    if (read.success && sealOf(read.data.plan) === read.data.seal) return outcome(read.data)
  } catch {
    // no JSON at all
  }
  return failure([planDamaged(path)])
}

function noPlan(label: string): Diagnostic {
  return error(
    'mail/no-plan',
    { ru: `для класса ${label} ещё нет плана рассылки`, en: `there is no plan for class ${label} yet` },
    {
      hint: {
        ru: 'сначала та же команда без --confirm: она покажет план',
        en: 'run the same command without --confirm first: it shows the plan',
      },
    },
  )
}

function planDamaged(file: string): Diagnostic {
  return error(
    'mail/plan-damaged',
    { ru: 'план рассылки изменён не программой', en: 'the plan was changed by something else than this program' },
    {
      place: { file },
      hint: { ru: 'составьте план заново: send без --confirm', en: 'make the plan anew: send without --confirm' },
    },
  )
}
