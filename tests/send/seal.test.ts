/** The seal of a plan: any change breaks it, the order of keys doesn't. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClassSendPlan } from '../../src/model/send-plan.ts'
import { proofWorld } from '../../src/node/world.ts'
import { changedParts, sealOf } from '../../src/send/seal.ts'

const PLAN: ClassSendPlan = {
  format: 1,
  class: '5А',
  run: '2026-09-03',
  created: '2026-09-01T08:00:00.000Z',
  account: {
    host: 'smtp.example',
    port: 465,
    security: 'tls',
    user: 'school',
    from: { name: 'Школа', address: 'school@school.example' },
    replyTo: { name: 'Ласточкина Зоя', address: 'teacher@school.example' },
  },
  limits: { perMinute: 10, perDay: 400, pauseOnBlockHours: 25 },
  allow: { shared: false, doubtful: false },
  encrypted: false,
  template: 'a'.repeat(64),
  names: 'b'.repeat(64),
  letters: [
    {
      id: '1'.repeat(24),
      pupil: 1,
      name: 'Птицын Пётр',
      to: 'ptitsa@families.example',
      messageId: '<1@school.example>',
      files: [{ leaflet: 'chats', file: 'chats/01.pdf', name: 'Чаты.pdf', bytes: 3, sha256: 'd'.repeat(64) }],
      content: 'e'.repeat(64),
    },
  ],
  held: [{ pupil: 2, name: 'Совин Илья', address: '', reason: 'no-address', detail: '' }],
}

/** All ways to a value in the plan. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

function changeAt(value: unknown, [key, ...rest]: readonly string[], make: (old: unknown) => unknown): unknown {
  if (key === undefined) return make(value)
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  Reflect.set(copy, key, changeAt(Reflect.get(copy, key), rest, make))
  return copy
}

const other = (old: unknown, text: string) =>
  typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : `${String(old)}${text}`

function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, random))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, random)] as const)
  return Object.fromEntries(entries.sort(() => random() - 0.5))
}

const sealed = (plan: ClassSendPlan) => sealOf(plan, proofWorld.sha256)

describe('the seal', () => {
  it('breaks at any change of any value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...leaves(PLAN)), fc.string({ minLength: 1 }), async (path, text) => {
        const changed = changeAt(PLAN, path, (old) => other(old, text)) as ClassSendPlan
        expect(await sealed(changed)).not.toBe(await sealed(PLAN))
        if (path[0] !== 'format') expect(changedParts(PLAN, changed)).not.toEqual([])
      }),
    )
  })

  it('breaks where a letter is added, taken away or moved', async () => {
    const [letter] = PLAN.letters
    if (!letter) throw new Error('there is a letter')
    const two = { ...PLAN, letters: [letter, { ...letter, pupil: 2 }] }
    const plans = [PLAN, two, { ...two, letters: [...two.letters].reverse() }, { ...PLAN, letters: [] }]
    const seals = await Promise.all(plans.map(sealed))
    expect(new Set(seals).size).toBe(4)
  })

  it('doesn’t depend on the order of keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (stream) => {
        const random = () => stream.next().value ?? 0
        const same = shuffled(PLAN, random) as ClassSendPlan
        expect(await sealed(same)).toBe(await sealed(PLAN))
        expect(changedParts(PLAN, same)).toEqual([])
      }),
    )
  })

  it('says what has changed', () => {
    const files = { ...PLAN, letters: PLAN.letters.map((letter) => ({ ...letter, files: [] })) }
    expect(changedParts(PLAN, files)).toEqual(['files'])
    expect(changedParts(PLAN, { ...PLAN, template: 'x' })).toEqual(['template'])
  })
})
