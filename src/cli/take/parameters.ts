/** What may be typed behind `take`. */
import { argument, type ValuesOf } from '../../parameters/parameter.ts'
import { ANSWER, JOB } from '../usual-parameters.ts'

export const TAKE_PARAMETERS = {
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

export type TakeOptions = ValuesOf<typeof TAKE_PARAMETERS>
