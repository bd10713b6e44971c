/** Nesting that no stack holds is an error with a place, not a fault of the program. */
import { describe, expect, it } from 'vitest'
import { tooDeepBlock } from '../../src/merge/block-depth.ts'
import { parseTemplate } from '../../src/merge/parse-template.ts'
import type { TemplateSource } from '../../src/merge/template-source.ts'

const nested = (depth: number) => `${'{{#if pupil.firstName}}\n'.repeat(depth)}x${'{{/if}}'.repeat(depth)}`
const chain = (branches: number) => `{{#if a}}x${'{{else if b}}y'.repeat(branches)}{{else}}z{{/if}}`

function codesOf(text: string) {
  const lines = text.split('\n')
  const source: TemplateSource = { role: 'manuscript', id: 'x', file: 'x.md', firstLine: 1, text, lines }
  return parseTemplate(source).diagnostics.map(({ code, place }) => [code, place?.line])
}

describe('blocks that are nested', () => {
  it('fifty deep are read, and one more is too many', () => {
    expect(codesOf(nested(50))).toEqual([])
    expect(codesOf(nested(51))).toEqual([['merge/too-deep', 51]])
    expect(tooDeepBlock(chain(49))).toBeNull()
    expect(tooDeepBlock(chain(50))).not.toBeNull()
  })

  it.each([1_200, 2_400, 100_000])('%i deep are an error, whatever the stack', (depth) => {
    expect(codesOf(nested(depth))).toEqual([['merge/too-deep', 51]])
    expect(codesOf(chain(depth))).toEqual([['merge/too-deep', 1]])
  })

  it('one after another are as many as one likes', () => {
    expect(tooDeepBlock('{{#if a}}x{{else}}y{{/if}}{{^b}}z{{/b}}'.repeat(1000))).toBeNull()
    expect(tooDeepBlock(`{{! ${'{{#if a}}'.repeat(1)} }}${'\\{{#if a}}'.repeat(100)}`)).toBeNull()
  })
})
