/** What the parsers of the commands share: the language that help is in, and where an exit code goes. */
import { Option } from 'commander'
import type { Bilingual, Language } from '../diagnostics/diagnostic.ts'
import type { ExitCode, Io } from './io.ts'

export interface Cli {
  readonly io: Io
  readonly say: (text: Bilingual) => string
  readonly finish: (code: ExitCode) => void
}

const DEFAULT_JOB = 'content/job.yaml'

export function speak(language: Language): Cli['say'] {
  return (text) => text[language]
}

/** In help the value of an option has a name in the reader's language: `--out <папка>`. */
export function jobArgument({ say }: Cli): readonly [string, string, string] {
  return [say({ ru: '[задание]', en: '[job]' }), say({ ru: 'файл задания', en: 'the job file' }), DEFAULT_JOB]
}

export function languageOption({ say }: Cli): Option {
  const flags = say({ ru: '--lang <язык>', en: '--lang <language>' })
  return new Option(flags, say({ ru: 'язык сообщений', en: 'language of messages' })).choices(['ru', 'en'])
}

export function jsonOption({ say }: Cli): Option {
  return new Option('--json', say({ ru: 'итог в JSON', en: 'the result as JSON on stdout' }))
}

/** commander sees that an option takes many values only where its value has a Latin name. */
export function manyValues(option: Option): Option {
  option.variadic = true
  return option
}

/** Which of the job's families: the same for every command that takes a job. */
export function selectionOptions({ say }: Cli): readonly Option[] {
  return [
    new Option(
      say({ ru: '--class <класс...>', en: '--class <label...>' }),
      say({ ru: 'только эти классы', en: 'only these classes' }),
    ),
    new Option(
      say({ ru: '--leaflet <памятка...>', en: '--leaflet <id...>' }),
      say({ ru: 'только эти памятки', en: 'only these leaflets' }),
    ),
    new Option(
      say({ ru: '--pupil <кто...>', en: '--pupil <who...>' }),
      say({
        ru: 'только эти ученики: номер или начало фамилии',
        en: 'only these pupils: number or beginning of the name',
      }),
    ),
  ].map(manyValues)
}
