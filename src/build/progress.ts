/** How far a long piece of work is, and the moments in which it can be stopped. */
import type { ProofWorld } from './build-world.ts'

/** Receives how far the work is. */
export interface Progress {
  /** `done` of `total` copies of `leaflet` for the class `label` are made. */
  step(label: string, leaflet: string, done: number, total: number): void
  /** Nothing more comes. */
  end(): void
}

/** Who follows a run, and may stop it. */
export interface Watch {
  readonly progress: Progress
  /** Fires when the work is to stop. */
  readonly stop: AbortSignal
}

/**
 * Reports a step, then lets the outside speak.
 *
 * @throws the signal's reason, when the work is to stop
 */
export async function takeStep(
  { progress, stop }: Watch,
  world: Pick<ProofWorld, 'pause'>,
  ...[label, leaflet, done, total]: Parameters<Progress['step']>
): Promise<void> {
  progress.step(label, leaflet, done, total)
  await world.pause()
  if (stop.aborted) progress.end()
  stop.throwIfAborted()
}
