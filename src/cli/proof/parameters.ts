/** What may be typed behind `proof`. */
import { DEFAULT_LEAST_TYPE } from '../../build/build-request.ts'
import { manyArguments, option, TEXT, type ValuesOf } from '../../parameters/parameter.ts'
import { ANSWER } from '../usual-parameters.ts'

export const PROOF_PARAMETERS = {
  paths: manyArguments({
    name: { ru: 'файлы', en: 'pdf' },
    description: { ru: 'файлы, папки, шаблоны', en: 'files, folders, patterns' },
    // where `build` puts its files
    usual: ['out'],
  }),
  minType: option({
    flag: '--min-type',
    value: { ru: 'пункты', en: 'points' },
    type: {
      read: (text) => {
        const points = Number(text.replace(',', '.'))
        return points > 0 ? points : null
      },
      expected: { ru: 'число пунктов, например 10', en: 'points, as in 10' },
    },
    absent: DEFAULT_LEAST_TYPE,
    description: { ru: 'наименьший допустимый размер букв', en: 'smaller type is an error' },
  }),
  pages: option({
    flag: '--pages',
    value: { ru: 'папка', en: 'folder' },
    type: TEXT,
    absent: null,
    description: { ru: 'сохранить серые страницы', en: 'keep the grey pages that were looked at' },
  }),
  ...ANSWER,
}

export type ProofOptions = ValuesOf<typeof PROOF_PARAMETERS>
