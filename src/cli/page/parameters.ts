/** What may be typed behind `page`. */
import type { ValuesOf } from '../../parameters/parameter.ts'
import { ANSWER, JOB, outFolder } from '../usual-parameters.ts'

export const PAGE_PARAMETERS = {
  job: JOB,
  out: outFolder({ ru: 'куда положить страницу', en: 'where the page goes' }),
  ...ANSWER,
}

export type PageOptions = ValuesOf<typeof PAGE_PARAMETERS>
