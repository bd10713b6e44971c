/** What may be typed behind `roster`. */
import { argument, option, TEXT, type ValuesOf } from '../../parameters/parameter.ts'
import { ANSWER } from '../usual-parameters.ts'

export const ROSTER_PARAMETERS = {
  file: argument({
    name: { ru: 'файл', en: 'file' },
    description: { ru: 'список: xlsx, xls, ods, csv, txt', en: 'the list: xlsx, xls, ods, csv, txt' },
  }),
  names: option({
    flag: '--names',
    value: { ru: 'файл', en: 'file' },
    type: TEXT,
    absent: null,
    description: { ru: 'файл, в котором вы записали падежи имён', en: 'cases of names that you have settled' },
  }),
  ...ANSWER,
}

export type RosterOptions = ValuesOf<typeof ROSTER_PARAMETERS>
