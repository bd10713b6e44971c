/** The part of hyphen 1.14.1 that the press uses; the package brings no types. */
declare module 'hyphen/ru/index.js' {
  const module: {
    /** The text with `hyphenChar` at every place at which a word may be broken (TeX's patterns for Russian). */
    hyphenateSync(text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }): string
  }
  export default module
}
