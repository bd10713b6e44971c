/** The options of all commands as a table, from their declarations: what README and the Russian guide show. */
import { COMMANDS } from '../../src/cli/commands.ts'
import type { Language } from '../../src/diagnostics/diagnostic.ts'
import { describe, termOf } from '../../src/parameters/parameter-text.ts'

const HEAD = {
  ru: ['Ключ', 'Команды', 'Что делает'],
  en: ['Option', 'Commands', 'What it does'],
} as const

/** Between these lines of a page is its table. */
const BEGIN = '<!-- options: made by npm run docs -->'
const END = '<!-- end of options -->'

/** One row an option; commands in which it means the same share it. */
export function optionTable(language: Language): string {
  const commands = new Map<string, string[]>()
  for (const command of COMMANDS) {
    for (const parameter of Object.values(command.parameters)) {
      if (parameter.kind === 'argument') continue
      const row = `\`${termOf(parameter, language)}\` | @ | ${describe(parameter, language)}`
      commands.set(row, [...(commands.get(row) ?? []), `\`${command.name}\``])
    }
  }
  // what every command takes comes last, as in help
  const sorted = [...commands].sort(([, a], [, b]) => Number(isOfAll(a)) - Number(isOfAll(b)))
  const rows = sorted.map(([row, names]) => `| ${row.replace('@', names.join(', '))} |`)
  return [`| ${HEAD[language].join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n')
}

function isOfAll(names: readonly string[]): boolean {
  return names.length === COMMANDS.length
}

/**
 * A page with its table as it should be.
 *
 * @throws Error where the page has no place for it
 */
export function withOptionTable(page: string, language: Language): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`the page has no line ${BEGIN}`)
  return `${page.slice(0, from)}${BEGIN}\n\n${optionTable(language)}\n\n${page.slice(to)}`
}
