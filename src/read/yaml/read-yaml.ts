/** A YAML file from the disk to plain values: the first half of reading every such file. */
import { type Checked, wrong } from '../../diagnostics/checked.ts'
import { readText, type TextOptions } from '../read-text.ts'
import type { SourceFiles } from '../source-files.ts'
import { parseYaml, type YamlFile, type YamlOptions } from './yaml-file.ts'

/** Reads and parses a YAML file; what can't be read or parsed is reported. @param path relative to the folder of the job file */
export async function readYaml(
  files: SourceFiles,
  path: string,
  options: YamlOptions & TextOptions = {},
): Promise<Checked<YamlFile>> {
  const read = await readText(files, path, options)
  return read.value === null ? wrong(...read.diagnostics) : parseYaml(read.value, options)
}
