/** The command line of `build` and `check`. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { PRINT_FORMS, type PrintForm } from '../../build/print-form.ts'
import type { Edition } from '../../model/job.ts'
import { type Cli, jobArgument, jsonOption, languageOption, manyValues, selectionOptions } from '../cli.ts'
import type { BuildOptions } from './options.ts'

export function addBuild(program: Command, cli: Cli): void {
  const { say, io, finish } = cli
  const build = program
    .command('build')
    .description(say({ ru: 'сделать памятки', en: 'make all that the job asks for' }))
  addShared(build, cli)
    .option(
      say({ ru: '--out <папка>', en: '--out <folder>' }),
      say({ ru: 'куда класть файлы', en: 'where the files go' }),
      'out',
    )
    .addOption(
      manyValues(
        new Option(
          say({ ru: '--print [вид...]', en: '--print [form...]' }),
          say({
            ru: 'ещё файлы для печати, все или из этих: booklet (брошюра), two-up (две на листе), fold (лист со сгибом)',
            en: 'more files to print, all or these: booklet, two-up, fold',
          }),
        ).argParser(printForms),
      ),
    )
    .addOption(
      new Option(
        say({ ru: '--crop-marks [мм]', en: '--crop-marks [mm]' }),
        say({ ru: 'метки обреза и вылеты в файлах для печати, 3 мм', en: 'crop marks and bleed in print files, 3 mm' }),
      ).argParser((value) => bleedMm(value, cli)),
    )
    .option(
      '--changed',
      say({ ru: 'только то, что изменилось с прошлого раза', en: 'only what changed since the last run' }),
    )
    .option(
      '--proof',
      say({
        ru: 'сначала проверить все страницы, как это делает proof',
        en: 'look at every page first, as proof does',
      }),
    )
    .action(async (job: string, options: RawOptions) => {
      const { runBuild } = await import('./runner.ts')
      finish(await runBuild(buildOptions(job, options), true, io))
    })

  const check = program
    .command('check')
    .description(say({ ru: 'найти все ошибки, ничего не создавая', en: 'find everything wrong without making a file' }))
  addShared(check, cli).action(async (job: string, options: RawOptions) => {
    const { runBuild } = await import('./runner.ts')
    finish(await runBuild(buildOptions(job, options), false, io))
  })
}

function addShared(command: Command, cli: Cli): Command {
  const { say } = cli
  command.argument(...jobArgument(cli))
  for (const option of selectionOptions(cli)) command.addOption(option)
  return command
    .addOption(
      new Option(
        say({ ru: '--edition <вид>', en: '--edition <edition>' }),
        say({
          ru: 'памятки для всех обычные, крупным шрифтом или без личной страницы',
          en: 'standard, large print or without the personal page, for everybody',
        }),
      ).choices(['standard', 'large', 'plain', 'large-plain'] satisfies Edition[]),
    )
    .option(
      '--strict',
      say({
        ru: 'останавливаться на ошибке в списке класса и на памятке, которая не помещается',
        en: 'a bad row of a class list or a leaflet that does not fit is an error',
      }),
    )
    .addOption(jsonOption(cli))
    .addOption(languageOption(cli))
}

/** Each form once; none named: all. */
function printForms(value: string, before: unknown): readonly PrintForm[] {
  const form = PRINT_FORMS.find((one) => one === value)
  if (form === undefined) throw new InvalidArgumentError(PRINT_FORMS.join(', '))
  return [...new Set([...(Array.isArray(before) ? before : []), form])]
}

const BLEED_MM = 3
const MOST_BLEED_MM = 20

function bleedMm(value: string, { say }: Cli): number {
  const mm = Number(value.replace(',', '.'))
  if (value.trim() !== '' && Number.isFinite(mm) && mm >= 0 && mm <= MOST_BLEED_MM) return mm
  throw new InvalidArgumentError(say({ ru: `от 0 до ${MOST_BLEED_MM} мм`, en: `0 to ${MOST_BLEED_MM} mm` }))
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
