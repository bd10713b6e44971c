/** Texts of any code points but halves of pairs, as fast-check's unit «binary» gives, which first makes a table of all million of them. */
import fc from 'fast-check'

const SURROGATES = 0xd800
const AFTER_SURROGATES = 0xe000

const anyCodePoint = fc
  .integer({ min: 0, max: 0x10ffff - (AFTER_SURROGATES - SURROGATES) })
  .map((at) => String.fromCodePoint(at < SURROGATES ? at : at + AFTER_SURROGATES - SURROGATES))

export const anyText: fc.Arbitrary<string> = fc.string({ unit: anyCodePoint })
