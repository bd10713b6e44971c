/** Runs `pamyatka build` into a folder that is gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { run } from '../../src/cli/run.ts'

/** Only what is needed of `--json`. */
const report = z.object({ ok: z.boolean(), files: z.array(z.string()), pages: z.number() })

/**
 * @param take what is wanted of the folder, and of the files' paths in it
 * @throws with what the command said, if it failed
 */
export async function withBuild<T>(
  jobFile: string,
  options: readonly string[],
  take: (folder: string, files: readonly string[]) => Promise<T>,
): Promise<T> {
  const out = await mkdtemp(join(tmpdir(), 'pamyatka-samples-'))
  try {
    let [data, talk] = ['', '']
    const code = await run(['build', jobFile, ...options, '--out', out, '--json'], {
      out: (text) => {
        data += text
      },
      err: (text) => {
        talk += text
      },
      terminal: false,
      colour: false,
      env: {},
      // for class lists that are looked at alone
      today: '2026-09-03',
      stop: new AbortController().signal,
    })
    if (code !== 0) throw new Error(`the samples were not made:\n${talk}${data}`)
    return await take(out, report.parse(JSON.parse(data)).files)
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}
