/** The command as a function: arguments in, exit code out. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../diagnostics/diagnostic.ts'
import type { Edition } from '../model/job.ts'
import type { BuildOptions } from './build.options.ts'
import type { ExitCode, Io } from './io.ts'
import { languageOf } from './io.ts'
import { PRINT_FORMS, type PrintForm } from './print-form.ts'
import { DEFAULT_MIN_TYPE, DEFAULT_PATHS, type ProofOptions } from './proof.options.ts'
import { letterCount, type RawSendOptions, sampleSize, sendOptions, USUAL_SAMPLE } from './send.options.ts'

const DEFAULT_JOB = 'content/job.yaml'

/**
 * @param argv without the program's own name
 * @example await run(['build', '--class', '5А'], io) // 0
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = createProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2
    io.err(`${faultText(cause, languageOf(wantedLanguage(argv), io.env))}\n`)
    return 3
  }
}

/** A fault may come before the options are read, or in spite of them. */
function wantedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  return at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
}

/** What the machine refuses (a full disk, a folder without permission) needs no stack; a fault of the program does. */
function faultText(cause: unknown, language: Language): string {
  if (!(cause instanceof Error)) return `${FAULTS.program[language]}: ${String(cause)}`
  if ('syscall' in cause) return `${FAULTS.machine[language]}: ${cause.message}`
  return `${FAULTS.program[language]}: ${cause.stack ?? cause.message}`
}

const FAULTS = {
  program: { ru: 'сбой программы', en: 'the program failed' },
  machine: { ru: 'система не дала работать с файлом', en: 'the system refused to work with a file' },
} as const

function createProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command('pamyatka')
    .description('Personal printable leaflets for schools / Памятки для каждой семьи')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError()
  const withOptions = (command: Command): Command =>
    command
      .argument('[job]', 'the job file / файл задания', DEFAULT_JOB)
      .option('--class <label...>', 'only these classes / только эти классы')
      .option('--leaflet <id...>', 'only these leaflets / только эти памятки')
      .option(
        '--pupil <who...>',
        'only these pupils: number or beginning of the name / только эти ученики: номер или начало фамилии',
      )
      .addOption(
        new Option(
          '--edition <edition>',
          'standard, large print or without the personal page, for everybody / обычная, крупным шрифтом или без личной страницы, всем',
        ).choices(['standard', 'large', 'plain', 'large-plain'] satisfies Edition[]),
      )
      .option(
        '--strict',
        'a bad row of a class list or a leaflet that does not fit is an error / ошибка в списке класса или памятка, которая не помещается, останавливает всё',
      )
      .option('--json', 'the result as JSON on stdout / итог в JSON')
      .addOption(languageOption())
  withOptions(program.command('build').description('make all that the job asks for / сделать всё, что просит задание'))
    .option('--out <folder>', 'where the files go / куда класть файлы', 'out')
    .addOption(
      new Option(
        '--print [form...]',
        'more files to print, all or these / ещё файлы для печати, все или эти: booklet, two-up, fold',
      ).argParser(printForms),
    )
    .addOption(
      new Option(
        '--crop-marks [mm]',
        'crop marks and bleed in print files, 3 mm / метки обреза и вылеты в файлах для печати, 3 мм',
      ).argParser(bleedMm),
    )
    .option('--changed', 'only what changed since the last run / только то, что изменилось с прошлого раза')
    .option('--proof', 'look at every page first: see proof / сначала проверить все страницы: см. proof')
    .action(async (job: string, options: RawOptions) => {
      const { runBuild } = await import('./build.runner.ts')
      finish(await runBuild(buildOptions(job, options), true, io))
    })
  withOptions(
    program
      .command('check')
      .description('find everything wrong without making a file / найти все ошибки, ничего не создавая'),
  ).action(async (job: string, options: RawOptions) => {
    const { runBuild } = await import('./build.runner.ts')
    finish(await runBuild(buildOptions(job, options), false, io))
  })
  program
    .command('roster')
    .description('show a class list as it was understood, and what to mend / показать, как понят список класса')
    .argument('<file>', 'the list: xlsx, xls, ods, csv, txt / файл списка')
    .option('--names <file>', 'cases of names that you have settled / файл с падежами имён')
    .option('--json', 'the result as JSON on stdout / итог в JSON')
    .addOption(languageOption())
    .action(async (file: string, { json = false, ...others }: Pick<RawOptions, 'json' | 'lang' | 'names'>) => {
      const { runRoster } = await import('./roster.runner.ts')
      finish(await runRoster({ file, json, ...others }, io))
    })
  program
    .command('proof')
    .description('see each page as a copier and a phone do / посмотреть на страницы глазами копира и телефона')
    .argument('[pdf...]', 'files, folders, patterns / файлы, папки, шаблоны', DEFAULT_PATHS)
    .addOption(
      new Option('--min-type <points>', 'smaller type is an error / наименьший кегль')
        .argParser(points)
        .default(DEFAULT_MIN_TYPE),
    )
    .option('--pages <folder>', 'keep the grey pages that were looked at / сохранить серые страницы')
    .option('--json', 'the result as JSON on stdout / итог в JSON')
    .addOption(languageOption())
    .action(async (paths: readonly string[], { json = false, ...others }: RawProofOptions) => {
      const { runProof } = await import('./proof.runner.ts')
      finish(await runProof({ paths, json, ...others }, io))
    })
  program
    .command('send')
    .description(
      'e-mail the families: shows the plan, sends nothing unless told to / рассылка семьям: показывает план, сама ничего не отправляет',
    )
    .argument('[job]', 'the job file / файл задания', DEFAULT_JOB)
    .option('--class <label...>', 'only these classes / только эти классы')
    .option('--leaflet <id...>', 'only these leaflets / только эти памятки')
    .option('--pupil <who...>', 'only these pupils / только эти ученики')
    .option('--out <folder>', 'where build has put the files / куда build положил файлы', 'out')
    .addOption(oneMode('--show', 'print the letters / показать письма'))
    .addOption(oneMode('--to-me [address]', "a sample to the teacher's own address / проба на свой адрес"))
    .addOption(
      new Option('--sample <n>', 'letters of the trial, or all / писем в пробе, или all')
        .argParser(sampleSize)
        .default(USUAL_SAMPLE),
    )
    .addOption(
      oneMode('--confirm <letters>', 'send the plan of so many letters / отправить план из стольких писем').argParser(
        letterCount,
      ),
    )
    .addOption(oneMode('--status', 'what has become of the letters / что стало с письмами'))
    .addOption(oneMode('--eml <folder>', 'write the letters as drafts / сохранить письма черновиками'))
    .option('--run <name>', 'name of the occasion; nobody gets a second copy in a run / имя рассылки')
    .option('--allow-shared', 'also to addresses that two families have / и на общий адрес двух семей')
    .option('--allow-doubtful', 'also to addresses that look mistyped / и на адреса, похожие на опечатку')
    .option(
      '--encrypt',
      'files under the password of PAMYATKA_PDF_PASSWORD / файлы под паролем из PAMYATKA_PDF_PASSWORD',
    )
    .option('--retry-uncertain', 'also what may have arrived / и то, что, может быть, уже дошло')
    .option('--despite-pause', 'although the server has blocked the account / несмотря на запрет сервера')
    .addOption(new Option('--json', 'the result as JSON on stdout / итог в JSON').conflicts('show'))
    .addOption(languageOption())
    .action(async (job: string, raw: RawSendOptions) => {
      const { runSend } = await import('./send.runner.ts')
      finish(await runSend(sendOptions(job, raw), io))
    })
  return program
}

const MODES = ['show', 'toMe', 'confirm', 'status', 'eml']

/** What `send` does is one thing at a time. */
function oneMode(flags: string, description: string): Option {
  const option = new Option(flags, description)
  return option.conflicts(MODES.filter((mode) => mode !== option.attributeName()))
}

type RawProofOptions = Pick<ProofOptions, 'minType' | 'pages' | 'lang'> & { readonly json?: boolean }

function points(text: string): number {
  const value = Number(text.replace(',', '.'))
  if (!(value > 0)) throw new InvalidArgumentError('points, as in 10 / число пунктов, например 10')
  return value
}

function languageOption(): Option {
  return new Option('--lang <language>', 'language of messages / язык сообщений').choices(['ru', 'en'])
}

/** Each form once; none named: all. */
function printForms(value: string, before: unknown): readonly PrintForm[] {
  const form = PRINT_FORMS.find((one) => one === value)
  if (form === undefined) throw new InvalidArgumentError(`${PRINT_FORMS.join(', ')}`)
  return [...new Set([...(Array.isArray(before) ? before : []), form])]
}

const BLEED_MM = 3
const MOST_BLEED_MM = 20

function bleedMm(value: string): number {
  const mm = Number(value.replace(',', '.'))
  if (value.trim() !== '' && Number.isFinite(mm) && mm >= 0 && mm <= MOST_BLEED_MM) return mm
  throw new InvalidArgumentError(`0–${MOST_BLEED_MM} mm / мм`)
}

interface RawOptions {
  readonly class?: readonly string[]
  readonly leaflet?: readonly string[]
  readonly pupil?: readonly string[]
  readonly edition?: Edition
  readonly out?: string
  readonly print?: readonly PrintForm[] | true
  readonly cropMarks?: number | true
  readonly changed?: boolean
  readonly strict?: boolean
  readonly proof?: boolean
  readonly json?: boolean
  readonly lang?: string
  readonly names?: string
}

function buildOptions(job: string, raw: RawOptions): BuildOptions {
  return {
    job,
    out: raw.out ?? 'out',
    classes: raw.class ?? [],
    leaflets: raw.leaflet ?? [],
    pupils: raw.pupil ?? [],
    edition: raw.edition ?? null,
    print: raw.print === true ? PRINT_FORMS : (raw.print ?? []),
    bleedMm: raw.cropMarks === true ? BLEED_MM : (raw.cropMarks ?? null),
    changed: raw.changed ?? false,
    strict: raw.strict ?? false,
    proof: raw.proof ?? false,
    json: raw.json ?? false,
    ...(raw.lang === undefined ? {} : { lang: raw.lang }),
  }
}
