/** The way to the worker, with workers that do what a test wants of them. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DeskAnswer } from '../../../src/web/protocol.ts'
import { openDesk, Stopped } from '../../../src/web/view/desk-port.ts'

class TestWorker {
  static made: TestWorker[] = []
  readonly asked: { readonly id: number; readonly op: string }[] = []
  onmessage: (event: { readonly data: DeskAnswer }) => void = () => undefined
  onerror: (event: { readonly message: string; preventDefault(): void }) => void = () => undefined
  constructor() {
    TestWorker.made.push(this)
  }
  postMessage(sent: { readonly id: number; readonly op: string } | { readonly fonts: unknown }): void {
    if ('op' in sent) this.asked.push(sent)
  }
  terminate(): void {}
  answer(data: DeskAnswer): void {
    this.onmessage({ data })
  }
  die(): void {
    this.onerror({ message: 'out of memory', preventDefault: () => undefined })
  }
}

beforeEach(() => {
  TestWorker.made = []
  vi.stubGlobal('Worker', TestWorker)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const parts = () => ({
  script: Promise.resolve(''),
  fonts: Promise.resolve({ regular: new Uint8Array(), bold: new Uint8Array() }),
})
const worker = (at: number) => vi.waitUntil(() => TestWorker.made[at])
const question = (of: TestWorker) => vi.waitUntil(() => of.asked[0])

it('begins another worker where the first never came up', async () => {
  const heard: string[] = []
  const desk = openDesk(parts(), (is) => heard.push(is))
  ;(await worker(0)).die()
  const blank = desk.ask('blank', null)
  const second = await worker(1)
  second.answer({ id: 0, up: true })
  const { id } = await question(second)
  const output = { name: 'Список.xlsx', bytes: new Uint8Array(), type: '', count: 0, firstPages: 0, left: [] }
  second.answer({ id, output })
  expect(await blank).toEqual(output)
  expect(heard).toEqual(['down', 'up'])
})

it('says of what was asked that it is lost with its worker, and keeps one that was up', async () => {
  const desk = openDesk(parts(), () => undefined)
  const first = await worker(0)
  first.answer({ id: 0, up: true })
  const lost = expect(desk.ask('blank', null)).rejects.toThrow('out of memory')
  await question(first)
  first.die()
  await lost
  const stopped = expect(desk.ask('workbook', null)).rejects.toBeInstanceOf(Stopped)
  const { id } = await vi.waitUntil(() => first.asked[1])
  first.answer({ id, stopped: true })
  await stopped
  expect(TestWorker.made).toHaveLength(1)
})
