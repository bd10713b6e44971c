/** The leaflets of a class, pressed pupil by pupil; who can't have one is named, and the others get theirs. */
import type { MadeLeaflet } from '../../build/make-print-files.ts'
import { outsideOf, recipientsOf } from '../../build/outside-audience.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Pupil } from '../../model/job.ts'
import { listedName } from '../../rules/listed-name.ts'
import type { OpenClass } from './open-job.ts'

export interface PressedCopies {
  readonly leaflet: string
  /** In the order of the list. */
  readonly made: readonly MadeLeaflet[]
  readonly failed: readonly { readonly pupil: Pupil; readonly diagnostics: readonly Diagnostic[] }[]
}

/** Called before each copy; throws to stop. */
export type CopyStep = (done: number, total: number, name: string) => Promise<void>

/** @param without numbers of pupils who are left out */
export async function pressCopies(
  { job, schoolClass, pipeline }: OpenClass,
  leaflets: readonly string[],
  without: readonly number[],
  step: CopyStep,
): Promise<readonly PressedCopies[]> {
  const pupils = schoolClass.pupils.filter(({ number }) => !without.includes(number))
  const outside = outsideOf(job, leaflets, pupils)
  const wanted = leaflets.map((leaflet) => ({ leaflet, pupils: recipientsOf({ pupils, outside }, leaflet) }))
  const total = wanted.reduce((sum, one) => sum + one.pupils.length, 0)
  const all: PressedCopies[] = []
  let done = 0
  for (const { leaflet, pupils: recipients } of wanted) {
    const made: MadeLeaflet[] = []
    const failed: PressedCopies['failed'][number][] = []
    for (const pupil of recipients) {
      await step(done, total, listedName(pupil))
      done += 1
      const pressed = pipeline.leaflet(leaflet, schoolClass, pupil)
      if (pressed.ok) made.push({ pupil, pressed: pressed.value })
      else failed.push({ pupil, diagnostics: pressed.diagnostics })
    }
    all.push({ leaflet, made, failed })
  }
  return all
}
