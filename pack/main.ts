/** `tsx pack/main.ts bundle | types`: makes the parts of the package in `dist/`. */
import { packagePath } from '../src/node/package-files.ts'
import { makeBundle } from './bundle.ts'
import { makeDeclarations } from './declarations.ts'

const MAKERS = {
  bundle: () => makeBundle(packagePath('dist')),
  types: () => makeDeclarations(packagePath('dist/types')),
} as const

const [wanted = ''] = process.argv.slice(2)
const make = Object.entries(MAKERS).find(([name]) => name === wanted)?.[1]
if (make) await make()
else {
  process.stderr.write(`what to make: ${Object.keys(MAKERS).join(', ')}\n`)
  process.exitCode = 2
}
