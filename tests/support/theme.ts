/** The shipped theme, for tests that set type. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Theme } from '../../src/model/theme.ts'

export const theme: Theme = parse(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'))
