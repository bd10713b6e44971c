/** Parameters: what is typed becomes a value, and what is left out has one too. */
import { describe, expect, it } from 'vitest'
import { valuesOf } from '../../src/cli/command.ts'
import { flag, manyArguments, manyOption, oneOf, option, optionOrBare, TEXT } from '../../src/parameters/parameter.ts'
import { termOf, describe as wordsOf } from '../../src/parameters/parameter-text.ts'

const description = { ru: 'что-нибудь', en: 'something' }
const value = { ru: 'вид', en: 'kind' }
const SIZES = oneOf(['small', 'large'])

const PARAMETERS = {
  files: manyArguments({ name: value, description, usual: ['out'] }),
  strict: flag({ flag: '--strict', description }),
  size: option({ flag: '--size', value, type: SIZES, absent: 'small', description }),
  marks: optionOrBare({ flag: '--marks', value, type: TEXT, absent: null, bare: 'all', description }),
  kinds: manyOption({ flag: '--kinds', value, type: SIZES, bare: ['small', 'large'], description }),
}

describe('the values of parameters', () => {
  it('are those of parameters that are left out, where nothing is typed', () => {
    expect(valuesOf(PARAMETERS, {})).toEqual({ files: ['out'], strict: false, size: 'small', marks: null, kinds: [] })
  })

  it('are what is typed: the last of several where only one counts, each once where many do', () => {
    const typed = { files: ['a', 'b'], size: ['small', 'large'], marks: ['x'], kinds: ['large', 'large'] } as const
    expect(valuesOf(PARAMETERS, { ...typed, strict: true })).toEqual({
      files: ['a', 'b'],
      strict: true,
      size: 'large',
      marks: 'x',
      kinds: ['large'],
    })
  })

  it('are what an option means without its value', () => {
    expect(valuesOf(PARAMETERS, { marks: true, kinds: true })).toMatchObject({
      marks: 'all',
      kinds: ['small', 'large'],
    })
  })

  it('are never a word that isn’t one of the choices: the parser refuses it, and says which there are', () => {
    expect(PARAMETERS.size.refuse('huge')).toEqual({ ru: 'small, large', en: 'small, large' })
    expect(PARAMETERS.size.refuse('large')).toBeNull()
    expect(() => valuesOf(PARAMETERS, { size: ['huge'] })).toThrow('huge')
  })
})

describe('help', () => {
  it('writes a value in the reader’s language, in the brackets that say whether it is needed', () => {
    expect(termOf(PARAMETERS.files, 'ru')).toBe('[вид...]')
    expect(termOf(PARAMETERS.strict, 'ru')).toBe('--strict')
    expect(termOf(PARAMETERS.size, 'en')).toBe('--size <kind>')
    expect(termOf(PARAMETERS.marks, 'en')).toBe('--marks [kind]')
    expect(termOf(PARAMETERS.kinds, 'ru')).toBe('--kinds [вид...]')
  })

  it('names choices and the usual value, and nothing where there is neither', () => {
    expect(wordsOf(PARAMETERS.size, 'ru')).toBe('что-нибудь (можно: small, large; обычно: small)')
    expect(wordsOf(PARAMETERS.strict, 'en')).toBe('something')
  })
})
