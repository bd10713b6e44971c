/** The command `take`, and what may be typed behind it. */
import { declareCommand } from '../command.ts'
import { argument, type ValuesOf } from '../parameter.ts'
import { ANSWER, JOB } from '../usual-parameters.ts'

const PARAMETERS = {
  id: argument({
    name: { ru: 'имя', en: 'id' },
    description: {
      ru: 'памятка, раздел или шаблон: chats, gosuslugi-open, leaflet.hbs, theme.yaml',
      en: 'a leaflet, section or template: chats, gosuslugi-open, leaflet.hbs, theme.yaml',
    },
  }),
  job: JOB,
  ...ANSWER,
}

export type TakeOptions = ValuesOf<typeof PARAMETERS>

export const TAKE = declareCommand({
  name: 'take',
  description: {
    ru: 'взять памятку, раздел или шаблон программы себе, чтобы изменить',
    en: "copy a leaflet, section or template of the program's into the folder, to be changed",
  },
  parameters: PARAMETERS,
  run: async (options, io) => (await import('./runner.ts')).runTake(options, io),
})
