/** Numbers and bullets that stand in the cell of a name: «1. Иванов Иван». */

/** @example withoutNumber('12) Щеглов Ян') // 'Щеглов Ян' */
export function withoutNumber(text: string): string {
  return text.replace(/^[\s\p{Cf}]*(?:\d{1,3}(?:\s*[.)]+\s*|\s+)|[•·–—-]\s+|\*\s*)(?=\p{L})/u, '')
}
