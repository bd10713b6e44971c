/** What may be typed behind `preview`. */
import { option, type ValuesOf } from '../../parameters/parameter.ts'
import { ANSWER, JOB } from '../usual-parameters.ts'

const LAST_PORT = 65_535

export const PREVIEW_PARAMETERS = {
  job: JOB,
  port: option({
    flag: '--port',
    value: { ru: 'порт', en: 'port' },
    type: {
      read: (text) => {
        const port = Number(text)
        return /^\d+$/.test(text) && port <= LAST_PORT ? port : null
      },
      expected: { ru: `от 0 до ${LAST_PORT}`, en: `0 to ${LAST_PORT}` },
    },
    absent: 0,
    description: { ru: 'на каком порту; обычно любой свободный', en: 'which port; any free one if left out' },
  }),
  lang: ANSWER.lang,
}

export type PreviewOptions = ValuesOf<typeof PREVIEW_PARAMETERS>
