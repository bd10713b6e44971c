/** A word that no line holds is an error with its place, whatever its length: laying it out would take minutes. */
import { expect, it } from 'vitest'
import { runCommand } from './run-command.ts'
import { folderWith, SMALL_JOB } from './small-job.ts'

async function check(word: string) {
  const text = `${SMALL_JOB['content/leaflets/entry.md']}`.replace('Помогите ребёнку', `Помогите ${word} ребёнку`)
  const { job } = await folderWith({ 'content/leaflets/entry.md': text })
  return runCommand(['check', job])
}

it.each([1_001, 1_400, 200_000])('a word of %i letters is refused', async (length) => {
  const { code, err } = await check('щ'.repeat(length))
  expect(code).toBe(1)
  expect(err).toMatch(/entry\.md:\d+.* {2}ошибка/)
  expect(err).toContain(`press/word-too-long  слово из ${length} знаков`)
  expect(err.length).toBeLessThan(5_000)
})

it('a word of 1,000 letters is none, nor is a link to an address of thousands', async () => {
  expect((await check('слово'.repeat(200))).err).not.toContain('word-too-long')
  expect((await check(`[сюда](https://school.example/${'a'.repeat(3_000)})`)).err).not.toContain('word-too-long')
})
