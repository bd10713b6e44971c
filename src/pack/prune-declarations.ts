/** Keeps of a program's declarations what its entry file leads to, statement by statement, so that no type of its insides is published. */
import { posix } from 'node:path'

interface Statement {
  readonly text: string
  /** What it declares or exports; an import declares what it brings. */
  readonly names: readonly string[]
  /** Of an import or a re-export: where from, as written. */
  readonly from: string | null
  /** Every word of its code: those that are names of types among them. */
  readonly words: ReadonlySet<string>
}

/**
 * @param files the declarations that tsc has written, by path with slashes
 * @param entry the path of the file whose exports are all kept
 * @returns the files that are left, with what is left of them; imports end with `.js`
 * @throws Error where what is kept leads to a package, as an installed program comes without packages
 */
export function pruneDeclarations(files: ReadonlyMap<string, string>, entry: string): ReadonlyMap<string, string> {
  const read = new Map([...files].map(([path, text]) => [path, statementsOf(text)] as const))
  const kept = new Map<string, Set<Statement>>()
  const keep = (path: string, statement: Statement) => {
    const ofFile = kept.get(path) ?? new Set()
    kept.set(path, ofFile)
    if (ofFile.has(statement)) return
    ofFile.add(statement)
    if (statement.from !== null) {
      const target = targetOf(path, statement.from)
      for (const [imported] of specifiersIn(statement.text)) keepNamed(target, imported)
      return
    }
    for (const word of statement.words) keepNamed(path, word)
  }
  const keepNamed = (path: string, name: string) => {
    for (const statement of read.get(path) ?? []) {
      if (!statement.names.includes(name)) continue
      // of an import only the one name is followed
      if (statement.from === null) keep(path, statement)
      else {
        const [imported = name] = specifiersIn(statement.text).find(([, local]) => local === name) ?? []
        keepNamed(targetOf(path, statement.from), imported)
        const ofFile = kept.get(path) ?? new Set()
        kept.set(path, ofFile.add(statement))
      }
    }
  }
  for (const statement of read.get(entry) ?? []) if (/^export /m.test(statement.text)) keep(entry, statement)
  return new Map([...kept].map(([path, statements]) => [path, textOf(read.get(path) ?? [], statements)]))
}

/** Statements of tsc's output begin at the margin; what belongs to them is indented, or closes them. */
function statementsOf(text: string): readonly Statement[] {
  const parts = text.split(/\n(?=(?:\/\*\*|import |export |declare |type |interface ))/)
  const joined: string[] = []
  for (const part of parts) {
    // a comment at the margin goes with what follows it
    const isComment = /^\/\*\*[\s\S]*\*\/\s*$/.test(joined.at(-1) ?? '')
    joined.push(isComment ? `${joined.pop()}\n${part}` : part)
  }
  return joined.map((part) => {
    const code = part.replace(/\/\*[\s\S]*?\*\//g, '')
    const from = /^\s*(?:import|export)\b[^;]*?\bfrom\s*['"]([^'"]+)['"]/.exec(code)?.[1] ?? null
    const [, declared] =
      /^\s*(?:export )?(?:declare )?(?:abstract )?(?:type|interface|class|function|const|enum) (\w+)/.exec(code) ?? []
    const statement = { text: part, from, words: new Set(code.match(/[A-Za-z_$][\w$]*/g) ?? []) }
    const names =
      from === null ? (declared === undefined ? [] : [declared]) : specifiersIn(part).map(([, local]) => local)
    return { ...statement, names }
  })
}

/** `{ a, type b as c }`: pairs of the name there and the name here. */
function specifiersIn(text: string): readonly (readonly [string, string])[] {
  const [, list = ''] = /\{([^}]*)\}\s*from/.exec(text) ?? []
  return list.split(',').flatMap((one) => {
    const [imported, local = imported] = one
      .trim()
      .replace(/^type /, '')
      .split(' as ')
    return imported === undefined || imported === '' || local === undefined ? [] : [[imported, local] as const]
  })
}

function targetOf(path: string, from: string): string {
  if (!from.startsWith('.')) throw new Error(`a type of the library leads to "${from}", in ${path}`)
  return posix.join(posix.dirname(path), from.replace(/\.ts$/, '.d.ts'))
}

/** The statements that are kept; imports lose names that are no longer used. */
function textOf(all: readonly Statement[], kept: ReadonlySet<Statement>): string {
  const used = new Set([...kept].filter(({ from }) => from === null).flatMap(({ words }) => [...words]))
  const lines = all.flatMap((statement) => {
    if (!kept.has(statement)) return []
    if (statement.from === null || /^export /m.test(statement.text)) return [statement.text]
    const names = specifiersIn(statement.text).filter(([, local]) => used.has(local))
    const list = names.map(([imported, local]) => (imported === local ? local : `${imported} as ${local}`)).join(', ')
    return names.length === 0 ? [] : [`import type { ${list} } from '${statement.from}';`]
  })
  return `${lines
    .join('\n')
    .replace(/(from\s*['"][^'"]+)\.ts(['"])/g, '$1.js$2')
    .trimEnd()}\n`
}
