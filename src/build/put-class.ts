/** Makes the files of one class and puts them in place, whole or not at all. */

import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { leftBehind, notPlaced, refused } from '../diagnostics/not-placed.ts'
import type { Pupil } from '../model/job.ts'
import type { Output, PartIndex } from '../model/output.ts'
import { fileStems, safePart } from '../print/file-name.ts'
import { listedName } from '../rules/listed-name.ts'
import type { BuildWorld } from './build-world.ts'
import type { SourceSums } from './changes.ts'
import { classIndex, earlierRun, printedBefore } from './class-manifest.ts'
import type { Failure, MadeClass, WriteFile } from './class-work.ts'
import { judgeFailures } from './judge-failures.ts'
import { type MadeClasses, type MakeClassesInput, NOTHING } from './made-classes.ts'
import { makeClass } from './make-class.ts'
import { takeStep } from './progress.ts'
import { isFine } from './proof-result.ts'
import type { Selected } from './selection.ts'
import { whoLeft } from './who-left.ts'

/**
 * @returns what is in place; where something is wrong, what that is, with the label of the class: what was there of it stays as it was
 * @throws the reason of `stop`, when the work is to stop
 */
export async function putClass(work: Selected, input: MakeClassesInput, sums: SourceSums): Promise<MadeClasses> {
  const { output } = input
  if (output === null) {
    const stems = fileStems(work.schoolClass.pupils)
    return judgeMade(await makeFiles(work, input, sums, stems, null), work, input)
  }
  try {
    const folder = safePart(work.schoolClass.label)
    const stems = fileStems(work.schoolClass.pupils)
    const { files: before } = await earlierRun(folder, output, input.world.sha256)
    const written = new Set<string>()
    const made = await makeFiles(work, input, sums, stems, writeInto(folder, written, output, input.world))
    const judged = judgeMade(made, work, input)
    const placed = await place(judged, classIndex(folder, work, stems, made, written), work, input, output)
    if (placed.missing.length > 0) return placed
    const left = whoLeft(before, work, stems).map(({ name, files }) => ({
      classLabel: work.schoolClass.label,
      name,
      files: files.map((file) => `${folder}/${file}`),
    }))
    return { ...placed, left }
  } catch (cause) {
    if (input.stop.aborted) throw cause
    // the disk is full, or the folder has gone
    return missed([refused(cause, { file: output.display('') })], work)
  } finally {
    await output.discard()
  }
}

/** Puts a class in place if nothing is wrong with it. */
async function place(
  judged: MadeClasses,
  index: PartIndex,
  work: Selected,
  { proof }: MakeClassesInput,
  output: Output,
): Promise<MadeClasses> {
  const about = { skipped: judged.skipped, changes: judged.changes }
  if (hasErrors(judged.diagnostics)) return { ...missed(judged.diagnostics, work), ...about }
  const proofed = proof === null ? null : await proof(judged.files)
  if (proofed !== null && !isFine(proofed)) return { ...missed(judged.diagnostics, work), ...about, proof: proofed }
  const placed = await output.commit(index)
  if (!placed.ok) {
    return {
      ...missed([...judged.diagnostics, notPlaced(placed.fault, output.display)], work),
      ...about,
      proof: proofed,
    }
  }
  const left = placed.value.map((path) => leftBehind(output.display(path)))
  return { ...judged, proof: proofed, diagnostics: [...judged.diagnostics, ...left] }
}

/** A class that isn't put in place. */
function missed(diagnostics: readonly Diagnostic[], { schoolClass }: Selected): MadeClasses {
  return { ...NOTHING, diagnostics, missing: [schoolClass.label] }
}

async function makeFiles(
  work: Selected,
  { job, pipeline, request, world, output, ...watch }: MakeClassesInput,
  sums: SourceSums,
  stems: ReadonlyMap<number, string>,
  write: WriteFile | null,
): Promise<MadeClass> {
  const { label } = work.schoolClass
  const earlier = output && request.changed ? await earlierRun(safePart(label), output, world.sha256) : null
  const before = earlier ? printedBefore(earlier) : null
  return makeClass({
    job,
    work,
    pipeline,
    stems,
    strict: request.strict,
    write,
    forms: before && request.print.length === 0 ? before.forms : request.print,
    bleedMm: request.bleedMm ?? before?.bleedMm ?? null,
    sums,
    earlier,
    step: (leaflet, done, total) => takeStep(watch, world, label, leaflet, done, total),
  })
}

function judgeMade(made: MadeClass, work: Selected, { request }: MakeClassesInput): MadeClasses {
  const { label } = work.schoolClass
  const { errors, skipped } = judgeFailures(made.failures, work, request.strict)
  return {
    ...NOTHING,
    pages: made.pages,
    pupils: work.pupils.length - emptyHanded(made.failures, work),
    skipped: skipped.map(({ pupil, leaflet, diagnostics }) => ({
      classLabel: label,
      name: listedName(pupil),
      leaflet,
      diagnostics,
    })),
    diagnostics: [...made.diagnostics, ...errors],
    changes: made.changes.map((change) => ({ classLabel: label, change })),
    files: made.files.map((entry) => ({ path: `${safePart(label)}/${entry.file}`, entry })),
  }
}

/** @param written gets the paths, from the class's folder */
function writeInto(
  folder: string,
  written: Set<string>,
  output: Output,
  { sha256 }: Pick<BuildWorld, 'sha256'>,
): WriteFile {
  return async (path, bytes) => {
    written.add(path)
    await output.write(`${folder}/${path}`, bytes)
    return sha256(bytes)
  }
}

/** How many pupils got no leaflet at all. */
function emptyHanded(failures: readonly Failure[], { leaflets, pupils, outside }: Selected): number {
  if (leaflets.length === 0) return pupils.length
  const missed = new Map<Pupil, number>()
  for (const { pupil } of [...failures, ...outside]) missed.set(pupil, (missed.get(pupil) ?? 0) + 1)
  return [...missed.values()].filter((count) => count >= leaflets.length).length
}
