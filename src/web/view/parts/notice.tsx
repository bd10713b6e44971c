/** A message within the page: what happened, and what to do. */
import type { ComponentChildren } from 'preact'
import { Icon } from './icons.tsx'

/** A trouble is said at once to those who don't see the page. */
export function Notice({ isTrouble, children }: { readonly isTrouble: boolean; readonly children: ComponentChildren }) {
  return (
    <div class={isTrouble ? 'notice err' : 'notice'} role={isTrouble ? 'alert' : 'status'}>
      <Icon name={isTrouble ? 'trouble' : 'done'} />
      <div>{children}</div>
    </div>
  )
}
