/** `pamyatka preview`: the author's window, until Ctrl-C. */
import { dirname, join } from 'node:path'
import type { Edition } from '../../model/job.ts'
import { openJobFiles } from '../../node/job-files.ts'
import { pageTools } from '../../node/page-parts.ts'
import { type CopyQuery, startPreviewServer } from '../../node/preview-server.ts'
import { watchFolders } from '../../node/watch-folder.ts'
import { createWorld } from '../../node/world.ts'
import { openAuthorJob } from '../../preview/author-job.ts'
import { type ExitCode, type Io, languageOf } from '../io.ts'
import { placed } from '../places.ts'
import type { PreviewOptions } from './parameters.ts'

const EDITIONS: readonly Edition[] = ['standard', 'large', 'plain', 'large-plain']

/** Every save is read, whatever is wrong; the window says what, and keeps the pages that there were. */
export async function runPreview({ job: typed, port, lang }: PreviewOptions, io: Io): Promise<ExitCode> {
  const language = languageOf(lang, io.env)
  const { job, out } = placed({ job: typed, out: null })
  const { name, files } = openJobFiles(job)
  const author = openAuthorJob({ files, jobFile: name, world: await createWorld(), language, base64: pageTools.base64 })
  await author.refresh()
  const asked = ({ edition, ...rest }: CopyQuery) => ({
    ...rest,
    edition: EDITIONS.find((one) => one === edition) ?? null,
  })
  const server = await startPreviewServer(
    {
      view: () => author.view(),
      copy: (query) => author.copy(asked(query)),
      drawing: (query, page) => author.drawing(asked(query), page),
      file: (query) => author.file(asked(query)),
    },
    port,
  )
  let work = Promise.resolve()
  const folder = dirname(job)
  const unwatch = await watchFolders([folder, join(folder, '..', 'templates')], out, () => {
    work = work.then(() => author.refresh()).then(() => server.changed())
  })
  io.err(
    {
      ru: `откройте в браузере: ${server.address}\nстраницы обновляются при каждом сохранении; закончить — Ctrl-C\n`,
      en: `open in a browser: ${server.address}\nthe pages are renewed with every save; Ctrl-C ends it\n`,
    }[language],
  )
  await new Promise<void>((end) => {
    if (io.stop.aborted) end()
    io.stop.addEventListener('abort', () => end(), { once: true })
  })
  await unwatch()
  await work
  await server.close()
  return 0
}
