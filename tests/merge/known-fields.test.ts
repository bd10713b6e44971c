/** The fields that a template may name, and those that the guide lists. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { fieldPaths, knownFields } from '../../src/merge/known-fields.ts'

it('the guide has each field, and no other', async () => {
  const guide = await readFile('docs/authoring.md', 'utf8')
  const listed = [...guide.matchAll(/^\| `([a-z]+\.(?:<id>\.)?)` \| (.*) \|$/gm)].flatMap(
    ([, group = '', names = '']) => [...names.matchAll(/`([\w.]+)`/g)].map(([, name]) => `${group}${name}`),
  )
  // words of the template are listed by their file
  const known = fieldPaths(knownFields([{ id: '<id>' }])).filter((path) => !path.startsWith('words.'))
  expect(listed.toSorted()).toEqual(known.toSorted())
})
