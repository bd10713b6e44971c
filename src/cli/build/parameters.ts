/** What may be typed behind `build` and `check`. */
import { PRINT_KINDS } from '../../build/print-form.ts'
import type { Edition } from '../../model/job.ts'
import { flag, manyOption, oneOf, option, optionOrBare, type ValuesOf } from '../../parameters/parameter.ts'
import type { Placed } from '../places.ts'
import { ANSWER, JOB, outFolder, SELECTION } from '../usual-parameters.ts'

const BLEED_MM = 3
const MOST_BLEED_MM = 20

const EDITIONS = ['standard', 'large', 'plain', 'large-plain'] as const satisfies readonly Edition[]

/** What both commands take. */
export const LOOK = {
  job: JOB,
  ...SELECTION,
  edition: option({
    flag: '--edition',
    value: { ru: 'вид', en: 'edition' },
    type: oneOf(EDITIONS),
    absent: null,
    description: {
      ru: 'памятки для всех обычные, крупным шрифтом или без первой страницы',
      en: 'standard, large print or without the first page, for everybody',
    },
  }),
  strict: flag({
    flag: '--strict',
    description: {
      ru: 'останавливаться на ошибке в списке класса и на памятке, которая не помещается',
      en: 'a bad row of a class list or a leaflet that does not fit is an error',
    },
  }),
}

/** What makes files. */
export const FILES = {
  out: outFolder({ ru: 'куда класть файлы', en: 'where the files go' }),
  print: manyOption({
    flag: '--print',
    value: { ru: 'вид', en: 'form' },
    // the description says what each of them is
    type: { ...oneOf(PRINT_KINDS), choices: [] },
    bare: PRINT_KINDS,
    description: {
      ru: 'ещё файлы для печати, все или из этих: booklet (брошюра), two-up (две на листе), fold (лист со сгибом), together (все памятки подряд, по ученикам)',
      en: 'more files to print, all or these: booklet, two-up, fold, together (all leaflets, pupil by pupil)',
    },
  }),
  bleedMm: optionOrBare({
    flag: '--crop-marks',
    value: { ru: 'мм', en: 'mm' },
    type: {
      read: (text) => {
        const mm = Number(text.replace(',', '.'))
        return text.trim() !== '' && mm >= 0 && mm <= MOST_BLEED_MM ? mm : null
      },
      expected: { ru: `от 0 до ${MOST_BLEED_MM} мм`, en: `0 to ${MOST_BLEED_MM} mm` },
    },
    absent: null,
    bare: BLEED_MM,
    description: {
      ru: `метки обреза и вылеты в файлах для печати, ${BLEED_MM} мм`,
      en: `crop marks and bleed in print files, ${BLEED_MM} mm`,
    },
  }),
  changed: flag({
    flag: '--changed',
    description: { ru: 'только то, что изменилось с прошлого раза', en: 'only what changed since the last run' },
  }),
  proof: flag({
    flag: '--proof',
    description: {
      ru: 'сначала проверить все страницы, как это делает proof',
      en: 'look at every page first, as proof does',
    },
  }),
}

export const BUILD_PARAMETERS = { ...LOOK, ...FILES, ...ANSWER }

/** For `check`, those that make files are as if they were left out. */
export type BuildOptions = Placed<ValuesOf<typeof BUILD_PARAMETERS>>
