/** The command `roster`. */
import { declareCommand } from '../command.ts'
import { ROSTER_PARAMETERS } from './parameters.ts'

export const ROSTER = declareCommand({
  name: 'roster',
  description: {
    ru: 'показать, как понят список класса и что в нём исправить',
    en: 'show a class list as it was understood, and what to mend',
  },
  parameters: ROSTER_PARAMETERS,
  run: async (options, io) => (await import('./runner.ts')).runRoster(options, io),
})
