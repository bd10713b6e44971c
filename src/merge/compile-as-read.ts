/** Templates compiled as they are read: what every application does that has Handlebars' compiler. */
import { compileTemplates } from './compile-templates.ts'
import { compileLetter } from './letter/compile-letter.ts'
import type { TemplateMaker } from './template-maker.ts'
import { usedPortals } from './used-portals.ts'

/** @example createPipeline(job, { fonts, deflate, inflate, maker: compileAsRead }) */
export const compileAsRead: TemplateMaker = {
  templates: compileTemplates,
  letter: (job, template, file) => ({
    compiled: compileLetter(job, template, file),
    portals: usedPortals(job),
    templates: compileTemplates(job),
  }),
}
