/** The two questions that an edition answers. */
import type { Edition } from './job.ts'

/** Whether it is set in large print. */
export function isLarge(edition: Edition): boolean {
  return edition === 'large' || edition === 'large-plain'
}

/** Whether it has no personal page; the slip is then at the foot of the steps. */
export function isPlain(edition: Edition): boolean {
  return edition === 'plain' || edition === 'large-plain'
}

/** The same in large print. */
export function inLarge(edition: Edition): Edition {
  return isPlain(edition) ? 'large-plain' : 'large'
}
