/** commander's help in the language of the reader. */
import type { Command, HelpConfiguration } from 'commander'
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
} as const

/** For `configureHelp`; commands made afterwards take it over. */
export function helpStyle(language: Language): HelpConfiguration {
  const translated = (usage: string) =>
    usage.replace('[options]', WORDS.options[language]).replace('[command]', WORDS.command[language])
  return {
    styleTitle: (title) => TITLES[title]?.[language] ?? title,
    // commander would add choices and defaults in English
    optionDescription: ({ description }) => description,
    argumentDescription: ({ description }) => description,
    commandUsage: (command) => translated(`${pathOf(command)} ${command.usage()}`),
    subcommandTerm: (command) => translated(`${command.name()} ${command.usage()}`),
  }
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()
}
