/** The part of hyphen 1.14.1 that the press uses; the package brings no types. */
type HyphenPatterns = { readonly _opaque: unique symbol }

declare module 'hyphen' {
  /** A function that gives a text with `hyphenChar` at every place at which a word may be broken. */
  export default function createHyphenator(
    patterns: HyphenPatterns,
    options: { readonly hyphenChar: string; readonly minWordLength: number },
  ): (text: string) => string
}

declare module 'hyphen/patterns/*' {
  const patterns: HyphenPatterns
  export default patterns
}
