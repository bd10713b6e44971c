/** What `build` and `check` have done, as programs read it (docs/json.md). */

import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts'
import { diagnosticView } from '../diagnostics/diagnostic-view.ts'
import { listedName } from '../rules/listed-name.ts'
import { type BuildResult, isBuilt } from './build-result.ts'
import { proofView } from './proof-view.ts'

/** The result of a build as programs read it (docs/json.md). @param out the output folder, as typed */
export function buildView(result: BuildResult, out: string, language: Language) {
  const { files, pages, pupils, missing, resumed, left, skipped, outside, changes, proof } = result
  const ok = isBuilt(result)
  const viewsOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map((one) => diagnosticView(one, language))
  return {
    ok,
    out,
    files,
    pages,
    pupils,
    missing,
    resumed,
    skipped: skipped.map(({ classLabel, name, leaflet, diagnostics }) => ({
      class: classLabel,
      name,
      leaflet,
      diagnostics: viewsOf(diagnostics),
    })),
    outside: outside.map(({ classLabel, pupil, leaflet }) => ({
      class: classLabel,
      number: pupil.number,
      name: listedName(pupil),
      leaflet,
    })),
    left: left.map(({ classLabel, name, files: gone }) => ({ class: classLabel, name, files: gone })),
    ...(changes ? { changes: changes.map(changeView) } : {}),
    diagnostics: viewsOf(result.diagnostics),
    ...(proof ? { proof: proofView(proof, language) } : {}),
  }
}

function changeView({ classLabel, change: { pupil, leaflet, why } }: NonNullable<BuildResult['changes']>[number]) {
  return { class: classLabel, leaflet, number: pupil.number, name: listedName(pupil), why }
}
