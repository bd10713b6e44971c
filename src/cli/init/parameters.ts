/** What may be typed behind `init`. */
import { optionalArgument, type ValuesOf } from '../../parameters/parameter.ts'
import { ANSWER } from '../usual-parameters.ts'

export const INIT_PARAMETERS = {
  folder: optionalArgument({
    name: { ru: 'папка', en: 'folder' },
    description: { ru: 'новая папка; обычно «памятки»', en: 'the new folder; mostly “pamyatki”' },
  }),
  ...ANSWER,
}

export type InitOptions = ValuesOf<typeof INIT_PARAMETERS>
