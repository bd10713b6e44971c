/** The command `init`. */
import { declareCommand } from '../command.ts'
import { INIT_PARAMETERS } from './parameters.ts'

export const INIT = declareCommand({
  name: 'init',
  description: {
    ru: 'сделать папку своей школы: задание, школа, список для примера',
    en: "make a school's own folder: a job, the school, a class list to begin with",
  },
  parameters: INIT_PARAMETERS,
  run: async (options, io) => (await import('./runner.ts')).runInit(options, io),
})
