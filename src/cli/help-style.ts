/** commander's help in the language of the reader. */
import type { Argument, Command, HelpConfiguration, Option } from 'commander'
import type { Bilingual, Language } from '../diagnostics/diagnostic.ts'

const TITLES: Readonly<Record<string, Bilingual>> = {
  'Usage:': { ru: 'Как вызвать:', en: 'Usage:' },
  'Arguments:': { ru: 'Что указать:', en: 'Arguments:' },
  'Options:': { ru: 'Параметры:', en: 'Options:' },
  'Commands:': { ru: 'Команды:', en: 'Commands:' },
}
const WORDS = {
  options: { ru: '[параметры]', en: '[options]' },
  command: { ru: '[команда]', en: '[command]' },
  choices: { ru: 'можно', en: 'one of' },
  usual: { ru: 'обычно', en: 'default' },
} as const

/** For `configureHelp`; commands made afterwards take it over. */
export function helpStyle(language: Language): HelpConfiguration {
  const describe = ({ description, argChoices, defaultValueDescription: usual }: Option | Argument): string => {
    const notes = [
      ...(argChoices ? [`${WORDS.choices[language]}: ${argChoices.join(', ')}`] : []),
      ...(usual === undefined ? [] : [`${WORDS.usual[language]}: ${usual}`]),
    ]
    return notes.length === 0 ? description : `${description} (${notes.join('; ')})`
  }
  const translated = (usage: string) =>
    usage.replace('[options]', WORDS.options[language]).replace('[command]', WORDS.command[language])
  return {
    styleTitle: (title) => TITLES[title]?.[language] ?? title,
    optionDescription: describe,
    argumentDescription: describe,
    commandUsage: (command) => translated(`${pathOf(command)} ${command.usage()}`),
    subcommandTerm: (command) => translated(`${command.name()} ${command.usage()}`),
  }
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()
}
