/**
 * Runs before everything else on the page: takes away what a Content-Security-Policy leaves open, so that no mistake and no value from a
 * list can carry anything out: connections of WebRTC and WebTransport, new windows, frames, links and navigation to another place.
 * It seals the page against an injected value, not against a hostile script of the page itself.
 */

/** Ways to speak to another computer, or to get a window that has them. */
const TAKEN = [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'mozRTCPeerConnection',
  'RTCDataChannel',
  'WebTransport',
  'WebSocketStream',
  'open',
]
/** Elements with a window of their own, and those that lead the whole page elsewhere. */
const FRAMES = /^(?:i?frame|frameset|object|embed|portal|fencedframe|meta|base|form)$/i
/** Where links may lead: finished files, and the steps of the page. */
const INSIDE = /^(?:blob:|#)/

for (const name of TAKEN) {
  Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false })
}

const proto = Document.prototype
for (const name of ['createElement', 'createElementNS'] as const) {
  const create: (...given: never[]) => Element = proto[name]
  const guarded = function (this: Document, ...given: readonly unknown[]): Element {
    const tag = given[name === 'createElement' ? 0 : 1]
    if (FRAMES.test(String(tag).replace(/^.*:/, ''))) throw new Error('the page has no frames')
    return Reflect.apply(create, this, given)
  }
  Object.defineProperty(proto, name, { value: guarded, writable: false, configurable: false })
}

const staysInside = (link: Element) => INSIDE.test(link.getAttribute('href') ?? '#') && !link.hasAttribute('ping')

const click = HTMLElement.prototype.click
Object.defineProperty(HTMLElement.prototype, 'click', {
  value: function (this: HTMLElement) {
    if (!(this instanceof HTMLAnchorElement) || staysInside(this)) click.call(this)
  },
  writable: false,
  configurable: false,
})

addEventListener(
  'click',
  (event) => {
    const links = event.composedPath().filter((one): one is Element => one instanceof Element && one.localName === 'a')
    if (links.some((link) => !staysInside(link))) event.preventDefault()
  },
  true,
)

/** Of the Navigation API (HTML, 7.2.6), which Firefox may lack. */
interface Navigations {
  addEventListener(type: 'navigate', listen: (event: NavigateLike) => void): void
}

interface NavigateLike extends Event {
  readonly navigationType: string
  readonly destination: { readonly url: string; readonly sameDocument: boolean }
}

const { navigation } = globalThis as { readonly navigation?: Navigations }
navigation?.addEventListener('navigate', (event) => {
  const { url, sameDocument } = event.destination
  const isReload = event.navigationType === 'reload' || event.navigationType === 'traverse'
  if (!sameDocument && !isReload && !url.startsWith('blob:') && event.cancelable) event.preventDefault()
})
