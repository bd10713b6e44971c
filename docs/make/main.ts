/**
 * `npm run docs`: makes pictures, samples and tables of options of the documentation anew; `-- pictures`, `-- samples`, `-- page` or
 * `-- options` one of them.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { constructPictures } from './construct-pictures.ts'
import { drawSheet } from './draw-sheet.ts'
import { LIST_EXAMPLES } from './list-examples.ts'
import { withOptionTable } from './option-table.ts'
import { makePagePictures } from './page-pictures.ts'
import { makeSamples, type Sample } from './samples.ts'

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const SAMPLES: readonly Sample[] = [
  {
    leaflet: 'cop-sferum',
    classLabel: '5А',
    pupil: 1,
    shows: 'nothing is known of the VK account, so all variants are printed',
  },
  { leaflet: 'cop-registration', classLabel: '2В', pupil: 1, shows: 'a child under 14' },
  { leaflet: 'chats', classLabel: '8Б', pupil: 1, shows: 'numbered figures beside the actions' },
  { leaflet: 'online-lessons', classLabel: '7В', pupil: 7, shows: 'a child of 14 or more, whose birth date is known' },
  {
    leaflet: 'parents',
    classLabel: '8Б',
    pupil: 9,
    shows: 'no birth date in the class list, so every branch by age is printed',
  },
]

const [wanted = 'all'] = process.argv.slice(2)
const isWanted = (part: string) => wanted === 'all' || wanted === part
if (isWanted('options')) {
  for (const [path, language] of [
    ['README.md', 'en'],
    ['docs/ru/commands.md', 'ru'],
  ] as const) {
    await writeFile(root(path), withOptionTable(await readFile(root(path), 'utf8'), language))
  }
}
if (isWanted('pictures')) {
  const pictures = await constructPictures({
    jobFile: root('content/job.yaml'),
    templates: root('templates'),
    document: root('docs/authoring.md'),
    folder: root('docs/pictures'),
  })
  for (const list of LIST_EXAMPLES) await writeFile(root(`docs/ru/pictures/list-${list.name}.svg`), drawSheet(list))
  process.stderr.write(`docs/pictures: ${pictures.length} pictures, docs/ru/pictures: ${LIST_EXAMPLES.length}\n`)
}
if (isWanted('samples')) {
  const samples = await makeSamples(SAMPLES, { jobFile: root('content/job.yaml'), folder: root('docs/samples') })
  process.stderr.write(`docs/samples: ${samples.join(', ')}\n`)
}
if (isWanted('page')) {
  await makePagePictures()
  process.stderr.write('docs/ru/pictures: 6 pictures of the page\n')
}
