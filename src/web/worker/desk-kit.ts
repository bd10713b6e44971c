/** What the worker carries with its code: the texts of the program and of the school, its templates compiled, the fonts. */
import type { LetterBody } from '../../merge/letter/link-letter.ts'
import type { TemplateSet } from '../../merge/link-templates.ts'
import type { Picture } from '../../model/job.ts'
import type { KeptKeys } from './job-texts.ts'

/** Templates as JavaScript has them: what `precompiledSource` writes. */
export interface CompiledKit {
  readonly templates: TemplateSet<TemplateSpecification>
  readonly letter: LetterBody<TemplateSpecification>
  /** Ids of the portals that each leaflet leads to, by the leaflet's id; `*`: all. */
  readonly portals: Readonly<Record<string, readonly string[]>>
}

/** Plain data. Bytes are base64. */
export interface DeskKit {
  readonly version: string
  /** By path from the folder of the job, or `pamyatka:…`. */
  readonly texts: Readonly<Record<string, string>>
  readonly pictures: readonly (Omit<Picture, 'data'> & { readonly data: string })[]
  readonly kept: KeptKeys
  readonly letter: string
  readonly sample: { readonly name: string; readonly bytes: string }
  readonly blank: string
}

/** Files of a page that was packed. @example bytesIn('AAE=') // Uint8Array [0, 1] */
export function bytesIn(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}
