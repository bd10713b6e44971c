/** The plan of a class among what was built: sealed, and readable for its owner alone. */
import * as z from 'zod'
import type { Sha256 } from '../build/build-world.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { refused } from '../diagnostics/not-placed.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { ClassSendPlan, SealedPlan } from '../model/send-plan.ts'
import { safePart } from '../print/file-name.ts'
import { sealOf } from './seal.ts'
import type { BuiltFolder } from './send-world.ts'

const PLAN_FILE = 'send-plan.json'

/** What plans are kept with. */
export interface PlanStore {
  readonly built: BuiltFolder
  readonly sha256: Sha256
}

/**
 * Path of a class's file in the folder of what was built.
 *
 * @example classFile('5А', 'manifest.json') // '5А/manifest.json'
 */
export function classFile(label: string, file: string): string {
  return `${safePart(label)}/${file}`
}

/** Writes a plan with its seal, readable for its owner alone. @returns the path of the file, as a user would type it; an error where it is held */
export async function storePlan(plan: ClassSendPlan, { built, sha256 }: PlanStore): Promise<Outcome<string>> {
  const path = classFile(plan.class, PLAN_FILE)
  const sealed: SealedPlan = { seal: await sealOf(plan, sha256), plan }
  try {
    await built.writePrivate(path, new TextEncoder().encode(`${JSON.stringify(sealed, null, 2)}\n`))
    return outcome(built.display(path))
  } catch (cause) {
    return failure([refused(cause, { file: built.display(path) })])
  }
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
      reason: z.enum([
        'no-address',
        'bad-address',
        'doubtful-address',
        'shared-address',
        'repeated',
        'no-files',
        'outside-audience',
      ]),
      detail: z.string(),
    }),
  ),
})
const sealedSchema = z.object({ seal: z.string(), plan: planSchema })

/** Reads the stored plan. @returns the plan as it was looked at; an error where it is missing or was changed */
export async function loadPlan(label: string, { built, sha256 }: PlanStore): Promise<Outcome<ClassSendPlan>> {
  const path = classFile(label, PLAN_FILE)
  const bytes = await built.read(path)
  if (bytes === null) return failure([noPlan(label)])
  try {
    const read = sealedSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    if (read.success && (await sealOf(read.data.plan, sha256)) === read.data.seal) return outcome(read.data.plan)
  } catch {
    // no JSON at all
  }
  return failure([planDamaged(built.display(path))])
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
