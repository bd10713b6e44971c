/** A YAML file that the job names, or that is at its usual place, through the reader of its kind. */
import { type Checked, wrong } from '../../diagnostics/checked.ts'
import { firstThere } from '../program-files.ts'
import type { TextOptions } from '../read-text.ts'
import type { SourceFiles } from '../source-files.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlFile, YamlOptions } from '../yaml/yaml-file.ts'
import type { NamedFile } from './read-class-plan.ts'
import type { UsualFile } from './read-plan.ts'

/** @returns what `read` makes of the file; that it can't be had is reported where it is named */
export async function readNamed<T>(
  files: SourceFiles,
  { path, ...named }: NamedFile & TextOptions,
  read: (yaml: YamlFile) => Checked<T>,
  options: YamlOptions = {},
): Promise<Checked<T>> {
  const yaml = await readYaml(files, path, { ...options, ...named })
  if (yaml.value === null) return wrong(...yaml.diagnostics)
  const { value, diagnostics } = read(yaml.value)
  return { value, diagnostics: [...yaml.diagnostics, ...diagnostics] }
}

/** The same for the first of several places that has the file. */
export async function readUsual<T>(
  files: SourceFiles,
  { paths, ...options }: UsualFile,
  read: (yaml: YamlFile) => Checked<T>,
  yamlOptions: YamlOptions = {},
): Promise<Checked<T>> {
  return readNamed(files, { path: await firstThere(files, paths), ...options }, read, yamlOptions)
}
