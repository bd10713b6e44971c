import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFileSystem } from '../../src/node/file-system.ts'
import { layOnWhite } from '../../src/read/job/lay-on-white.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { GOOD_FILES } from './memory-files.ts'

let folder = ''
const inFolder = (path: string) => join(folder, path)
const files = () => createFileSystem(inFolder('content/job.yaml'), [inFolder('templates')])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'))
  for (const path of [
    'content/classes',
    'content/leaflets',
    'content/sections',
    'content/pictures',
    'templates',
    'secret',
  ]) {
    await mkdir(inFolder(path), { recursive: true })
  }
  for (const [path, data] of Object.entries(GOOD_FILES)) await writeFile(inFolder(join('content', path)), data ?? '')
  await writeFile(inFolder('secret/key.txt'), 'секрет')
  await symlink(inFolder('secret/key.txt'), inFolder('content/link.txt'))
  await symlink(inFolder('secret'), inFolder('content/linked'))
  await symlink(inFolder('nowhere'), inFolder('content/broken.txt'))
  await symlink(inFolder('templates/leaflet.hbs'), inFolder('content/allowed.hbs'))
  await symlink(inFolder('content/loop'), inFolder('content/loop'))
})

afterAll(() => rm(folder, { recursive: true }))

describe('reading', () => {
  it('gives the bytes of files in the allowed folders', async () => {
    const text = async (path: string) => {
      const read = await files().read(path)
      return read.ok ? new TextDecoder().decode(read.value) : read.fault
    }
    expect(await text('leaflets/../sections/about-vk.md')).toBe('## Про VK\n')
    expect(await text('../templates/leaflet.hbs')).toBe('{{> manuscript}}\n')
    expect(await text('allowed.hbs')).toBe('{{> manuscript}}\n')
  })

  it.each([
    ['no.yaml', 'missing'],
    ['job.yaml/x', 'missing'],
    ['broken.txt', 'missing'],
    ['classes', 'not-a-file'],
    ['.', 'not-a-file'],
    ['', 'not-a-file'],
    ['../secret/key.txt', 'outside'],
    ['../templates/../secret/key.txt', 'outside'],
    ['../templates-more/x', 'outside'],
    ['..', 'outside'],
    ['/etc/passwd', 'outside'],
    ['link.txt', 'outside'],
    ['linked/key.txt', 'outside'],
    ['loop', 'unreadable'],
    ['a\0b', 'unreadable'],
  ])('gives for %j the reason %s', async (path, fault) => {
    expect(await files().read(path)).toEqual({ ok: false, fault })
  })

  it('works where the job folder is itself a link', async () => {
    await symlink(inFolder('content'), inFolder('current'))
    const linked = createFileSystem(inFolder('current/job.yaml'), [inFolder('templates')])
    expect((await linked.read('school.yaml')).ok).toBe(true)
  })
})

describe('the files of the program', () => {
  const withProgram = () =>
    createFileSystem(
      inFolder('content/job.yaml'),
      [],
      new Map([
        ['leaflets', inFolder('content/leaflets')],
        ['portals.yaml', inFolder('content/portals.yaml')],
        ['linked', inFolder('content')],
      ]),
    )

  it('are read and listed under the names that lead to them, and shown as they are named', async () => {
    const { read, list, display } = withProgram()
    expect((await read('pamyatka:leaflets/chats.md')).ok).toBe(true)
    expect((await read('pamyatka:portals.yaml')).ok).toBe(true)
    expect(await list('pamyatka:leaflets')).toEqual(['chats.md'])
    expect(display('pamyatka:leaflets/chats.md')).toBe('pamyatka:leaflets/chats.md')
  })

  it.each([
    ['pamyatka:school.yaml', 'missing'],
    ['pamyatka:', 'missing'],
    ['pamyatka:../secret/key.txt', 'missing'],
    ['pamyatka:leaflets/../school.yaml', 'outside'],
    ['pamyatka:leaflets/../../secret/key.txt', 'outside'],
    ['pamyatka:portals.yaml/../school.yaml', 'outside'],
    ['pamyatka:linked/link.txt', 'outside'],
    ['pamyatka:/etc/passwd', 'missing'],
  ])('%s is %s', async (path, fault) => {
    expect(await withProgram().read(path)).toEqual({ ok: false, fault })
  })

  it('are not there without a program', async () => {
    expect(await files().read('pamyatka:leaflets/chats.md')).toEqual({ ok: false, fault: 'missing' })
    expect(await files().list('pamyatka:leaflets')).toEqual([])
  })
})

describe('listing', () => {
  it('gives the names of files, sorted', async () => {
    expect(await files().list('.')).toEqual([
      'allowed.hbs',
      'broken.txt',
      'job.yaml',
      'link.txt',
      'linked',
      'loop',
      'portals.yaml',
      'school.yaml',
    ])
    expect(await files().list('sections')).toEqual(['about-vk.md'])
  })

  it.each(['no', '../secret', 'linked', 'job.yaml', '/etc'])('gives nothing for %s', async (path) => {
    expect(await files().list(path)).toEqual([])
  })
})

describe('display', () => {
  it('shows paths as a user would type them', () => {
    const { display } = createFileSystem('content/job.yaml', ['templates'])
    expect(display('job.yaml')).toBe('content/job.yaml')
    expect(display('./classes/5a.csv')).toBe('content/classes/5a.csv')
    expect(display('../templates/theme.yaml')).toBe('templates/theme.yaml')
    expect(createFileSystem('job.yaml', []).display('school.yaml')).toBe('school.yaml')
  })
})

describe('pictures', () => {
  const png = (samples: readonly number[], width: number) => {
    const image = new PNG({ width, height: samples.length / 4 / width })
    image.data = Buffer.from(samples)
    return new Uint8Array(PNG.sync.write(image))
  }
  const jpeg = (marker: number, components: number, precision = 8) =>
    Uint8Array.of(
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      4,
      1,
      2,
      0xff,
      marker,
      0,
      11,
      precision,
      1,
      2,
      0,
      3,
      components,
      0,
      0,
      0,
      0xff,
      0xd9,
    )

  const asIs = (size: { readonly width: number; readonly height: number }) => size

  it('in PNG become samples on white', () => {
    const picture = files().decodePicture('a.png', png([0, 0, 0, 255, 0, 0, 0, 0, 200, 100, 0, 128], 3), asIs)
    expect(picture).toMatchObject({ path: 'a.png', width: 3, height: 1, encoding: 'rgb', components: 3 })
    expect([...(picture?.data ?? [])]).toEqual([0, 0, 0, 255, 255, 255, 227, 177, 127])
  })

  it.each([
    [0xc0, 3, 3],
    [0xc2, 1, 1],
  ])('in JPEG stay as they are (frame %x, %i components)', (marker, given, components) => {
    const data = jpeg(marker, given)
    expect(files().decodePicture('a.jpg', data, asIs)).toEqual({
      path: 'a.jpg',
      width: 3,
      height: 258,
      dots: { width: 3, height: 258 },
      data,
      encoding: 'jpeg',
      components,
    })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('a'.repeat(100))],
    ['a JPEG in CMYK', jpeg(0xc0, 4)],
    ['a JPEG of two components', jpeg(0xc0, 2)],
    ['a 12-bit JPEG', jpeg(0xc1, 3, 12)],
    ['a lossless JPEG', jpeg(0xc3, 3)],
    ['a JPEG cut short', jpeg(0xc0, 3).slice(0, -2)],
    ['a PNG cut short', png([0, 0, 0, 255], 1).slice(0, -20)],
  ])('that are %s are refused', (_, bytes) => {
    expect(files().decodePicture('a', bytes, asIs)).toBeNull()
  })

  it('that claim to be enormous are refused without being decoded', () => {
    const bytes = png([0, 0, 0, 255], 1)
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, 60_000)
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(20, 60_000)
    expect(files().decodePicture('a.png', bytes, asIs)).toBeNull()
  })

  it('are laid on white sample by sample', () => {
    expect([...layOnWhite(Uint8Array.of(10, 20, 30, 255, 10, 20, 30, 0))]).toEqual([10, 20, 30, 255, 255, 255])
  })
})

describe('a job on the disk', () => {
  it('is read as from memory', async () => {
    const result = await readJob('job.yaml', files())
    expect(result.diagnostics).toEqual([])
    expect(result.ok && result.value.job.theme.page.side).toBe(48)
  })

  it('can be read with the shipped theme', async () => {
    const shipped = createFileSystem('templates/theme.yaml', [])
    const read = await shipped.read('theme.yaml')
    await writeFile(inFolder('templates/theme.yaml'), read.ok ? read.value : '')
    const result = await readJob('job.yaml', files())
    expect(result.diagnostics).toEqual([])
    expect(result.ok && result.value.job.theme).toMatchObject({
      page: { width: 595.28, height: 841.89, bodyEnd: 788, footer: 800 },
      slip: { bodyEnd: 644, footer: 656, cut: 682, top: 694 },
      type: { title: { size: 24, leading: 28, bold: true }, sample: { size: 11, leading: 14, bold: true } },
    })
  })
})
