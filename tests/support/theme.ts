/** The shipped themes, for tests that set type. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Theme } from '../../src/model/theme.ts'

const { large, ...standard } = parse(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'))

export const theme: Theme = { ...standard, layout: 'columns' }
export const largeTheme: Theme = { ...standard, ...large, layout: 'rows' }
