/** The command `init`, and what may be typed behind it. */
import { declareCommand } from '../command.ts'
import { optionalArgument, type ValuesOf } from '../parameter.ts'
import { ANSWER } from '../usual-parameters.ts'

const PARAMETERS = {
  folder: optionalArgument({
    name: { ru: 'папка', en: 'folder' },
    description: { ru: 'новая папка; обычно «памятки»', en: 'the new folder; mostly “pamyatki”' },
  }),
  ...ANSWER,
}

export type InitOptions = ValuesOf<typeof PARAMETERS>

export const INIT = declareCommand({
  name: 'init',
  description: {
    ru: 'сделать папку своей школы: задание, школа, список для примера',
    en: "make a school's own folder: a job, the school, a class list to begin with",
  },
  parameters: PARAMETERS,
  run: async (options, io) => (await import('./runner.ts')).runInit(options, io),
})
