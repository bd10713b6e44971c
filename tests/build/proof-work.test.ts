/** Files that are proofed one after another, those that can't be opened among them. */
import { expect, it } from 'vitest'
import type { ManifestFile } from '../../src/build/manifest.ts'
import { proofWork } from '../../src/build/proof-work.ts'
import { proofWorld } from '../../src/node/world.ts'
import { makePdf } from '../support/make-pdf.ts'

it('a file that can’t be opened is an error under its pupil, and the next one is looked at', async () => {
  const entry: ManifestFile = {
    file: 'chats/pupils/01.pdf',
    kind: 'pupil',
    leaflet: 'chats',
    pupil: { id: 'Белова-Анна', number: 1, name: 'Белова Анна' },
    pupils: [],
    pages: 1,
    bytes: 1,
    sha256: 'x',
    codes: [],
  }
  const work = [
    { file: 'out/5А/chats/pupils/01.pdf', entry, read: async () => null },
    { file: 'out/5А/chats/pupils/02.pdf', entry: null, read: async () => makePdf([{ content: '' }]) },
  ]
  const context = {
    world: proofWorld,
    progress: { step: () => undefined, end: () => undefined },
    stop: new AbortController().signal,
    leastType: 10,
  }
  const [closed, open] = await proofWork(work, context)
  expect(closed).toMatchObject({
    pages: 0,
    findings: [
      {
        code: 'proof/unreadable',
        severity: 'error',
        place: { file: 'out/5А/chats/pupils/01.pdf', who: '1. Белова Анна' },
      },
    ],
  })
  expect([open?.pages, open?.findings.map(({ code }) => code)]).toEqual([
    1,
    ['proof/not-in-manifest', 'proof/empty-page'],
  ])
})
