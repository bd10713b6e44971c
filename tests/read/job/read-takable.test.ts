/** What of the program's texts a job can take, and what its job file must say for the copy to be used. */
import { describe, expect, it } from 'vitest'
import { readTakable } from '../../../src/read/job/read-takable.ts'
import { type Contents, memoryFiles } from '../memory-files.ts'

const PROGRAM: Contents = {
  'pamyatka:leaflets/chats.md': '',
  'pamyatka:sections/door.md': '',
  'pamyatka:templates/leaflet.hbs': '',
  'pamyatka:templates/theme.yaml': '',
  'pamyatka:templates/words.en.yaml': '',
  'pamyatka:templates/words.ru.yaml': '',
}

/** By id. */
async function takable(job: string, more: Contents = {}) {
  const read = await readTakable('job.yaml', memoryFiles({ ...PROGRAM, 'job.yaml': job, ...more }))
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  return new Map(read.value.map((one) => [one.id, one]))
}

describe('what a job can take of the program', () => {
  it('is each leaflet, each section, the templates, and the words of every language', async () => {
    const texts = await takable('leaflets: [chats]')
    expect([...texts.keys()]).toEqual([
      ...['leaflet.hbs', 'email.hbs', 'theme.yaml', 'portals.yaml', 'words.en.yaml', 'words.ru.yaml', 'chats', 'door'],
    ])
    expect(texts.get('words.en.yaml')).toMatchObject({
      kind: 'words',
      path: 'templates/words.en.yaml',
      source: 'pamyatka:templates/words.en.yaml',
      own: null,
    })
  })

  it('is used by itself, but for words in a language that the job doesn’t name', async () => {
    const lines = [...(await takable('leaflets: [chats]')).values()].flatMap(({ line }) => line ?? [])
    expect(lines).toEqual(['words: templates/words.en.yaml'])
  })

  it('is used by its line in the job file where that names another file', async () => {
    const texts = await takable(
      'words: "pamyatka:templates/words.en.yaml"\nmail: { template: "pamyatka:templates/email.hbs" }\n',
    )
    expect(['words.en.yaml', 'words.ru.yaml', 'email.hbs', 'theme.yaml'].map((id) => texts.get(id))).toMatchObject([
      { own: null, line: 'words: templates/words.en.yaml' },
      { own: null, line: 'words: templates/words.ru.yaml' },
      { own: null, line: 'mail: { template: templates/email.hbs }' },
      { own: null, line: null },
    ])
  })

  it('is the job’s own already where the job names its file, or has it at its place', async () => {
    const named = await takable('words: words/words.en.yaml\n', { 'words/words.en.yaml': '' })
    expect(named.get('words.en.yaml')?.own).toBe('content/words/words.en.yaml')
    expect(named.get('words.ru.yaml')?.own).toBeNull()
    const beside = await takable('leaflets: [chats]', { '../templates/words.en.yaml': '' })
    expect(beside.get('words.en.yaml')?.own).toBe('templates/words.en.yaml')
    expect((await takable('theme: look.yaml', { 'look.yaml': '' })).get('theme.yaml')?.own).toBe('content/look.yaml')
  })
})
