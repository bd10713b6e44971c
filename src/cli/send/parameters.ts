/** What may be typed behind `send`. */
import { flag, option, optionOrBare, TEXT, type ValuesOf, type ValueType } from '../../parameters/parameter.ts'
import type { Placed } from '../places.ts'
import { ANSWER, JOB, outFolder, SELECTION } from '../usual-parameters.ts'

/** How many letters `--to-me` sends when no number is given. */
const USUAL_SAMPLE = 3

const wholeNumber = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : null)

const LETTERS: ValueType<number> = {
  read: wholeNumber,
  expected: { ru: 'число писем, например 24', en: 'a number of letters, as in 24' },
}

const SAMPLE: ValueType<number> = {
  read: (text) => (text === 'all' ? Number.POSITIVE_INFINITY : wholeNumber(text)),
  expected: { ru: 'число писем, например 3, или all', en: 'a number of letters, as in 3, or all' },
}

/** What `send` does is one of these, and the plan when none is typed. */
const MODES = {
  show: flag({ flag: '--show', description: { ru: 'показать письма', en: 'print the letters' } }),
  toMe: optionOrBare({
    flag: '--to-me',
    value: { ru: 'адрес', en: 'address' },
    type: TEXT,
    absent: null,
    bare: true,
    description: { ru: 'проба: письма придут вам, а не семьям', en: "a sample to the teacher's own address" },
  }),
  confirm: option({
    flag: '--confirm',
    value: { ru: 'писем', en: 'letters' },
    type: LETTERS,
    absent: null,
    description: { ru: 'отправить план из стольких писем', en: 'send the plan of so many letters' },
  }),
  status: flag({
    flag: '--status',
    description: { ru: 'что стало с письмами', en: 'what has become of the letters' },
  }),
  eml: option({
    flag: '--eml',
    value: { ru: 'папка', en: 'folder' },
    type: TEXT,
    absent: null,
    description: {
      ru: 'сохранить письма черновиками в новую папку',
      en: 'write the letters as drafts into this new folder',
    },
  }),
}

export const SEND_PARAMETERS = {
  job: JOB,
  ...SELECTION,
  ...MODES,
  sample: option({
    flag: '--sample',
    value: { ru: 'писем', en: 'n' },
    type: SAMPLE,
    absent: USUAL_SAMPLE,
    description: { ru: 'сколько писем в пробе; all — все', en: 'letters of the trial, or all' },
  }),
  out: outFolder({ ru: 'куда build положил файлы', en: 'where build has put the files' }),
  run: option({
    flag: '--run',
    value: { ru: 'имя', en: 'name' },
    type: TEXT,
    absent: null,
    description: {
      ru: 'имя рассылки: в одной рассылке никто не получит письмо дважды',
      en: 'name of the occasion; in one run no one gets a letter twice',
    },
  }),
  allowShared: flag({
    flag: '--allow-shared',
    description: { ru: 'отправить и на общий адрес двух семей', en: 'also to addresses that two families have' },
  }),
  allowDoubtful: flag({
    flag: '--allow-doubtful',
    description: { ru: 'отправить и на адреса, похожие на опечатку', en: 'also to addresses that look mistyped' },
  }),
  encrypt: flag({
    flag: '--encrypt',
    description: {
      ru: 'закрыть файлы паролем из PAMYATKA_PDF_PASSWORD',
      en: 'files under the password of PAMYATKA_PDF_PASSWORD',
    },
  }),
  retryUncertain: flag({
    flag: '--retry-uncertain',
    description: { ru: 'отправить и то, что, может быть, уже дошло', en: 'also what may have arrived' },
  }),
  despitePause: flag({
    flag: '--despite-pause',
    description: {
      ru: 'отправить, хотя служба закрыла отправку',
      en: 'although the server has blocked the account',
    },
  }),
  ...ANSWER,
}

export type SendOptions = Placed<ValuesOf<typeof SEND_PARAMETERS>>
