/** Parameters that several commands have: the job, which of its families are meant, how the command answers. */
import { flag, manyOption, oneOf, option, optionalArgument, TEXT } from '../parameters/parameter.ts'

export const JOB = optionalArgument({
  name: { ru: 'задание', en: 'job' },
  description: {
    ru: 'файл задания или его папка; обычно job.yaml или content/job.yaml',
    en: 'the job file or its folder; mostly job.yaml or content/job.yaml',
  },
})

/** Which of the job's families. */
export const SELECTION = {
  classes: manyOption({
    flag: '--class',
    value: { ru: 'класс', en: 'label' },
    type: TEXT,
    description: { ru: 'только эти классы', en: 'only these classes' },
  }),
  leaflets: manyOption({
    flag: '--leaflet',
    value: { ru: 'памятка', en: 'id' },
    type: TEXT,
    description: { ru: 'только эти памятки', en: 'only these leaflets' },
  }),
  pupils: manyOption({
    flag: '--pupil',
    value: { ru: 'кто', en: 'who' },
    type: TEXT,
    description: {
      ru: 'только эти ученики: номер или начало фамилии',
      en: 'only these pupils: number or beginning of the name',
    },
  }),
}

/** The option `--out`. @param description what the folder is for this command */
export function outFolder(description: { readonly ru: string; readonly en: string }) {
  return option({
    flag: '--out',
    value: { ru: 'папка', en: 'folder' },
    type: TEXT,
    absent: null,
    description: {
      ru: `${description.ru}; обычно out в папке задания`,
      en: `${description.en}; mostly out in the folder of the job`,
    },
  })
}

/** The last two options of every command that says something. */
export const ANSWER = {
  json: flag({ flag: '--json', description: { ru: 'итог в JSON', en: 'the result as JSON on stdout' } }),
  lang: option({
    flag: '--lang',
    value: { ru: 'язык', en: 'language' },
    type: oneOf(['ru', 'en']),
    absent: null,
    description: { ru: 'язык сообщений', en: 'language of messages' },
  }),
}
