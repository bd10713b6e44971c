/** The code of the teacher's page, bundled for a browser: the guard, the page, its worker, the style. */
import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { packagePath } from '../node/package-files.ts'

export interface PageCode {
  /** By the name of the file in `dist/assets`. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What is in them, as esbuild names it. */
  readonly inputs: readonly string[]
}

/** zod's texts in 64 languages: its messages are never shown. */
const NO_LOCALES = {
  name: 'no-locales',
  setup(bundler: Parameters<NonNullable<Parameters<typeof build>[0]['plugins']>[number]['setup']>[0]) {
    bundler.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'",
      resolveDir: packagePath('node_modules/zod/v4/locales'),
    }))
  },
}

/** Windows 7 and 8 end at Chromium 109. */
const TARGET = ['chrome109', 'firefox115', 'safari16.4']

/** @example (await pageCode()).files.get('page.js') */
export async function pageCode(): Promise<PageCode> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: packagePath(''),
    entryPoints: {
      'page-guard': 'src/web/guard.ts',
      page: 'src/web/view/main.tsx',
      'page-worker': 'src/web/worker/stages-worker.ts',
      author: 'src/web/author/main.tsx',
    },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: TARGET,
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    alias: {
      'brotli/decompress.js': packagePath('src/pack/no-woff2.ts'),
      xmldoc: packagePath('src/pack/no-svg.ts'),
    },
    plugins: [NO_LOCALES],
    outdir: packagePath('dist/assets'),
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
  const style = await build({
    entryPoints: [packagePath('src/web/view/page.css')],
    minify: true,
    target: TARGET,
    write: false,
    logLevel: 'warning',
  })
  const named = outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, ''), contents] as const)
  const css = style.outputFiles[0]?.contents ?? (await readFile(packagePath('src/web/view/page.css')))
  return { files: new Map([...named, ['page.css', css]]), inputs: Object.keys(metafile.inputs) }
}
