/** The program as a school has it, for tests that start it as a process of its own: many times faster to start than its sources. */
import { makeBundle } from '../../pack/bundle.ts'
import { packagePath } from '../../src/node/package-files.ts'

/** @returns the file to be run by Node, made of the sources as they are now */
export async function builtProgram(): Promise<string> {
  await makeBundle(packagePath('dist'))
  return packagePath('dist/main.js')
}
