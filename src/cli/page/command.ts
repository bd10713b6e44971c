/** The command `page`. */
import { declareCommand } from '../command.ts'
import { PAGE_PARAMETERS } from './parameters.ts'

export const PAGE = declareCommand({
  name: 'page',
  description: {
    ru: 'сделать страницу для учителей: один файл, который всё делает в браузере',
    en: 'make the page for teachers: one file that does everything in a browser',
  },
  parameters: PAGE_PARAMETERS,
  run: async (options, io) => (await import('./runner.ts')).runPage(options, io),
})
