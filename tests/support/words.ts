/** The shipped words, for tests that print some of them. */
import { readFileSync } from 'node:fs'
import type { Words } from '../../src/model/words.ts'
import { readWords } from '../../src/read/job/read-words.ts'
import { parseYaml } from '../../src/read/yaml/yaml-file.ts'

export const wordsText = textOf('words.ru.yaml')
export const words: Words = shipped('words.ru.yaml')
export const englishWords: Words = shipped('words.en.yaml')

function shipped(name: string): Words {
  const yaml = parseYaml({ file: `templates/${name}`, text: textOf(name) })
  const read = yaml.value && readWords(yaml.value)
  if (!read?.value) throw new Error(JSON.stringify([...yaml.diagnostics, ...(read?.diagnostics ?? [])], null, 2))
  return read.value
}

function textOf(name: string): string {
  return readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8')
}
