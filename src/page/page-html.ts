/** One HTML file with everything in it: code, fonts, texts, and a policy that lets nothing out (CSP Level 3). */
import type { MadeKit } from './make-kit.ts'

export interface PageParts {
  /** JavaScript of the guard, which runs first, and of the page itself. */
  readonly guard: string
  readonly main: string
  readonly worker: string
  readonly style: string
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array }
}

/** What making the file needs of the outside. */
export interface PageTools {
  /** Raw deflate (RFC 1951), which the page undoes with `DecompressionStream`. */
  readonly pack: (bytes: Uint8Array) => Uint8Array
  /** SHA-256 in base64. */
  readonly sum: (text: string) => string
  readonly base64: (bytes: Uint8Array) => string
}

/** @returns the text of the file, in UTF-8, its line ends LF alone */
export function pageHtml(
  { page, desk, templates }: MadeKit,
  parts: PageParts,
  { pack, sum, base64 }: PageTools,
): string {
  const utf8 = new TextEncoder()
  const worker = `const PAMYATKA_KIT=${JSON.stringify(desk)};const PAMYATKA_TEMPLATES=${templates};${parts.worker}`
  const [guard, main] = [inline(parts.guard), inline(parts.main)]
  const style = parts.style.replace(/\r\n?/g, '\n')
  const policy = [
    "default-src 'none'",
    `script-src '${sum(guard)}' '${sum(main)}'`,
    `style-src '${sum(style)}'`,
    'worker-src blob:',
    'img-src blob: data:',
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types pamyatka',
  ].join('; ')
  const packed = (id: string, bytes: Uint8Array) =>
    `<script type="text/plain" id="${id}">${base64(pack(bytes))}</script>\n`
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Памятки класса</title>
<link rel="icon" href="data:,">
<script>${guard}</script>
<style>${style}</style>
</head>
<body>
<div id="app"><main><p>Открываем…</p><noscript><p>Чтобы страница работала, включите в браузере JavaScript.</p></noscript></main></div>
<script type="application/json" id="kit">${inJson(page)}</script>
<script>${main}</script>
${packed('worker', utf8.encode(worker))}${packed('regular', parts.fonts.regular)}${packed('bold', parts.fonts.bold)}</body>
</html>
`
}

/** A script must not hold what would end it, or begin a comment (HTML, 4.12.1.3). */
function inline(script: string): string {
  return script
    .replace(/\r\n?/g, '\n')
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
}

function inJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}
