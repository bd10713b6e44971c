/** An invalid command line as a diagnostic: commander finds the fault, and words it in English only. */

import type { CommanderError } from 'commander'
import type { DiagnosticCode } from '../diagnostics/codes.ts'
import { type Bilingual, type Diagnostic, error } from '../diagnostics/diagnostic.ts'

/**
 * @param command the one that was called, for the hint; none where the mistake is in its name
 * @example usageError(cause, 'build') // cli/unknown-option: параметра --clas нет; подсказка: возможно, --class
 */
export function usageError(cause: CommanderError, command: string | undefined): Diagnostic {
  // the second quoted word is the value, or the other option; a flag is quoted with the name of its value
  const [first = '', second = ''] = [...cause.message.matchAll(/'([^']*)'/g)].map(([, quoted = '']) => quoted)
  const name = first.split(' ')[0] ?? first
  const help =
    command === undefined ? 'npm run --silent pamyatka -- --help' : `npm run --silent pamyatka -- ${command} --help`
  const seeHelp = { ru: `все параметры покажет ${help}`, en: `${help} shows what there is` }
  const near = /Did you mean (?:one of )?(.*)\?\)/.exec(cause.message)?.[1]
  const perhaps = near === undefined ? seeHelp : { ru: `возможно, ${near}`, en: `perhaps ${near}` }
  switch (cause.code) {
    case 'commander.unknownOption':
      return wrong('cli/unknown-option', { ru: `параметра ${name} нет`, en: `there is no option ${name}` }, perhaps)
    case 'commander.unknownCommand': {
      const message = { ru: `команды ${name} нет`, en: `there is no command ${name}` }
      return wrong('cli/unknown-command', message, perhaps)
    }
    case 'commander.missingArgument': {
      const message = { ru: `не указано: ${name}`, en: `missing: ${name}` }
      return wrong('cli/missing-argument', message, seeHelp)
    }
    case 'commander.optionMissingArgument': {
      const message = { ru: `у ${name} нет значения: ${first}`, en: `${name} has no value: ${first}` }
      return wrong('cli/missing-value', message, seeHelp)
    }
    case 'commander.invalidArgument': {
      const may = /is invalid\. (?:Allowed choices are )?(.*?)\.?$/su.exec(cause.message)?.[1] ?? ''
      const message = { ru: `${name} не может быть «${second}»`, en: `${name} can't be "${second}"` }
      return wrong('cli/wrong-value', message, { ru: `можно: ${may}`, en: `it may be: ${may}` })
    }
    case 'commander.conflictingOption': {
      const other = second.split(' ')[0] ?? second
      const message = { ru: `${name} и ${other} вместе не действуют`, en: `${name} and ${other} exclude each other` }
      return wrong('cli/options-exclude-each-other', message, {
        ru: 'оставьте что-нибудь одно',
        en: 'leave one of them out',
      })
    }
    case 'commander.excessArguments':
      return wrong(
        'cli/too-many-arguments',
        { ru: 'указано лишнее', en: 'there are words too many' },
        {
          ru: `имя с пробелами возьмите в кавычки; ${seeHelp.ru}`,
          en: `put a name with spaces in quotation marks; ${seeHelp.en}`,
        },
      )
    default:
      return wrong(
        'cli/wrong-usage',
        { ru: `команда не понята: ${cause.message}`, en: `the command isn't understood: ${cause.message}` },
        seeHelp,
      )
  }
}

function wrong(code: DiagnosticCode, message: Bilingual, hint: Bilingual): Diagnostic {
  return error(code, message, { hint })
}
