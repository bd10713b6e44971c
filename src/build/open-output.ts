/** The folder in which files are to appear, or why nothing can be written there. */
import { error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Output } from '../model/output.ts'
import type { BuildWorld } from './build-world.ts'

/**
 * Whatever keeps the folder from being opened is for a person to mend, so none of it is thrown.
 *
 * @param folder as typed
 * @param option the one that names the folder, for the hint: `--out`
 * @example const output = await openOutput('out', '--out', await createWorld())
 */
export async function openOutput(
  folder: string,
  option: string,
  world: Pick<BuildWorld, 'openOutput'>,
): Promise<Outcome<Output>> {
  try {
    return outcome(await world.openOutput(folder))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return failure([
      error(
        'cli/not-writable',
        {
          ru: `в папку «${folder}» нельзя писать: ${reason}`,
          en: `the folder "${folder}" can't be written to: ${reason}`,
        },
        { hint: { ru: `укажите другую папку: ${option}`, en: `name another folder: ${option}` } },
      ),
    ])
  }
}
