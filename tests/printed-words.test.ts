/** No printed word hides in the code: what a reader sees in Russian comes from the job's files and from the file of words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { parseAst } from 'vitest/node'

const SOURCES = ['src/compose', 'src/merge', 'src/parse', 'src/press', 'src/print', 'src/build', 'src/pipeline.ts']

/** Russian that is not printed by itself: letters by which names, lists and lines are understood, and what hints show. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  // rules of declension; what they print is made of the name itself
  'src/merge/names/': /./,
  // the letters of variants, in their order
  'src/compose/drawings/variant-band.ts': /^АБВГДЕЖЗИК$/,
  // a right call of a helper, for hints
  'src/merge/helper-signatures.ts': /^\{\{plural pupil\.age "год" "года" "лет"\}\}$/,
  // what a hint shows where a sign has no name
  'src/merge/parse-template.ts': /^этого знака$/,
  // the alphabet: glyphs that are ready before the first page
  'src/press/press.ts': /^[А-Яа-яЁё]{66}/,
  // a line for names.yaml, as the command shows it
  'src/build/unsure-forms.ts': /^: \{ gender: м \}$/,
  // a size in a message
  'src/build/summarise-misfits.ts': /^(страница|страницы|страниц|, лишних строк примерно )$/,
}

/** Texts in Russian letters of a source, without those of messages: `{ ru, en }`. */
function russianTexts(code: string): readonly string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    if (!isNode(node)) return
    const text = node.type === 'Literal' ? node.value : node.type === 'TemplateElement' ? cooked(node.value) : null
    if (typeof text === 'string' && /[А-Яа-яЁё]/.test(text)) found.push(text)
    const spared = node.type === 'ObjectExpression' && namesOf(node).includes('ru') && namesOf(node).includes('en')
    for (const inner of Object.values(node)) visit(spared && Array.isArray(inner) ? inner.filter(isNoMessage) : inner)
  }
  // the types go, and the comments with them
  visit(parseAst(transformSync(code, { loader: 'ts', charset: 'utf8' }).code))
  return found
}

type AnyNode = Readonly<Record<string, unknown>> & { readonly type: string }

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function cooked(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : null
}

function namesOf({ properties }: AnyNode): readonly unknown[] {
  return Array.isArray(properties) ? properties.map((one: unknown) => nameOf(one)) : []
}

function nameOf(property: unknown): unknown {
  return isNode(property) && isNode(property.key) ? property.key.name : null
}

function isNoMessage(property: unknown): boolean {
  return nameOf(property) !== 'ru' && nameOf(property) !== 'en'
}

function filesBelow(path: string): readonly string[] {
  if (path.endsWith('.ts')) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || entry.name.endsWith('.ts') ? filesBelow(join(path, entry.name)) : [],
  )
}

describe('printed words', () => {
  const files = SOURCES.flatMap(filesBelow)

  it('are in no source of a stage or of the application', () => {
    const strays = files.flatMap((file) => {
      const [, allowed] = Object.entries(ALLOWED).find(([place]) => file.startsWith(place)) ?? []
      return russianTexts(readFileSync(file, 'utf8'))
        .filter((text) => !allowed?.test(text))
        .map((text) => `${file}: ${text}`)
    })
    expect(strays).toEqual([])
  })

  it('have no exception that nothing needs', () => {
    const used = (place: string, allowed: RegExp) =>
      files.some(
        (file) => file.startsWith(place) && russianTexts(readFileSync(file, 'utf8')).some((text) => allowed.test(text)),
      )
    expect(Object.entries(ALLOWED).filter(([place, allowed]) => !used(place, allowed))).toEqual([])
  })

  it('are found in a string, a template string and an object of one language, not in a message', () => {
    const code = `
      // «в примечании»
      const a = 'Шаг'; const b = \`\${a} из \${1}\`; const c = { ru: 'Важно' }
      error({ ru: \`нет \${a ? 'ключа' : 'места'}\`, en: 'no key' })
      type T = 'Дата'`
    expect(russianTexts(code)).toEqual(['Шаг', ' из ', 'Важно'])
  })
})
