/** The command `send`. */
import { declareCommand } from '../command.ts'
import { placed } from '../places.ts'
import { SEND_PARAMETERS } from './parameters.ts'

export const SEND = declareCommand({
  name: 'send',
  description: {
    ru: 'рассылка семьям: показывает план, сама ничего не отправляет',
    en: 'e-mail the families: shows the plan, sends nothing by itself',
  },
  parameters: SEND_PARAMETERS,
  exclusive: [
    ['show', 'toMe', 'confirm', 'status', 'eml'],
    ['show', 'json'],
  ],
  run: async (options, io) => (await import('./runner.ts')).runSend(placed(options), io),
})
