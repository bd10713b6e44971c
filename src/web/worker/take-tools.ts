/** What everything that is taken away is made with. */
import { leafletsOf, outsideOf } from '../../build/outside-audience.ts'
import { itemAt } from '../../diagnostics/impossible.ts'
import type { MadeFileView } from '../protocol.ts'
import type { DeskWorld } from './desk-world.ts'
import type { OpenClass } from './open-job.ts'
import type { CopyStep, PressedCopies } from './press-copies.ts'

export interface TakeTools {
  readonly one: OpenClass
  readonly world: DeskWorld
  readonly letter: string
  readonly step: CopyStep
}

export const PDF = 'application/pdf'
export const ZIP = 'application/zip'

/** A finished file; who is not in it is added by who made the copies. */
export type TakenParts = Omit<MadeFileView, 'left' | 'firstPages'> & { readonly firstPages?: number }

/** Which of the pupils have something, in the order of the list: what each gets, in the order of the leaflets. */
export function byPupil(copies: readonly PressedCopies[], { job, schoolClass }: OpenClass) {
  const leaflets = copies.map(({ leaflet }) => leaflet)
  const outside = outsideOf(job, leaflets, schoolClass.pupils)
  return schoolClass.pupils.flatMap((pupil) => {
    const own = leafletsOf({ leaflets, outside }, pupil).flatMap((leaflet) => {
      const of = itemAt(copies, leaflets.indexOf(leaflet))
      const made = of.made.find((copy) => copy.pupil.number === pupil.number)
      return made === undefined ? [] : [{ leaflet, ...made }]
    })
    return own.length === 0 ? [] : [{ pupil, own }]
  })
}
