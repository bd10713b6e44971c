/** How many random values a property is tried with: enough for each change; `SOAK=1` looks longer. */
export function runs(count: number): number {
  return process.env.SOAK ? 20 * count : count
}
