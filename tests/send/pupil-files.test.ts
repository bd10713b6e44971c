/** Which files are a pupil's: those of this number and this name, and no others. */
import { expect, it } from 'vitest'
import { type LeafletFile, pupilFiles } from '../../src/send/pupil-files.ts'
import { samplePupil } from '../merge/sample-job.ts'

const pupil = samplePupil({ number: 2, lastName: 'Белова', firstName: 'Анна' })
const titles = [
  { id: 'chats', title: 'Чаты' },
  { id: 'lessons', title: 'Чаты' },
]
const job = {
  manuscripts: titles.map((one) => ({ ...one, kind: '', audience: null, time: '', file: '', text: '', firstLine: 1 })),
}
const file = (leaflet: string, number: number, name: string): LeafletFile => ({
  leaflet,
  pupil: { number, name },
  file: `${leaflet}/${number}-${name}.pdf`,
  bytes: 1,
  sha256: 'd'.repeat(64),
})

it('a pupil’s file must fit by number and name: a list that was sorted anew finds nothing', () => {
  const files = [file('chats', 2, 'Иванов Иван'), file('chats', 3, 'Белова Анна')]
  expect(pupilFiles(pupil, ['chats'], files, job)).toEqual([])
  const own = file('chats', 2, 'Белова Анна')
  expect(pupilFiles(pupil, ['chats'], [...files, own], job).map((one) => one.file)).toEqual([own.file])
})

it('a pupil has one file for each leaflet, in the order that is asked for, and each has a name of its own', () => {
  const files = ['chats', 'lessons', 'chats', 'others'].map((leaflet) => file(leaflet, 2, 'Белова Анна'))
  expect(pupilFiles(pupil, ['lessons', 'chats'], files, job).map(({ leaflet, name }) => [leaflet, name])).toEqual([
    ['lessons', 'Чаты — Белова Анна.pdf'],
    ['chats', 'Чаты (2) — Белова Анна.pdf'],
  ])
})
