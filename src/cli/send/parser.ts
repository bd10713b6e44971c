/** The command line of `send`. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Cli, jobArgument, jsonOption, languageOption, selectionOptions } from '../cli.ts'
import { type RawSendOptions, readLetterCount, readSampleSize, sendOptions, USUAL_SAMPLE } from './options.ts'

export function addSend(program: Command, cli: Cli): void {
  const { say, io, finish } = cli
  const send = program
    .command('send')
    .description(
      say({
        ru: 'рассылка семьям: показывает план, сама ничего не отправляет',
        en: 'e-mail the families: shows the plan, sends nothing unless told to',
      }),
    )
    .argument(...jobArgument(cli))
  for (const option of [...selectionOptions(cli), ...modeOptions(cli)]) send.addOption(option)
  send
    .option(
      say({ ru: '--out <папка>', en: '--out <folder>' }),
      say({ ru: 'куда build положил файлы', en: 'where build has put the files' }),
      'out',
    )
    .option(
      say({ ru: '--run <имя>', en: '--run <name>' }),
      say({
        ru: 'имя рассылки: в одной рассылке никто не получит письмо дважды',
        en: 'name of the occasion; nobody gets a second copy in a run',
      }),
    )
    .option(
      '--allow-shared',
      say({ ru: 'отправить и на общий адрес двух семей', en: 'also to addresses that two families have' }),
    )
    .option(
      '--allow-doubtful',
      say({ ru: 'отправить и на адреса, похожие на опечатку', en: 'also to addresses that look mistyped' }),
    )
    .option(
      '--encrypt',
      say({
        ru: 'закрыть файлы паролем из PAMYATKA_PDF_PASSWORD',
        en: 'files under the password of PAMYATKA_PDF_PASSWORD',
      }),
    )
    .option(
      '--retry-uncertain',
      say({ ru: 'отправить и то, что, может быть, уже дошло', en: 'also what may have arrived' }),
    )
    .option(
      '--despite-pause',
      say({ ru: 'отправить, хотя служба закрыла отправку', en: 'although the server has blocked the account' }),
    )
    .addOption(jsonOption(cli).conflicts('show'))
    .addOption(languageOption(cli))
    .action(async (job: string, raw: RawSendOptions) => {
      const { runSend } = await import('./runner.ts')
      finish(await runSend(sendOptions(job, raw), io))
    })
}

/** What `send` does is one thing at a time. */
function modeOptions(cli: Cli): readonly Option[] {
  const { say } = cli
  const modes = [
    new Option('--show', say({ ru: 'показать письма', en: 'print the letters' })),
    new Option(
      say({ ru: '--to-me [адрес]', en: '--to-me [address]' }),
      say({ ru: 'проба: письма придут вам, а не семьям', en: "a sample to the teacher's own address" }),
    ),
    new Option(
      say({ ru: '--confirm <писем>', en: '--confirm <letters>' }),
      say({ ru: 'отправить план из стольких писем', en: 'send the plan of so many letters' }),
    ).argParser((text) => letterCount(text, cli)),
    new Option('--status', say({ ru: 'что стало с письмами', en: 'what has become of the letters' })),
    new Option(
      say({ ru: '--eml <папка>', en: '--eml <folder>' }),
      say({ ru: 'сохранить письма черновиками в новую папку', en: 'write the letters as drafts into this new folder' }),
    ),
  ]
  const names = modes.map((mode) => mode.attributeName())
  for (const mode of modes) mode.conflicts(names.filter((name) => name !== mode.attributeName()))
  const sample = new Option(
    say({ ru: '--sample <писем>', en: '--sample <n>' }),
    say({ ru: 'сколько писем в пробе; all — все', en: 'letters of the trial, or all' }),
  )
    .argParser((text) => sampleSize(text, cli))
    .default(USUAL_SAMPLE)
  return [...modes, sample]
}

function letterCount(text: string, { say }: Cli): number {
  const count = readLetterCount(text)
  if (count !== null) return count
  throw new InvalidArgumentError(say({ ru: 'число писем, например 24', en: 'a number of letters, as in 24' }))
}

function sampleSize(text: string, { say }: Cli): number {
  const size = readSampleSize(text)
  if (size !== null) return size
  throw new InvalidArgumentError(
    say({ ru: 'число писем, например 3, или all', en: 'a number of letters, as in 3, or all' }),
  )
}
