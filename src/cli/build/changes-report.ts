/** Who gets another leaflet than last time, and why; and who is no longer in the list. */

import type { BuildResult } from '../../build/build-result.ts'
import type { Change } from '../../build/changes.ts'
import type { Language } from '../../diagnostics/diagnostic.ts'
import { listedName } from '../../rules/listed-name.ts'
import { pluralForm } from '../../rules/plural-form.ts'

const WHY: Readonly<Record<Change['why'], Readonly<Record<Language, string>>>> = {
  new: { ru: 'раньше не было', en: 'new' },
  data: { ru: 'другие данные', en: 'other data' },
  content: { ru: 'другой текст или вид', en: 'another text or look' },
}

type Changes = NonNullable<BuildResult['changes']>

/** One line for each pupil and reason, with the leaflets. */
export function changesInWords(changes: Changes, language: Language): readonly string[] {
  if (changes.length === 0) return [language === 'ru' ? 'ничего не изменилось' : 'nothing changed']
  const lines = new Map<string, string[]>()
  for (const { classLabel, change } of changes) {
    const { pupil, leaflet, why } = change
    const key = `${classLabel}, ${pupil.number}. ${listedName(pupil)}\u00a0— ${WHY[why][language]}`
    const leaflets = lines.get(key)
    if (leaflets) leaflets.push(leaflet)
    else lines.set(key, [leaflet])
  }
  const count = changes.length
  const head =
    language === 'ru'
      ? `${pluralForm(count, 'изменилась', 'изменились', 'изменились')} ${count} ${pluralForm(count, 'памятка', 'памятки', 'памяток')}:`
      : `${count} leaflet${count === 1 ? '' : 's'} changed:`
  return [head, ...[...lines].map(([who, leaflets]) => `  ${who}: ${leaflets.join(', ')}`)]
}

/** One line for each class: whose files are gone, as its list no longer has them. */
export function leftInWords(left: BuildResult['left'], language: Language): readonly string[] {
  const namesOf = new Map<string, Set<string>>()
  for (const { classLabel, name } of left) {
    const names = namesOf.get(classLabel)
    if (names) names.add(name)
    else namesOf.set(classLabel, new Set([name]))
  }
  return [...namesOf].map(([label, names]) => {
    const list = [...names].join(', ')
    return language === 'ru'
      ? `${label}: больше нет в списке, памятки убраны: ${list}`
      : `${label}: no longer in the list, leaflets removed: ${list}`
  })
}
