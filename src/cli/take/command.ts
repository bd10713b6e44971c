/** The command `take`. */
import { declareCommand } from '../command.ts'
import { TAKE_PARAMETERS } from './parameters.ts'

export const TAKE = declareCommand({
  name: 'take',
  description: {
    ru: 'взять памятку, раздел или шаблон программы себе, чтобы изменить',
    en: "copy a leaflet, section or template of the program's into the folder, to be changed",
  },
  parameters: TAKE_PARAMETERS,
  run: async (options, io) => (await import('./runner.ts')).runTake(options, io),
})
