/** What a run that was killed, stopped or in part wrong has left done: the next one with the same inputs goes on after it. */
import * as z from 'zod'
import type { Job } from '../model/job.ts'
import type { Output } from '../model/output.ts'
import { safePart } from '../print/file-name.ts'
import type { BuildRequest } from './build-request.ts'
import { type SourceSums, sumOf } from './changes.ts'
import { earlierRun } from './class-manifest.ts'
import type { ManifestFile } from './manifest.ts'
import type { Selected } from './selection.ts'

const note = z.object({ format: z.literal(1), done: z.array(z.string()) })

export interface Unfinished {
  /** The files of a class that the last run has done, if all inputs are those of that run and each file is as it was written. */
  filesOf(work: Selected): Promise<readonly ManifestFile[] | null>
  /** Notes that the class is in place as a whole, without anything that must be reported again. */
  done(work: Selected): Promise<void>
  /** The run has come to its end with all its classes. */
  end(): Promise<void>
}

/** Holds no names: a class is known by the sum of what its files are made from. */
export async function openUnfinished(
  job: Job,
  request: BuildRequest,
  sums: SourceSums,
  output: Output,
): Promise<Unfinished> {
  const before = new Set(readNote(await output.readNote()))
  const done = new Set<string>()
  return {
    async filesOf(work) {
      if (!before.has(await inputsOf(work, job, request, sums))) return null
      const { files, isIntact } = await earlierRun(safePart(work.schoolClass.label), output, sums.sha256)
      for (const file of files) if (!(await isIntact(file))) return null
      return files
    },
    async done(work) {
      done.add(await inputsOf(work, job, request, sums))
      const text = JSON.stringify({ format: 1, done: [...done] } satisfies z.infer<typeof note>)
      await output.note(new TextEncoder().encode(text))
    },
    end: () => output.note(null),
  }
}

function readNote(bytes: Uint8Array | null): readonly string[] {
  try {
    return bytes === null ? [] : note.parse(JSON.parse(new TextDecoder().decode(bytes))).done
  } catch {
    return []
  }
}

/** SHA-256 of everything that a class's files can depend on. */
function inputsOf(work: Selected, job: Job, request: BuildRequest, { sha256, shared }: SourceSums): Promise<string> {
  const { school, meeting, deadlines, manuscripts, sections, template } = job
  const { classes, leaflets, pupils, edition, print, bleedMm, changed, strict, proof } = request
  const asked = { classes, leaflets, pupils, edition, print, bleedMm, changed, strict, proof }
  return sumOf([shared, asked, work, school, meeting, deadlines, manuscripts, sections, template], sha256)
}
