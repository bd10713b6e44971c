/** An element of the structure tree while it grows: before it is known what it holds, and so before it is an object. */
import type { Role } from '../../model/composed.ts'
import { dict, type PdfDictionary, type PdfObject, type PdfValue } from './objects.ts'

/** An element of the document, before it is an object. */
export interface Branch {
  readonly role: Role | 'Document'
  readonly object: { value: PdfValue }
  readonly kids: (Branch | MarkedContent | Annotation)[]
  readonly entries: PdfDictionary
}

export interface MarkedContent {
  readonly mark: number
  readonly page: PdfObject
}

export interface Annotation {
  readonly annotation: PdfObject
  readonly page: PdfObject
}

/** A new element without kids; `entries` are those of its dictionary beside role and place (ISO 32000-1, 14.7.2). */
export function branch(role: Branch['role'], entries: PdfDictionary = {}): Branch {
  return { role, object: { value: dict({}) }, kids: [], entries }
}
