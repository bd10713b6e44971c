/** The version of this program, as package.json has it. */
import { readFileSync } from 'node:fs'
import { packagePath } from './package-files.ts'

const { version }: { readonly version: string } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8'))

export const VERSION = version
