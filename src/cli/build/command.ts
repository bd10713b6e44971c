/** The commands `build` and `check`. */
import { declareCommand, valuesOf } from '../command.ts'
import { placed } from '../places.ts'
import { ANSWER } from '../usual-parameters.ts'
import { BUILD_PARAMETERS, FILES, LOOK } from './parameters.ts'

export const BUILD = declareCommand({
  name: 'build',
  description: { ru: 'сделать памятки', en: 'make all that the job asks for' },
  parameters: BUILD_PARAMETERS,
  run: async (options, io) => (await import('./runner.ts')).runBuild(placed(options), true, io),
})

export const CHECK = declareCommand({
  name: 'check',
  description: { ru: 'найти все ошибки, ничего не создавая', en: 'find everything wrong without making a file' },
  parameters: { ...LOOK, ...ANSWER },
  run: async (options, io) =>
    (await import('./runner.ts')).runBuild(placed({ ...valuesOf(FILES, {}), ...options }), false, io),
})
