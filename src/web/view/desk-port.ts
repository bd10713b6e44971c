/** The way to the worker: questions get their answers, whatever order they come in; a worker that died is begun anew. */
import type { DeskAnswer, DeskQuestion, HowFar, OperationName, Operations } from '../protocol.ts'

/** The long work was stopped, as it was asked to be. */
export class Stopped extends Error {}

export interface DeskPort {
  /** @throws Stopped; an Error with the fault of the program */
  ask<Op extends OperationName>(
    op: Op,
    input: Operations[Op]['input'],
    progress?: (far: HowFar) => void,
  ): Promise<Operations[Op]['output']>
  stop(): void
  /** Ends the worker, whatever it does, and begins another. */
  restart(): void
}

interface Waiting {
  readonly resolve: (output: Operations[OperationName]['output']) => void
  readonly reject: (cause: Error) => void
  readonly progress: (far: HowFar) => void
}

/** What the worker is made of, unpacked once. */
export interface WorkerParts {
  readonly script: Promise<string>
  readonly fonts: Promise<{ readonly regular: Uint8Array; readonly bold: Uint8Array }>
}

/**
 * @param heard is called when a worker can answer, and when one has died
 */
export function openDesk(parts: WorkerParts, heard: (is: 'up' | 'down') => void): DeskPort {
  let worker: Promise<Worker> | null = null
  let isUp = false
  let next = 1
  const waiting = new Map<number, Waiting>()
  const begin = async (): Promise<Worker> => {
    const [script, fonts] = await Promise.all([parts.script, parts.fonts])
    isUp = false
    const made = new Worker(scriptUrl(URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))))
    made.onmessage = ({ data }: MessageEvent<DeskAnswer>) => take(data)
    made.onerror = (event) => {
      event.preventDefault()
      // one that never came up answers nothing: the next question begins another
      if (!isUp) worker = null
      lose(new Error(event.message))
      heard('down')
    }
    made.postMessage({ fonts })
    return made
  }
  const take = (answer: DeskAnswer) => {
    if ('up' in answer) {
      isUp = true
      heard('up')
      return
    }
    const asked = waiting.get(answer.id)
    if (asked === undefined) return
    if ('progress' in answer) {
      asked.progress(answer.progress)
      return
    }
    waiting.delete(answer.id)
    if ('output' in answer) asked.resolve(answer.output)
    else asked.reject('stopped' in answer ? new Stopped('stopped') : new Error(answer.fault))
  }
  const lose = (cause: Error) => {
    for (const { reject } of waiting.values()) reject(cause)
    waiting.clear()
  }
  const send = async (question: DeskQuestion) => {
    worker ??= begin()
    ;(await worker).postMessage(question)
  }
  worker = begin()
  return {
    ask: (op, input, progress = () => undefined) =>
      new Promise((resolve, reject) => {
        const id = next
        next += 1
        // the answer to a question is of the type that its operation has
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, progress })
        send({ id, op, input } as DeskQuestion).catch(reject)
      }),
    stop: () => void send({ id: 0, op: 'stop' }),
    restart: () => {
      void worker?.then((old) => old.terminate())
      lose(new Error('the worker was ended'))
      worker = begin()
    },
  }
}

/** Where trusted types are asked for (Trusted Types, 2.3), a script's address must come from a policy. */
function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string }
    }
  }
  policy ??= trustedTypes?.createPolicy('pamyatka', { createScriptURL: (address) => address }) ?? null
  return policy === null ? url : policy.createScriptURL(url)
}

/** One policy for the page: a second of the same name is refused. */
let policy: { createScriptURL(url: string): string } | null = null
