/** Files of an earlier run by child: whose they are now, and who has left. */
import { describe, expect, it } from 'vitest'
import type { ManifestFile } from '../../src/build/manifest.ts'
import { matchEarlier } from '../../src/build/match-earlier.ts'
import { whoLeft } from '../../src/build/who-left.ts'
import { fileStems } from '../../src/print/file-name.ts'
import { sampleClass, samplePupil } from '../merge/sample-job.ts'

const file = (id: string, name: string, data = '', leaflet = 'chats'): ManifestFile => ({
  file: `${leaflet}/pupils/${id}.pdf`,
  kind: 'pupil',
  leaflet,
  pupil: { id, number: 1, name },
  pupils: [],
  pages: 1,
  bytes: 1,
  sha256: 'x',
  codes: [],
  source: { content: 'c', data },
})
const child = (id: string, name: string, data = '') => ({
  person: { id, number: 7, name },
  source: { content: 'c', data },
})

describe('a file of an earlier run', () => {
  const found = (made: readonly ReturnType<typeof child>[], before: readonly ManifestFile[]) =>
    [...matchEarlier(made, before)].map(([id, { file: path }]) => [id, path.replace(/.*\/|\.pdf/g, '')]).sort()

  it('is that of the child of this name, however the name is spelt', () => {
    const made = [child('Ёлкина-Анна', 'Ёлкина Анна'), child('Ким-Ян', 'Ким Ян')]
    expect(found(made, [file('ЕЛКИНА-Анна', 'ЕЛКИНА Анна'), file('Цой-Ян', 'Цой Ян')])).toEqual([
      ['Ёлкина-Анна', 'ЕЛКИНА-Анна'],
    ])
  })

  it('is among namesakes that of the child whose values it holds, whatever it was called', () => {
    const made = [child('Ким-Ян-Ильич', 'Ким Ян', 'new'), child('Ким-Ян-Львович', 'Ким Ян', 'old')]
    expect(found(made, [file('Ким-Ян', 'Ким Ян', 'old')])).toEqual([['Ким-Ян-Львович', 'Ким-Ян']])
    const swapped = [child('Ким-Ян', 'Ким Ян', 'b'), child('Ким-Ян-2', 'Ким Ян', 'a')]
    expect(found(swapped, [file('Ким-Ян', 'Ким Ян', 'a'), file('Ким-Ян-2', 'Ким Ян', 'b')])).toEqual([
      ['Ким-Ян', 'Ким-Ян-2'],
      ['Ким-Ян-2', 'Ким-Ян'],
    ])
  })

  it('is that of the child whose name it has where the values of all have changed', () => {
    const made = [child('Ким-Ян-Ильич', 'Ким Ян', 'a'), child('Ким-Ян-Львович', 'Ким Ян', 'b')]
    expect(found(made, [file('Ким-Ян-Львович', 'Ким Ян', 'x'), file('Ким-Ян-Ильич', 'Ким Ян', 'y')])).toEqual([
      ['Ким-Ян-Ильич', 'Ким-Ян-Ильич'],
      ['Ким-Ян-Львович', 'Ким-Ян-Львович'],
    ])
  })
})

describe('who has left', () => {
  const left = (names: readonly string[], before: readonly ManifestFile[]) => {
    const pupils = names.map((name, i) => {
      const [lastName = '', firstName = '', middleName = ''] = name.split(' ')
      return samplePupil({ number: i + 1, lastName, firstName, middleName })
    })
    const work = { schoolClass: sampleClass(pupils), leaflets: ['chats'], pupils, outside: [], whole: true }
    return whoLeft(before, work, fileStems(pupils))
  }

  it('is named once, with all files', () => {
    const before = [file('Ким-Ян', 'Ким Ян'), file('Ким-Ян', 'Ким Ян', '', 'old'), file('Цой-Ян', 'Цой Ян')]
    expect(left(['Цой Ян'], before)).toEqual([
      { name: 'Ким Ян', files: ['chats/pupils/Ким-Ян.pdf', 'old/pupils/Ким-Ян.pdf'] },
    ])
  })

  it('is of two namesakes the one whose patronymic is gone', () => {
    const before = [file('Ким-Ян-Ильич', 'Ким Ян'), file('Ким-Ян-Львович', 'Ким Ян')]
    expect(left(['Ким Ян Ильич'], before)).toEqual([{ name: 'Ким Ян', files: ['chats/pupils/Ким-Ян-Львович.pdf'] }])
    expect(left(['Ким Ян Львович'], before)).toEqual([{ name: 'Ким Ян', files: ['chats/pupils/Ким-Ян-Ильич.pdf'] }])
  })

  it('is no one where a file is only called otherwise now, or was called by the number', () => {
    expect(left(['Ким Ян Ильич', 'Ким Ян Львович'], [file('Ким-Ян', 'Ким Ян')])).toEqual([])
    expect(left(['Ёлкина Анна'], [file('1', 'ЕЛКИНА Анна')])).toEqual([])
    expect(left(['Ким Ян'], [file('1', 'Ким Ян', '', 'old'), file('Ким-Ян', 'Ким Ян')])).toEqual([])
  })
})
