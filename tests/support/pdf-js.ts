/**
 * pdf.js, without what it does to others: its build for Node 20 puts core-js in the place of many built-in functions, `Array.prototype.push`
 * among them, several times slower, and the program under test would run with them. What was there before is put back.
 */

/** Everything that has functions of its own in a global name: constructors, their prototypes, `JSON`, `Math`. */
const owners = [
  globalThis,
  ...Object.values(Object.getOwnPropertyDescriptors(globalThis)).flatMap(({ value }) => {
    if (typeof value === 'function' && typeof value.prototype === 'object' && value.prototype !== null) {
      return [value, value.prototype]
    }
    return value === JSON || value === Math || value === Reflect ? [value] : []
  }),
] as object[]
const before = owners.map((owner) => Object.entries(Object.getOwnPropertyDescriptors(owner)))

const pdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs')
// what reads the files; pdf.js would load it with the first file
await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)

for (const [i, owner] of owners.entries()) {
  for (const [name, was] of before[i] ?? []) {
    const is = Object.getOwnPropertyDescriptor(owner, name)
    if (is?.value !== was.value && was.configurable) Object.defineProperty(owner, name, was)
  }
}

export const { getDocument } = pdfJs
export type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
