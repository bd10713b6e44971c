/** The command `preview`. */
import { declareCommand } from '../command.ts'
import { PREVIEW_PARAMETERS } from './parameters.ts'

export const PREVIEW = declareCommand({
  name: 'preview',
  description: {
    ru: 'показать страницы в браузере и обновлять их при каждом сохранении',
    en: 'show the pages in a browser, anew with every save',
  },
  parameters: PREVIEW_PARAMETERS,
  run: async (options, io) => (await import('./runner.ts')).runPreview(options, io),
})
