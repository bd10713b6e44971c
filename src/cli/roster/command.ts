/** The command `roster`, and what may be typed behind it. */
import { declareCommand } from '../command.ts'
import { argument, option, TEXT, type ValuesOf } from '../parameter.ts'
import { ANSWER } from '../usual-parameters.ts'

const PARAMETERS = {
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

export type RosterOptions = ValuesOf<typeof PARAMETERS>

export const ROSTER = declareCommand({
  name: 'roster',
  description: {
    ru: 'показать, как понят список класса и что в нём исправить',
    en: 'show a class list as it was understood, and what to mend',
  },
  parameters: PARAMETERS,
  run: async (options, io) => (await import('./runner.ts')).runRoster(options, io),
})
