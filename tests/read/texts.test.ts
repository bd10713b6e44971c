import { describe, expect, it } from 'vitest'
import { readJob } from '../../src/read/job/read-job.ts'
import { readText } from '../../src/read/read-text.ts'
import type { ReadFailure } from '../../src/read/source-files.ts'
import { type Contents, filesWith, GOOD_FILES } from './memory-files.ts'

const read = (changes: Contents) => readJob('job.yaml', filesWith(changes))
const manuscript = (text: string) => read({ 'leaflets/chats.md': text })
const HEAD = '---\ntitle: Чаты\nkind: Памятка\n---\n'

describe('front matter', () => {
  it.each([
    ['is missing', '# Шаг\n', 'read/no-front-matter', 1],
    ['is empty text', '', 'read/no-front-matter', 1],
    ['is not closed', '---\ntitle: Чаты\n', 'read/no-front-matter', 1],
    ['is empty', '---\n---\n', 'read/missing-key', 1],
    ['has no kind', '---\ntitle: Чаты\n---\n', 'read/missing-key', 1],
    ['has an empty title', '---\ntitle:\nkind: Памятка\n---\n', 'read/missing-key', 2],
    ['has a mistyped key', '---\ntitel: Чаты\ntitle: Чаты\nkind: Памятка\n---\n', 'read/unknown-key', 2],
    ['has code for another parser', '---js\nprocess.exit()\n---\n', 'read/no-front-matter', 1],
    ['does not parse', '---\ntitle: "Чаты\nkind: Памятка\n---\n', 'read/yaml-syntax', 3],
    ['holds an icon', '---\ntitle: Чаты \uE000\nkind: Памятка\n---\n', 'read/private-use', 2],
    ['holds an escaped field mark', '---\ntitle: "Чаты \\U000F0000"\nkind: Памятка\n---\n', 'read/private-use', 2],
  ])('that %s is refused', async (_, text, code, line) => {
    const { ok, diagnostics } = await manuscript(text)
    expect(ok).toBe(false)
    expect(diagnostics).toMatchObject([{ code, place: { file: 'content/leaflets/chats.md', line } }])
  })

  it('may hold signs of markup and lines of dashes after it', async () => {
    const result = await manuscript('---\ntitle: "**x**: <b>"\nkind: Памятка\n---\nа\n---\nб\n')
    expect(result.ok && result.value.job.manuscripts[0]).toMatchObject({
      title: '**x**: <b>',
      text: 'а\n---\nб\n',
      firstLine: 5,
    })
    expect(result.diagnostics).toMatchObject([
      { severity: 'warning', code: 'read/printed-as-typed', place: { line: 2 } },
    ])
  })

  it('may not hold fields, which would be printed as they are typed', async () => {
    const result = await manuscript('---\ntitle: Чаты, {{pupil.firstName}}\nkind: Памятка\n---\nа\n')
    expect(result.ok).toBe(false)
    expect(result.diagnostics).toMatchObject([{ code: 'read/field-not-here', place: { line: 2 } }])
  })
})

describe('a file that can’t be had', () => {
  it.each<[ReadFailure, string]>([
    ['missing', 'read/file-missing'],
    ['outside', 'read/file-outside'],
    ['not-a-file', 'read/not-a-file'],
    ['unreadable', 'read/file-unreadable'],
  ])('for being %s is reported by its name, where it was named', async (fault, code) => {
    const files = { ...filesWith({}), read: async () => ({ ok: false, fault }) as const }
    const file = 'content/school.yaml'
    expect(await readText(files, 'school.yaml')).toMatchObject({
      value: null,
      diagnostics: [
        { code, severity: 'error', place: { file }, message: { ru: expect.stringContaining(`«${file}»`) } },
      ],
    })
    const namedAt = { place: { file: 'content/job.yaml', line: 1, column: 9 } }
    expect((await readText(files, 'school.yaml', { namedAt })).diagnostics).toMatchObject([{ code, ...namedAt }])
  })
})

describe('a private-use character', () => {
  it.each(['\uE000', '\uF8FF', '\u{F0000}', '\u{FFFFD}', '\u{100000}'])(
    'in a manuscript is refused (%j)',
    async (char) => {
      const { diagnostics } = await manuscript(`${HEAD}а\r\nбв${char}${char}\n`)
      expect(diagnostics).toMatchObject([
        { code: 'read/private-use', place: { line: 6, column: 3, length: 2 * char.length } },
      ])
    },
  )
})

describe('pictures', () => {
  const PIXEL = Uint8Array.of(1, 2, 3)
  const pictures = async (body: string, files: Contents = {}) => {
    const result = await read({ 'leaflets/chats.md': HEAD + body, ...files })
    return {
      found: result.ok ? [...result.value.job.pictures.keys()] : null,
      places: result.diagnostics.map(({ code, place }) => `${place?.line}:${place?.column}:${place?.length} ${code}`),
    }
  }

  it('are found by the path as it is written, in manuscripts and sections', async () => {
    const files = { 'pictures/a.png': PIXEL, 'pictures/b (1).png': PIXEL, 'pictures/c(2).png': PIXEL }
    const body = '![Кнопка [[Войти]]](pictures/a.png "id") и ![](<pictures/b (1).png>)\n'
    const section = { 'sections/about-vk.md': 'текст ![x](pictures/c(2).png)\n' }
    expect(await pictures(body, { ...files, ...section })).toEqual({
      found: ['pictures/a.png', 'pictures/b (1).png', 'pictures/c(2).png'],
      places: [],
    })
  })

  it.each([
    ['missing', '\n![a](pictures/a.png)\n', ['6:6:14 read/figure-missing']],
    ['missing, in angle brackets', '![a](<pictures/a.png>)\n', ['5:7:14 read/figure-missing']],
    ['named twice', '![a](a.png) ![b](a.png)\n', ['5:6:5 read/figure-missing', '5:18:5 read/figure-missing']],
    ['outside', '![a](../secret.png)\n', ['5:6:13 read/figure-outside']],
    ['outside by a long way', '![a](pictures/../../secret.png)\n', ['5:6:25 read/figure-outside']],
    ['among the templates', '![a](../templates/leaflet.hbs)\n', ['5:6:24 read/figure-outside']],
    ['in the network', '![a](https://a.example/b.png)\n', ['5:6:23 read/figure-outside']],
    ['absolute', '![a](/etc/passwd)\n', ['5:6:11 read/figure-outside']],
    ['no picture', '![a](school.yaml)\n', ['5:6:11 read/figure-unreadable']],
  ])('that are %s are refused at their path', async (_, body, expected) => {
    expect(await pictures(body)).toEqual({ found: null, places: expected })
  })

  it('in code are no pictures', async () => {
    const body = '`![a](a.png)`\n\n```\n![a](b.png)\n```\n~~~~\n```\n![a](c.png)\n~~~~\n'
    expect(await pictures(body)).toEqual({ found: [], places: [] })
  })

  it('after code are pictures again', async () => {
    expect((await pictures('```\n```\n``a`` ![a](a.png)\n')).places).toEqual(['7:12:5 read/figure-missing'])
  })

  // what grows with the square of the length or faster doesn't come to its end here
  it.each([
    ['![', 0],
    ['![[', 0],
    ['`', 0],
    ['![a](', 25_000],
    ['![[]', 0],
    ['[[](', 0],
  ])('are looked for to the end of a line of 50,000 times «%s»', async (piece, found) => {
    expect((await pictures(piece.repeat(50_000))).places).toHaveLength(found)
  })
})

describe('sections', () => {
  it('are all read, but only Markdown that is not hidden', async () => {
    const result = await read({ 'sections/b.md': '', 'sections/.b.md': '\uE000', 'sections/c.txt': '\uE000' })
    expect(result.ok && result.value.job.sections.map(({ id }) => id)).toEqual(['about-vk', 'b'])
  })

  it('may be missing altogether', async () => {
    expect((await read({ 'sections/about-vk.md': null })).ok).toBe(true)
  })
})

it('the good files have no problem', async () => {
  expect(Object.keys(GOOD_FILES).length).toBeGreaterThan(5)
  expect((await read({})).diagnostics).toEqual([])
})
