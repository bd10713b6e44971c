/** Counts how many items of arrays a piece of work may look at: a measure of its growth that no busy machine changes. */

/** Loops, spreads and copies go by the iterator; the others look for something, or at everything. */
const METHODS = [
  Symbol.iterator,
  ...(['concat', 'every', 'filter', 'find', 'findIndex', 'findLast', 'flatMap', 'forEach'] as const),
  ...(['includes', 'indexOf', 'join', 'map', 'reduce', 'slice', 'some'] as const),
]

/**
 * @returns the lengths of all arrays that were gone through while `work` ran
 * @example await countSteps(() => [1, 2, 3].includes(4)) // 3
 */
export async function countSteps(work: () => unknown): Promise<number> {
  let steps = 0
  const kept = METHODS.map((name) => ({ name, original: Object.getOwnPropertyDescriptor(Array.prototype, name) }))
  try {
    for (const { name, original } of kept) {
      const method: unknown = original?.value
      if (typeof method !== 'function') throw new Error(`arrays have no ${String(name)}`)
      Object.defineProperty(Array.prototype, name, {
        ...original,
        value(this: readonly unknown[], ...args: unknown[]) {
          steps += this.length
          return Reflect.apply(method, this, args)
        },
      })
    }
    steps = 0
    await work()
    return steps
  } finally {
    for (const { name, original } of kept) if (original) Object.defineProperty(Array.prototype, name, original)
  }
}
