/** Ways in which a script of a page could reach another computer. */

/** Each the body of a function of the page; U is the address of the listener, S that of the other. */
export const WAYS: Readonly<Record<string, string>> = {
  fetch: 'fetch(U + "fetch").catch(() => 0)',
  beacon: 'navigator.sendBeacon(U + "beacon", "x")',
  xhr: 'const x = new XMLHttpRequest(); x.open("GET", U + "xhr"); x.send()',
  socket: 'new WebSocket(U.replace("http", "ws") + "socket")',
  events: 'new EventSource(U + "events")',
  picture: 'new Image().src = U + "picture"',
  style: 'add("link", { rel: "stylesheet", href: U + "style" })',
  prefetch: 'add("link", { rel: "prefetch", href: U + "prefetch" })',
  preconnect: 'add("link", { rel: "preconnect", href: U })',
  icon: 'add("link", { rel: "icon", href: U + "icon" })',
  font: 'new FontFace("x", "url(" + U + "font)").load().catch(() => 0)',
  media: 'add("video", { src: U + "media" })',
  script: 'add("script", { src: U + "script" })',
  frame: 'add("iframe", { src: U + "frame" })',
  object: 'add("object", { data: U + "object" })',
  form: 'const f = add("form", { action: U + "form" }); f.submit()',
  formInNewTab: 'const f = add("form", { action: U + "form", target: "_blank" }); f.submit()',
  ping: 'add("a", { href: "#x", ping: U + "ping" }).click()',
  worker: 'new Worker(URL.createObjectURL(new Blob(["fetch(\'" + U + "worker\').catch(() => 0)"])))',
  rtc: 'const p = new RTCPeerConnection({ iceServers: [{ urls: S }] }); p.createDataChannel("x"); p.createOffer().then((o) => p.setLocalDescription(o))',
  rtcOfFrame:
    'document.body.insertAdjacentHTML("beforeend", "<iframe id=q></iframe>"); const w = document.getElementById("q").contentWindow; const p = new w.RTCPeerConnection({ iceServers: [{ urls: S }] }); p.createDataChannel("x"); p.createOffer().then((o) => p.setLocalDescription(o))',
  open: 'window.open(U + "open")',
  openOfFrame:
    'document.body.insertAdjacentHTML("beforeend", "<iframe id=q></iframe>"); document.getElementById("q").contentWindow.open(U + "open")',
  link: 'add("a", { href: U + "link" }).click()',
  linkInNewTab: 'add("a", { href: U + "link", target: "_blank" }).click()',
  linkByEvent:
    'add("a", { href: U + "link" }).dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))',
  download: 'add("a", { href: U + "download", download: "x" }).click()',
  location: 'location.href = U + "location"',
  replace: 'location.replace(U + "replace")',
  top: 'top.location.href = U + "top"',
  refresh:
    'const m = document.createElement("meta"); m.httpEquiv = "refresh"; m.content = "0;url=" + U + "refresh"; document.head.append(m)',
  speculation:
    'const s = document.createElement("script"); s.type = "speculationrules"; s.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: [U + "speculation"] }] }); document.head.append(s)',
}

const ADD =
  'const add = (name, more) => { const e = Object.assign(document.createElement(name), more); (name === "link" ? document.head : document.body).append(e); return e };'

/** The script that tries one of them. @param web address of a listener for HTTP @param stun that of one for UDP */
export function attemptOf(name: string, web: string, stun: string): string {
  return `(() => { const U = "${web}${name}/", S = "${stun}"; ${ADD} try { ${WAYS[name]} } catch (cause) { return cause.message } })()`
}
