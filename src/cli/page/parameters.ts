/** What may be typed behind `page`. */
import type { ValuesOf } from '../../parameters/parameter.ts'
import { ANSWER, JOB, outFolder } from '../usual-parameters.ts'

export const PAGE_PARAMETERS = {
  job: JOB,
  out: outFolder({ ru: 'куда положить pamyatka.html', en: 'where pamyatka.html goes' }),
  ...ANSWER,
}

export type PageOptions = ValuesOf<typeof PAGE_PARAMETERS>
