/** Names of helpers that only the rewritten tree uses; no template may call them. */

/** Lists a value and leaves its mark; see `instrumentProgram`. */
export const WRITE = 'write'
