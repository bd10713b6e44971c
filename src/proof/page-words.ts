/** Letters put together to words: what a message can name, and large enough to be measured. */
import type { Letter, PageArea } from './page-view.ts'

export interface Word {
  readonly text: string
  /** Of its smallest letter, in points. */
  readonly size: number
  readonly box: PageArea
  readonly missing: boolean
}

/** A white space ends a word, and so does another size of type or another line. */
export function wordsOf(letters: readonly Letter[]): readonly Word[] {
  const words: Word[] = []
  let word: Letter[] = []
  const end = () => {
    if (word.length > 0) words.push(wordOf(word))
    word = []
  }
  for (const letter of letters) {
    if (letter.text.trim() === '' && !letter.missing) {
      end()
      continue
    }
    const last = word.at(-1)
    if (last && !continues(last, letter)) end()
    word.push(letter)
  }
  end()
  return words
}

function continues(last: Letter, next: Letter): boolean {
  const near = next.box.left - last.box.right < last.size && last.box.left - next.box.right < last.size
  const beside = next.box.top < last.box.bottom + last.size / 2 && last.box.top < next.box.bottom + last.size / 2
  return near && beside && Math.abs(last.size - next.size) < 0.01
}

function wordOf(letters: readonly Letter[]): Word {
  return {
    text: letters.map(({ text, missing }) => (missing ? '\ufffd' : text)).join(''),
    size: Math.min(...letters.map(({ size }) => size)),
    box: around(letters.map(({ box }) => box)),
    missing: letters.some(({ missing }) => missing),
  }
}

function around(boxes: readonly PageArea[]): PageArea {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

const LONGEST = 60

/** Words for a message: as many as fit. */
export function quotedWords(words: readonly { readonly text: string }[]): string {
  const text = words.map((word) => word.text).join(' ')
  return text.length <= LONGEST ? text : `${[...text].slice(0, LONGEST).join('')}…`
}

/** Words that follow one another and share a fault are one fault. */
export function faultyRuns<T>(words: readonly T[], isBad: (word: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = []
  let open: T[] | null = null
  for (const word of words) {
    if (!isBad(word)) open = null
    else if (open) open.push(word)
    else {
      open = [word]
      runs.push(open)
    }
  }
  return runs
}
