/** The licences of everything that the bundle carries, as their terms ask: each package's own text, under its name and version. */
import { readdir, readFile } from 'node:fs/promises'
import { packagePath } from '../node/package-files.ts'

interface Manifest {
  readonly version: string
  readonly license: string
  readonly author?: string | { readonly name: string }
}

const LICENCE_FILE = /^(licen[sc]e|notice|copying)/i

/** What a package carries of others without their licence: the program in WebAssembly, and where its terms can be had. */
const INSIDE: Readonly<Record<string, { readonly name: string; readonly license: string; readonly text: string }>> = {
  'zxing-wasm': { name: 'ZXing-C++', license: 'Apache-2.0', text: '@e965/xlsx/LICENSE' },
}

/**
 * @param packages names of packages in `node_modules`
 * @throws Error for a package of which neither the text nor the terms are known
 */
export async function licenceTexts(packages: readonly string[]): Promise<string> {
  const parts: string[] = []
  for (const name of packages) {
    const { version, license, author } = await readManifest(name)
    parts.push(section(`${name} ${version} (${license})`, await ownText(name, license, author)))
    const inside = INSIDE[name]
    if (inside) parts.push(section(`${inside.name}, in ${name} (${inside.license})`, await read(inside.text)))
  }
  return parts.join('\n')
}

async function ownText(name: string, license: string, author: Manifest['author']): Promise<string> {
  const files = (await readdir(packagePath(`node_modules/${name}`))).filter((file) => LICENCE_FILE.test(file)).sort()
  if (files.length > 0) return (await Promise.all(files.map((file) => read(`${name}/${file}`)))).join('\n\n')
  const holder = typeof author === 'object' ? author.name : author
  if (license !== 'MIT' || holder === undefined) throw new Error(`${name} comes without the text of its licence`)
  return `Copyright (c) ${holder.replace(/ <.*/, '')}\n\n${await mitTerms()}`
}

/** What every MIT licence says under its line of copyright; ours is one. */
async function mitTerms(): Promise<string> {
  const text = await readFile(packagePath('LICENSE'), 'utf8')
  return text.slice(text.indexOf('Permission is hereby granted'))
}

async function readManifest(name: string): Promise<Manifest> {
  return JSON.parse(await read(`${name}/package.json`))
}

async function read(path: string): Promise<string> {
  return (await readFile(packagePath(`node_modules/${path}`), 'utf8')).replaceAll('\r\n', '\n').trim()
}

function section(title: string, text: string): string {
  return `${'='.repeat(78)}\n${title}\n${'='.repeat(78)}\n\n${text}\n`
}
