/** Print files of a class in which a leaflet can't be set in large print. */
import { expect, it } from 'vitest'
import { writePrintFiles } from '../../src/build/write-print-files.ts'
import { error, warning } from '../../src/diagnostics/diagnostic.ts'
import { failure, outcome } from '../../src/diagnostics/outcome.ts'
import { fileStems } from '../../src/print/file-name.ts'
import { sampleClass, sampleJob, samplePupil } from '../merge/sample-job.ts'
import { oneText, pressed } from '../press/press-sample.ts'
import { sharedPress } from '../support/load-press.ts'
import { theme } from '../support/theme.ts'
import { words } from '../support/words.ts'

const first = samplePupil({ number: 1, lastName: 'Белова', firstName: 'Анна' })
const second = samplePupil({ number: 2, place: { file: 'classes/5а.csv', line: 3 } })

it('a leaflet that is too tall in large print is left out of the booklets, and named; the others are in them', async () => {
  const press = await sharedPress()
  const schoolClass = sampleClass([first, second])
  const copy = pressed(press, oneText('Памятка'))
  const place = { file: 'content/leaflets/chats.md', line: 5 }
  const why = failure([
    warning('press/too-wide', { ru: 'широко', en: 'wide' }, { place }),
    error('press/too-tall', { ru: 'врезка выше страницы', en: 'the callout is taller than a page' }, { place }),
  ])
  const pipeline = {
    press,
    leaflet: (_id: string, _class: unknown, { number }: { readonly number: number }) =>
      number === 2 ? why : outcome(copy),
  }
  const written: string[] = []
  const { files, diagnostics } = await writePrintFiles(
    'chats',
    [first, second].map((pupil) => ({ pupil, pressed: copy })),
    [],
    {
      job: { ...sampleJob(), theme, words },
      work: { schoolClass, leaflets: ['chats'], pupils: schoolClass.pupils, outside: [], whole: true },
      pipeline,
      forms: ['class', 'booklet'],
      bleedMm: null,
      stems: fileStems(schoolClass.pupils),
      step: async () => undefined,
    },
    async (path) => {
      written.push(path)
      return 'x'
    },
  )
  expect(diagnostics).toMatchObject([
    {
      code: 'print/left-out',
      severity: 'warning',
      place: second.place,
      message: { ru: 'Иванов Пётр: памятка «chats» не вошла в брошюры: врезка выше страницы' },
    },
  ])
  expect(written).toEqual(['chats/class.pdf', 'chats/booklet.pdf'])
  expect(files.map(({ pupils }) => pupils.map(({ id, number }) => [number, id]))).toEqual([
    [
      [1, 'Белова-Анна'],
      [2, 'Иванов-Пётр'],
    ],
    [[1, 'Белова-Анна']],
  ])
})
