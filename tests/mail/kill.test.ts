/**
 * The real process, killed at random moments and started again each time: every letter arrives once, or the ledger
 * says that its arrival is uncertain; none twice, none lost, none with another pupil's file.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { loadLedger } from '../../src/mail/ledger-file.ts'
import { mailingFiles } from '../../src/mail/mailing-files.ts'
import type { SealedPlan } from '../../src/model/send-plan.ts'
import { runCommand } from '../e2e/run-command.ts'

import type { JobFolder } from '../e2e/small-job.ts'
import { BUILT_PROGRAM } from '../support/whole-run.ts'

import { makeMailJob } from './mail-job.ts'
import { openSink, type Received, readMessage } from './sink.ts'

const LETTERS = process.env.SOAK ? 60 : 14
/** Enough for each change; `SOAK=1` looks longer. */
const KILLS = process.env.SOAK ? 100 : 15
const SEED = Number(process.env.FC_SEED ?? 20_260_901)

const rows = Array.from({ length: LETTERS }, (_, i) => {
  const name = `Птица${'абвгдежзик'[i % 10]}${'лмнопрст'[Math.floor(i / 10)]}`
  return `${i + 1};${name};Пётр;;01.02.2015;м;family${i + 1}@families.example`
})
const LIST = `№;Фамилия;Имя;Отчество;Дата рождения;Пол;Почта\n${rows.join('\n')}\n`

it(`sending loses and doubles no letter in ${KILLS} kills (FC_SEED=${SEED} repeats their moments)`, async () => {
  const random = randomFrom(SEED)
  // an answer that takes its time leaves room to be killed between the letter and the answer
  let answering = false
  const sink = await openSink({
    onMessage: async () => {
      answering = true
      await wait(40 + random() * 60)
      answering = false
      return null
    },
  })
  const folder = await makeMailJob({ port: sink.port, list: LIST })
  const start = (...more: readonly string[]) => {
    const command = ['send', folder.job, '--out', folder.out, '--confirm', String(LETTERS), ...more]
    const child = spawn(process.execPath, [BUILT_PROGRAM, ...command], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString()
    })
    const closed = new Promise<{ code: number | null; signal: string | null; said: string }>((resolve) => {
      child.on('close', (code, signal) => resolve({ code, signal, said }))
    })
    return { child, closed }
  }
  try {
    let kills = 0
    let midLetter = 0
    for (let round = 1; kills < KILLS; round++) {
      const run = `round-${round}`
      sink.received.splice(0)
      const planned = await runCommand(['send', folder.job, '--out', folder.out, '--run', run])
      expect(planned.code, planned.err).toBe(0)
      const { plan }: SealedPlan = JSON.parse(await readFile(join(folder.out, '5А/send-plan.json'), 'utf8'))
      for (let done = false; !done && kills < KILLS; ) {
        const before = sink.connections()
        const { child, closed } = start()
        let over = false
        void closed.then(() => {
          over = true
        })
        // a tenth come before the first command to the server, a fifth while it holds back the answer to a letter
        const aim = random()
        if (aim < 0.1) await wait(random() * 800)
        else {
          while (!over && sink.connections() === before) await wait(5)
          await wait(random() * 500)
          if (aim > 0.8) while (!over && !answering) await wait(1)
        }
        child.kill('SIGKILL')
        const { signal, said, code } = await closed
        if (signal === 'SIGKILL') kills++
        else expect([0, 1], said).toContain(code)
        const states = await statesOf(folder, plan.letters)
        done = states.every((state) => state !== undefined)
      }
      const last = await start().closed
      expect(last.signal).toBe(null)
      const states = await statesOf(folder, plan.letters)
      midLetter += states.filter((state) => state === 'uncertain').length
      // exactly once, or uncertain and not more than once
      const byId = countById(sink.received)
      for (const [index, letter] of plan.letters.entries()) {
        const times = byId.get(letter.messageId) ?? 0
        const state = states[index]
        expect(['accepted', 'uncertain'], `${letter.messageId}: ${state}`).toContain(state)
        if (state === 'accepted') expect(times).toBe(1)
        else expect(times).toBeLessThanOrEqual(1)
      }
      expect(last.code).toBe(states.includes('uncertain') ? 1 : 0)
      // each letter has its own pupil's file
      for (const { to, message } of sink.received) {
        const read = await readMessage(message)
        const letter = plan.letters.find(({ messageId }) => messageId === read.messageId)
        expect(to).toEqual([letter?.to])
        expect(read.to?.map(({ address }) => address)).toEqual([letter?.to])
        const sums = read.attachments.map(({ content }) =>
          createHash('sha256')
            .update(new Uint8Array(content as ArrayBuffer))
            .digest('hex'),
        )
        expect(sums).toEqual(letter?.files.map(({ sha256 }) => sha256))
      }
    }
    expect(kills).toBe(KILLS)
    // the kills did hit the narrow place between a letter and its answer
    expect(midLetter).toBeGreaterThan(0)
    // a lock whose process was killed is taken over and given back
    await expect(readFile(mailingFiles(folder.job, folder.out).lock)).rejects.toThrow()
  } finally {
    await sink.close()
    await folder.remove()
  }
}, 1_200_000)

/** A linear congruential generator (Numerical Recipes): the same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

async function statesOf({ job, out }: JobFolder, letters: SealedPlan['plan']['letters']) {
  const ledger = await loadLedger(mailingFiles(job, out).ledger)
  expect(ledger.damaged).toEqual([])
  return letters.map(({ id }) => ledger.letters.get(id)?.state)
}

/** How often each letter was received, by its Message-ID. */
function countById(received: readonly Received[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { message } of received) {
    const [, id = ''] = /^Message-ID: (<[^>]+>)/im.exec(message.toString('latin1')) ?? []
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
