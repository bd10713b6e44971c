/** The options as README and the Russian guide show them are those that are declared. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { optionTable, withOptionTable } from '../../docs/make/option-table.ts'
import { COMMANDS } from '../../src/cli/commands.ts'
import { runCommand } from '../e2e/run-command.ts'

it.each([
  ['README.md', 'en'],
  ['docs/ru/commands.md', 'ru'],
] as const)('%s shows every option as it is declared (if not: npm run docs -- options)', async (path, language) => {
  const page = await readFile(path, 'utf8')
  expect(withOptionTable(page, language)).toBe(page)
})

it('the table of options has each option that a command takes', async () => {
  const table = optionTable('ru')
  for (const { name } of COMMANDS) {
    const { out } = await runCommand([name, '--help'])
    const flags = [...out.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, flag = '']) => flag)
    expect(flags.length).toBeGreaterThan(0)
    for (const flag of flags) expect(table).toMatch(new RegExp(`^\\| \`${flag}[ \`].*\`${name}\``, 'm'))
  }
})

it.each(COMMANDS.map(({ name }) => name))('README and the page about --json name the command %s', async (name) => {
  expect(await readFile('README.md', 'utf8')).toMatch(new RegExp(`^pamyatka ${name} `, 'm'))
  expect(await readFile('docs/json.md', 'utf8')).toMatch(new RegExp(`^## .*\`${name}\``, 'm'))
})
