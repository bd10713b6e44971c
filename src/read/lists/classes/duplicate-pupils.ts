/** Finds a child that is in the lists twice. */
import { CODE } from '../../../diagnostics/codes.ts'
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../../diagnostics/format.ts'
import type { Pupil, SchoolClass } from '../../../model/job.ts'

/** One warning for each repeat: it points at the later row and names the earlier one. */
export function duplicatePupils(classes: readonly SchoolClass[]): readonly Diagnostic[] {
  const seen = new Map<string, Pupil>()
  return classes.flatMap(({ pupils }) =>
    pupils.flatMap((pupil) => {
      const key = identity(pupil)
      const earlier = seen.get(key)
      if (earlier === undefined) seen.set(key, pupil)
      return earlier === undefined ? [] : [duplicate(pupil, earlier)]
    }),
  )
}

function identity({ lastName, firstName, middleName, birthDate }: Pupil): string {
  const names = [lastName, firstName, middleName].map((name) =>
    name.normalize('NFC').toLowerCase().replaceAll('ё', 'е'),
  )
  return JSON.stringify([...names, birthDate])
}

function duplicate(pupil: Pupil, earlier: Pupil): Diagnostic {
  const name = [pupil.lastName, pupil.firstName, pupil.middleName].filter((part) => part !== '').join(' ')
  const [ru, en] = (['ru', 'en'] as const).map((language) => formatPlace(earlier.place, language))
  return warning(
    CODE.duplicatePupil,
    { ru: `«${name}» уже есть: ${ru}`, en: `«${name}» is already there: ${en}` },
    {
      place: pupil.place,
      hint: {
        ru: 'если это один ребёнок, оставьте одну строку; если тёзки, впишите даты рождения',
        en: 'if it is one child, keep one row; if two of the same name, write their birth dates',
      },
    },
  )
}
