/** The worker of the page: takes questions one after another, and the call to stop at any time. */
import './jitless.ts'
import type { World } from '../../pipeline.ts'
import type { DeskAnswer, DeskQuestion, OperationName, Operations } from '../protocol.ts'
import { type AskedWith, createDesk } from './desk.ts'
import type { CompiledKit, DeskKit } from './desk-kit.ts'

/** Put before this code when the page is made. */
declare const PAMYATKA_KIT: DeskKit
declare const PAMYATKA_TEMPLATES: CompiledKit

/** First of all comes this: the fonts, which the page has unpacked. */
interface FontsMessage {
  readonly fonts: World['fonts']
}

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<DeskQuestion | FontsMessage>) => void) | null
  postMessage(message: DeskAnswer, transfer: readonly Transferable[]): void
}

let desk: ReturnType<typeof createDesk> | null = null
let stop = new AbortController()
let before: Promise<void> = Promise.resolve()
let isAsked = false
/** Long work lets short questions about single pages go first. */
let taking = false

function post(answer: DeskAnswer, transfer: readonly Transferable[] = []): void {
  scope.postMessage(answer, transfer)
}

scope.onmessage = ({ data }) => {
  if ('fonts' in data) {
    desk = createDesk(PAMYATKA_KIT, PAMYATKA_TEMPLATES, data.fonts)
    post({ id: 0, up: true })
    warmSoon()
    return
  }
  isAsked = true
  if (data.op === 'stop') stop.abort()
  else if (data.op === 'take') {
    taking = true
    stop = new AbortController()
    before = before
      .then(() => answer(data))
      .finally(() => {
        taking = false
      })
  } else if (taking && (data.op === 'page' || data.op === 'copy')) void answer(data)
  else before = before.then(() => answer(data))
}

/** Only while nothing is asked: what a person wants comes first. */
function warmSoon(): void {
  setTimeout(() => {
    if (isAsked || desk === null) return
    const ready = desk
    before = before.then(() => ready.warm()).catch(() => undefined)
  }, 30)
}

type Ask = Exclude<DeskQuestion, { readonly op: 'stop' }>

async function answer(question: Ask): Promise<void> {
  const { id, op, input } = question
  if (desk === null) {
    post({ id, fault: 'the desk is not open' })
    return
  }
  const { signal } = stop
  const asked: AskedWith = { stop: signal, progress: (progress) => post({ id, progress }) }
  try {
    // an operation and its input belong together, which a union of questions says and an index can't
    const run = desk[op] as (input: Ask['input'], asked: AskedWith) => Promise<Operations[OperationName]['output']>
    const output = await run(input, asked)
    post({ id, output }, transferable(output))
  } catch (cause) {
    if (op === 'take' && signal.aborted) post({ id, stopped: true })
    else post({ id, fault: cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause) })
  }
}

function transferable(output: unknown): readonly Transferable[] {
  if (Array.isArray(output)) return output.flatMap(transferable)
  if (typeof output !== 'object' || output === null) return []
  if ('bitmap' in output && output.bitmap instanceof ImageBitmap) return [output.bitmap]
  return 'bytes' in output &&
    output.bytes instanceof Uint8Array &&
    output.bytes.byteLength === output.bytes.buffer.byteLength
    ? [output.bytes.buffer as ArrayBuffer]
    : []
}
