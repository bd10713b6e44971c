/** A mistyped command line, as a teacher makes it: one line that says what is wrong and one that says what to write, in one language. */
import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { usageError } from '../../src/cli/usage-error.ts'
import { runCommand } from '../e2e/run-command.ts'

const HELP = 'npm run --silent pamyatka --'

describe('a wrong command line is reported:', () => {
  it.each([
    [['buld'], 'cli/unknown-command  команды buld нет', 'возможно, build'],
    [['xyzzy'], 'cli/unknown-command  команды xyzzy нет', `все параметры покажет ${HELP} --help`],
    [['build', '--clas', '5А'], 'cli/unknown-option  параметра --clas нет', 'возможно, --class'],
    [
      ['send', '--everybody'],
      'cli/unknown-option  параметра --everybody нет',
      `все параметры покажет ${HELP} send --help`,
    ],
    [['roster'], 'cli/missing-argument  не указано: файл', `все параметры покажет ${HELP} roster --help`],
    [
      ['build', '--out'],
      'cli/missing-value  у --out нет значения: --out <папка>',
      `все параметры покажет ${HELP} build --help`,
    ],
    [
      ['build', '--edition', 'huge'],
      'cli/wrong-value  --edition не может быть «huge»',
      'можно: standard, large, plain, large-plain',
    ],
    [
      ['build', '--print', 'poster'],
      'cli/wrong-value  --print не может быть «poster»',
      'можно: class, booklet, two-up, fold, together',
    ],
    [['build', '--crop-marks', '21'], 'cli/wrong-value  --crop-marks не может быть «21»', 'можно: от 0 до 20 мм'],
    [
      ['proof', '--min-type', 'x'],
      'cli/wrong-value  --min-type не может быть «x»',
      'можно: число пунктов, например 10',
    ],
    [['send', '--confirm', '-1'], 'cli/wrong-value  --confirm не может быть «-1»', 'можно: число писем, например 24'],
    [
      ['send', '--sample', 'some'],
      'cli/wrong-value  --sample не может быть «some»',
      'можно: число писем, например 3, или all',
    ],
    [['build', '--lang', 'de'], 'cli/wrong-value  --lang не может быть «de»', 'можно: ru, en'],
    [
      ['send', '--show', '--status'],
      'cli/options-exclude-each-other  --show и --status вместе не действуют',
      'оставьте что-нибудь одно',
    ],
    [
      ['build', 'a.yaml', 'b.yaml'],
      'cli/too-many-arguments  указано лишнее',
      `имя с пробелами возьмите в кавычки; все параметры покажет ${HELP} build --help`,
    ],
  ])('%j', async (argv, message, hint) => {
    expect(await runCommand(argv)).toEqual({ code: 2, out: '', err: `ошибка  ${message}\n   подсказка: ${hint}\n` })
  })

  it('in English where English is wanted, before any option is read', async () => {
    const english = { env: { LANG: 'en_GB.UTF-8' } }
    const err = 'error  cli/unknown-option  there is no option --clas\n   hint: perhaps --class\n'
    expect(await runCommand(['build', '--clas', '5А'], english)).toEqual({ code: 2, out: '', err })
    expect(await runCommand(['build', '--lang', 'en', '--clas', '5А'])).toEqual({ code: 2, out: '', err })
    expect(await runCommand(['build', '--lang=en', '--clas', '5А'])).toEqual({ code: 2, out: '', err })
  })

  it('in the parser’s own words where it has a fault that this program has none for', () => {
    const cause = new CommanderError(1, 'commander.missingMandatoryOptionValue', "error: option '--x' is not specified")
    expect(usageError(cause, 'build')).toMatchObject({
      code: 'cli/wrong-usage',
      severity: 'error',
      message: { ru: "команда не понята: error: option '--x' is not specified" },
      hint: { ru: `все параметры покажет ${HELP} build --help` },
    })
  })

  it('with the value as it was typed, its own quotation marks included', async () => {
    const { err } = await runCommand(['build', '--edition', 'it’s "x"'])
    expect(err).toContain('--edition не может быть «it’s "x"»')
  })
})

describe('help', () => {
  const NAMES = COMMANDS.map(({ name }) => name)

  it('is what the bare command gives', async () => {
    const bare = await runCommand([])
    const asked = await runCommand(['--help'])
    expect(bare).toEqual({ code: 2, out: '', err: asked.out })
    for (const command of NAMES) expect(asked.out).toMatch(new RegExp(`^  ${command} \\[параметры\\]`, 'm'))
  })

  it.each(NAMES)('for %s is in one language', async (command) => {
    const russian = await runCommand([command, '--help'])
    expect(russian.code).toBe(0)
    expect(russian.out).toContain(`Как вызвать: pamyatka ${command} [параметры]`)
    // what stays Latin is what is typed, and names of programs and formats
    const words = russian.out
      .replace(/--?[a-z-]+|PAMYATKA_\w+/g, '')
      .replace(/\((можно|обычно): [^)]*\)/g, '')
      .match(/[A-Za-z]{2,}/g)
    const typed = [
      'pamyatka',
      ...NAMES,
      'JSON',
      ...['job', 'yaml', 'content', 'out', 'chats', 'gosuslugi', 'leaflet', 'hbs', 'theme'],
      'xlsx',
      'xls',
      'ods',
      'csv',
      'txt',
      'booklet',
      'together',
      'two',
      'up',
      'fold',
      'all',
    ]
    expect((words ?? []).filter((word) => !typed.includes(word))).toEqual([])

    const english = await runCommand([command, '--help', '--lang', 'en'])
    expect(english.code).toBe(0)
    expect(english.out).toContain(`Usage: pamyatka ${command} [options]`)
    expect(english.out).not.toMatch(/[а-яё]/i)
  })
})
