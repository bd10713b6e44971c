/** The texts that come with the program, as a job's folder would have them. */
import { packagePath } from './package-files.ts'

/** Where each of them is, by its name in the folder of a job: a folder for a folder, a file for a file. */
export type ProgramFiles = ReadonlyMap<string, string>

/** @returns absolute paths; nothing of the package but these can be read as part of a job */
export function programFiles(): ProgramFiles {
  return new Map([
    ...['leaflets', 'sections', 'pictures', 'portals.yaml'].map(
      (name) => [name, packagePath(`content/${name}`)] as const,
    ),
    ['templates', packagePath('templates')],
  ])
}
