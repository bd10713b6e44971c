/** Makes the files of every class that was asked for, class after class. */
import { CODE } from '../diagnostics/codes.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { safePart } from '../print/file-name.ts'
import { sharedSource } from './changes.ts'
import { type MadeClasses, type MakeClassesInput, NOTHING } from './made-classes.ts'
import { leafletsOf } from './outside-audience.ts'
import type { ProofResult } from './proof-result.ts'
import { putClass } from './put-class.ts'
import type { Selected } from './selection.ts'
import { openUnfinished, type Unfinished } from './unfinished.ts'

/**
 * Class after class; each is put in place when it is done, whole or not at all. What is wrong with one is reported, not thrown, and the
 * others are made.
 *
 * @throws the reason of `stop`, when the work is to stop; the classes that are done stay
 */
export async function makeClasses(input: MakeClassesInput): Promise<MadeClasses> {
  const { job, request, output, world } = input
  const sums = await sharedSource(job, world)
  const unfinished = output && (await openUnfinished(job, request, sums, output))
  const made: MadeClasses[] = []
  for (const work of input.work) {
    const one = made.some(isDiskFull) ? { ...NOTHING, missing: [work.schoolClass.label] } : null
    made.push(one ?? (await resumeOne(work, unfinished)) ?? (await putClass(work, input, sums)))
    const last = made.at(-1)
    if (last && isSettled(last) && made.length < input.work.length) await unfinished?.done(work)
  }
  input.progress.end()
  const all = inSum(made)
  if (all.missing.length === 0) await unfinished?.end()
  return all.missing.length > 0 && all.files.length > 0
    ? { ...all, diagnostics: [...all.diagnostics, classesMissing(all.missing)] }
    : all
}

/** On a full disk no other class can be made either. */
function isDiskFull({ diagnostics }: MadeClasses): boolean {
  return diagnostics.some(({ code }) => code === CODE.diskFull)
}

/** In place, and nothing of it must be reported again by a run that goes on after it. */
function isSettled({ missing, diagnostics, skipped, proof }: MadeClasses): boolean {
  return missing.length + diagnostics.length + skipped.length === 0 && (proof === null || isSilent(proof))
}

function isSilent({ files, others }: ProofResult): boolean {
  return others.length === 0 && files.every(({ findings }) => findings.length === 0)
}

function inSum(made: readonly MadeClasses[]): MadeClasses {
  const proofs = made.flatMap(({ proof }) => proof ?? [])
  return {
    pages: made.reduce((sum, { pages }) => sum + pages, 0),
    pupils: made.reduce((sum, { pupils }) => sum + pupils, 0),
    skipped: made.flatMap(({ skipped }) => skipped),
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
    changes: made.flatMap(({ changes }) => changes),
    files: made.flatMap(({ files }) => files),
    missing: made.flatMap(({ missing }) => missing),
    resumed: made.flatMap(({ resumed }) => resumed),
    left: made.flatMap(({ left }) => left),
    proof:
      proofs.length === 0
        ? null
        : { files: proofs.flatMap(({ files }) => files), others: proofs.flatMap(({ others }) => others) },
  }
}

function classesMissing(labels: readonly string[]): Diagnostic {
  const list = labels.join(', ')
  return error(
    'output/classes-missing',
    { ru: `не собраны классы: ${list}; остальные на месте`, en: `not built: ${list}; the other classes are in place` },
    {
      hint: {
        ru: 'исправьте, о чём сказано выше, и запустите ту же команду: готовые классы не собираются заново',
        en: 'mend what is reported above, and run the same command: classes that are done are not made again',
      },
    },
  )
}

/** A class that the last run has done; null where it has to be made. */
async function resumeOne(work: Selected, unfinished: Unfinished | null): Promise<MadeClasses | null> {
  const files = (await unfinished?.filesOf(work)) ?? null
  if (files === null) return null
  const { label } = work.schoolClass
  return {
    ...NOTHING,
    files: files.map((entry) => ({ path: `${safePart(label)}/${entry.file}`, entry })),
    pages: files.reduce((sum, { pupil, pages }) => sum + (pupil === null ? 0 : pages), 0),
    pupils: work.pupils.filter((pupil) => leafletsOf(work, pupil).length > 0).length,
    resumed: [label],
  }
}
