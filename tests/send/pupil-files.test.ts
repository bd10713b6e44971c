/** Which files are a pupil's: those of this child by file name and name, wherever the child is in the list. */
import { expect, it } from 'vitest'
import { type FileOwner, type LeafletFile, pupilFiles } from '../../src/send/pupil-files.ts'
import { samplePupil } from '../merge/sample-job.ts'

const anna: FileOwner = {
  pupil: samplePupil({ number: 2, lastName: 'Белова', firstName: 'Анна' }),
  stem: 'Белова-Анна',
  hasNamesake: false,
}
const titles = [
  { id: 'chats', title: 'Чаты' },
  { id: 'lessons', title: 'Чаты' },
]
const job = {
  manuscripts: titles.map((one) => ({ ...one, kind: '', audience: null, time: '', file: '', text: '', firstLine: 1 })),
}
const file = (leaflet: string, id: string, name: string): LeafletFile => ({
  leaflet,
  pupil: { id, name },
  file: `${leaflet}/${id}.pdf`,
  bytes: 1,
  sha256: 'd'.repeat(64),
})
const found = (owner: FileOwner, ...files: readonly LeafletFile[]) =>
  pupilFiles(owner, ['chats'], files, job).map((one) => one.file)

it('a pupil’s file must fit by both: another’s name in it, or another’s file name, finds nothing', () => {
  const own = file('chats', 'Белова-Анна', 'Белова Анна')
  expect(found(anna, file('chats', 'Белова-Анна', 'Иванов Иван'), file('chats', 'Иванов-Иван', 'Иванов Иван'))).toEqual(
    [],
  )
  expect(found(anna, file('chats', 'Иванов-Иван', 'Иванов Иван'), own)).toEqual(['chats/Белова-Анна.pdf'])
})

it('namesakes get only the file that is called as theirs', () => {
  const [one, two] = ['Белова-Анна-Ильинична', 'Белова-Анна-Олеговна'].map((id) => file('chats', id, 'Белова Анна'))
  const owner = { ...anna, stem: 'Белова-Анна-Олеговна', hasNamesake: true }
  expect(one && two && found(owner, one, two)).toEqual(['chats/Белова-Анна-Олеговна.pdf'])
  expect(one && found(owner, one)).toEqual([])
  // who has no namesake any more can't know which of the two it was
  expect(one && two && found(anna, one, two)).toEqual([])
})

it('a file that an older program called by the number is found where it is the only one of the name', () => {
  expect(found(anna, { ...file('chats', '2', 'Белова Анна'), file: 'chats/02-Белова-Анна.pdf' })).toEqual([
    'chats/02-Белова-Анна.pdf',
  ])
})

it('a pupil has one file for each leaflet, in the order that is asked for, and each has a name of its own', () => {
  const files = ['chats', 'lessons', 'chats', 'others'].map((leaflet) => file(leaflet, 'Белова-Анна', 'Белова Анна'))
  expect(pupilFiles(anna, ['lessons', 'chats'], files, job).map(({ leaflet, name }) => [leaflet, name])).toEqual([
    ['lessons', 'Чаты — Белова Анна.pdf'],
    ['chats', 'Чаты (2) — Белова Анна.pdf'],
  ])
})
