/** What poppler reads from the structure of the sample's leaflets: every letter that their content marks as text. */
import { expect, it } from 'vitest'
import { openJobFiles } from '../../src/node/job-files.ts'
import { createWorld } from '../../src/node/world.ts'
import { createPipeline } from '../../src/pipeline.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { readObjects } from '../support/pdf-objects.ts'
import { runTool, withPdfFile } from '../support/run-tool.ts'
import { textsByLanguage } from '../support/texts-by-language.ts'

it('of a leaflet the structure tells all that is printed as text, in however many languages, and joins no two words', async () => {
  const { name, files } = openJobFiles('content/job.yaml')
  const read = await readJob(name, files, { strict: false })
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  const pipeline = await createPipeline(read.value.job, await createWorld())
  if (!pipeline.ok) throw new Error(JSON.stringify(pipeline.diagnostics))
  const { job } = read.value
  // poppler takes seconds for the structure of a long leaflet
  const all = [...new Set(job.classes.flatMap(({ leaflets }) => leaflets))]
  expect(all).toHaveLength(5)
  const ids = process.env.SOAK ? all : ['chats']
  let foreign = 0
  for (const id of ids) {
    const schoolClass = job.classes.find(({ leaflets }) => leaflets.includes(id))
    const pupil = schoolClass?.pupils[0]
    if (!schoolClass || !pupil) throw new Error(`nobody gets ${id}`)
    const pressed = pipeline.value.leaflet(id, schoolClass, pupil)
    if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
    const pdf = pipeline.value.file(id, schoolClass, pupil, pressed.value)
    const byLanguage = await textsByLanguage(await readObjects(pdf))
    const [tree, printed] = await withPdfFile(pdf, (file) =>
      Promise.all([runTool('pdfinfo', ['-struct-text', file]), runTool('pdftotext', [file, '-'])]),
    )
    // of a picture the words count that it has instead of those in it
    const texts = tree.replace(/Figure:\n(?: +\/.*\n)* +".*"\n/g, '')
    const spoken = [...texts.matchAll(/"(.*)"/g)].map(([, text]) => text).join('')
    foreign += byLanguage.get('en')?.length ?? 0
    // at the ends of lines, in columns and in drawn screens
    const words = wordsOf([...tree.matchAll(/"(.*)"/g)].map(([, text]) => text).join(' '))
    expect(words.size, id).toBeGreaterThan(100)
    expect(
      [...words].filter((word) => !wordsOf(printed).has(word)),
      id,
    ).toEqual([])
    expect(lettersOf(spoken), id).toEqual(lettersOf([...byLanguage.values()].flat().join('')))
  }
  expect(foreign).toBeGreaterThan(10)
}, 120_000)

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}]+/gu))

/** How often each letter comes. */
function lettersOf(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [letter] of text.matchAll(/[а-яёa-z]/gi)) counts[letter] = (counts[letter] ?? 0) + 1
  return counts
}
