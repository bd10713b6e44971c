import { describe, expect, it } from 'vitest'
import { pruneDeclarations } from '../../src/pack/prune-declarations.ts'

const pruned = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(pruneDeclarations(new Map(Object.entries(files)), 'index.d.ts'))

describe('declarations', () => {
  it('are kept with what they name, in other files too, and their comments', () => {
    expect(
      pruned({
        'index.d.ts': "import type { Job } from './model/job.ts';\nexport declare function open(): Job;\n",
        'model/job.d.ts':
          "import { type Place } from './place.ts';\n/** A job. */\nexport interface Job {\n    readonly place: Place;\n}\n",
        'model/place.d.ts': 'export type Place = string;\n',
      }),
    ).toEqual({
      'index.d.ts': "import type { Job } from './model/job.js';\nexport declare function open(): Job;\n",
      'model/job.d.ts':
        "import type { Place } from './place.js';\n/** A job. */\nexport interface Job {\n    readonly place: Place;\n}\n",
      'model/place.d.ts': 'export type Place = string;\n',
    })
  })

  it('that nothing names are left out, with the packages that only they lead to', () => {
    expect(
      pruned({
        'index.d.ts': "export { type Job } from './job.ts';\n",
        'job.d.ts':
          "import { z } from 'zod';\nimport type { Press } from './press.ts';\ndeclare const schema: z.ZodString;\nexport interface Job {\n    readonly name: string;\n}\nexport declare function press(job: Job): Press;\n",
        'press.d.ts': 'export interface Press {\n    readonly font: string;\n}\n',
      }),
    ).toEqual({
      'index.d.ts': "export { type Job } from './job.js';\n",
      'job.d.ts': 'export interface Job {\n    readonly name: string;\n}\n',
    })
  })

  it('under another name are followed to their own', () => {
    const files = pruned({
      'index.d.ts': "import { type Job as Read } from './job.ts';\nexport type Opened = Read;\n",
      'job.d.ts':
        'export interface Job {\n    readonly name: string;\n}\nexport interface Read {\n    readonly no: 1;\n}\n',
    })
    expect(files['index.d.ts']).toBe("import type { Job as Read } from './job.js';\nexport type Opened = Read;\n")
    expect(files['job.d.ts']).toBe('export interface Job {\n    readonly name: string;\n}\n')
  })

  it('that lead to a package are refused, since no reader has it', () => {
    const index = "import type { Font } from 'fontkit';\nexport declare function open(): Font;\n"
    expect(() => pruned({ 'index.d.ts': index })).toThrow('a type of the library leads to "fontkit", in index.d.ts')
  })
})
