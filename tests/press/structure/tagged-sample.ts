/** A job whose leaflet holds everything that is tagged in a way of its own. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { runCommand } from '../../e2e/run-command.ts'
import { makeJobFolder, SMALL_JOB } from '../../e2e/small-job.ts'

const MANUSCRIPT = `${SMALL_JOB['content/leaflets/entry.md']}
::: step portal=cop gives="таблица"
# Всё, что бывает

::: callout
Сначала отдайте талон.
:::

### Таблица

| Кто | Куда |
| --- | --- |
| ребёнок | [дневник](https://cop.admhmao.ru/) |
| учитель | |
| | |

::: callout
Потом проверьте почту.
:::

- первое
- второе, в VK ID
:::
`

export interface TaggedSample {
  readonly pupil: Uint8Array
  readonly print: Uint8Array
}

/** The leaflet of a pupil, and the print file of the class. */
export async function makeTaggedSample(): Promise<TaggedSample> {
  const folder = await makeJobFolder({ 'content/leaflets/entry.md': MANUSCRIPT })
  try {
    const result = await runCommand(['build', folder.job, '--out', folder.out])
    expect(result.code, result.err).toBe(0)
    const read = async (file: string) => new Uint8Array(await readFile(join(folder.out, '5А/entry', file)))
    return { pupil: await read('pupils/Воробьёв-Павел.pdf'), print: await read('class.pdf') }
  } finally {
    await folder.remove()
  }
}
