/** The examples of `docs/authoring.md`: what to picture, what must be refused, and with which words. */

export interface Example {
  /** The picture's file name without its ending; null for an example that must be refused. */
  readonly picture: string | null
  /** Whom it is merged for: class and number, «5А:9». */
  readonly pupil: string
  readonly text: string
  /** The line of its first line in the document, from 1. */
  readonly line: number
  /** What the program must say of an example that it refuses, line by line. */
  readonly says: readonly string[]
}

const FENCE = /^```(\w*)\s*(.*)$/
const DEFAULT_PUPIL = '5А:9'

interface Fence {
  readonly language: string
  readonly info: string
  readonly lines: readonly string[]
  readonly line: number
}

/**
 * Examples are in fences with a word after the language: `markdown picture=callout`, `markdown refused`. What a refused example
 * must be answered with is in the next fence. Any other fence is text for the reader.
 *
 * @example readExamples('```markdown picture=done pupil=8Б:9\n…\n```') // [{ picture: 'done', pupil: '8Б:9', … }]
 */
export function readExamples(document: string): readonly Example[] {
  const fences = readFences(document)
  return fences.flatMap((fence, i): readonly Example[] => {
    const options = new Map(fence.info.split(/\s+/).map((word) => [word.split('=')[0] ?? '', word.split('=')[1] ?? '']))
    const refused = options.has('refused')
    const picture = options.get('picture') ?? null
    if (fence.language !== 'markdown' || (!refused && picture === null)) return []
    return [
      {
        picture: refused ? null : picture,
        pupil: options.get('pupil') ?? DEFAULT_PUPIL,
        text: fence.lines.join('\n'),
        line: fence.line,
        says: refused ? (fences[i + 1]?.lines ?? []) : [],
      },
    ]
  })
}

function readFences(document: string): readonly Fence[] {
  const fences: Fence[] = []
  let open: { language: string; info: string; lines: string[]; line: number } | null = null
  for (const [i, text] of document.split('\n').entries()) {
    const mark = FENCE.exec(text)
    if (open === null) {
      if (mark) open = { language: mark[1] ?? '', info: mark[2] ?? '', lines: [], line: i + 2 }
    } else if (text === '```') {
      fences.push(open)
      open = null
    } else open.lines.push(text)
  }
  return fences
}
