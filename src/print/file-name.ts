/** Names of pupils as names of files: readable on Windows, Linux and macOS, and never a way out of a folder. */
import type { Pupil } from '../model/job.ts'
import { isDeviceName } from '../rules/device-name.ts'
import { listedName } from '../rules/listed-name.ts'
import { nameKey } from '../rules/name-key.ts'

/** Bytes of UTF-8 that are left for a folder, and for a file without its ending; most file systems end at 255, Windows at 260 for a whole path. */
const FOLDER_LIMIT = 120
const FILE_LIMIT = 180

type Named = Pick<Pupil, 'number' | 'lastName' | 'firstName' | 'middleName' | 'birthDate'>

/**
 * What the files of a class's pupils are called, without their ending: last and first name; of namesakes all have the patronymic too; what is
 * still the same gets a figure, the older child before the younger. The number in the list is no part of it, so a pupil who joins or leaves changes
 * no one's file but a namesake's. No two differ in letter case alone.
 *
 * @param pupils all of the class, also where only some are asked for
 * @returns by number
 * @example fileStems(pupils) // 1 → 'Иванов-Иван-Олегович', 2 → 'Иванов-Иван-Петрович', 3 → 'Петрова-Анна'
 */
export function fileStems(pupils: readonly Named[]): ReadonlyMap<number, string> {
  const short = pupils.map((pupil) => ({ pupil, stem: stemOf([pupil.lastName, pupil.firstName]) }))
  const names = countOf(pupils.map(fullKey))
  const alike = countOf(short.map(({ stem }) => onDisk(stem)))
  const wanted = short.map(({ pupil, stem }) => {
    const isShared = (names.get(fullKey(pupil)) ?? 0) > 1 || (alike.get(onDisk(stem)) ?? 0) > 1
    return { pupil, stem: isShared ? stemOfWhole(pupil) : stem }
  })
  const taken = new Set<string>()
  const stems = new Map<number, string>()
  const take = (number: number, stem: string) => {
    taken.add(onDisk(stem))
    stems.set(number, stem)
  }
  const again: typeof wanted = []
  for (const one of wanted.sort((a, b) => byAge(a.pupil, b.pupil))) {
    if (taken.has(onDisk(one.stem))) again.push(one)
    else take(one.pupil.number, one.stem)
  }
  const figures = new Map<string, number>()
  for (const { pupil, stem } of again) {
    let figure = (figures.get(onDisk(stem)) ?? 1) + 1
    while (taken.has(onDisk(`${stem}-${figure}`))) figure += 1
    figures.set(onDisk(stem), figure)
    take(pupil.number, `${stem}-${figure}`)
  }
  return stems
}

/** What a pupil's file is called where there are namesakes; a figure may follow. */
export function stemOfWhole({ lastName, firstName, middleName }: Named): string {
  return stemOf([lastName, firstName, middleName])
}

/**
 * A label as a folder name. Only letters, digits, marks, hyphens and apostrophes stay; the rest becomes a hyphen, so
 * that neither separators, nor dots at an end, nor characters that Windows refuses can get in.
 */
export function safePart(text: string): string {
  return noDevice(cut(clean(text), FOLDER_LIMIT))
}

function stemOf(parts: readonly string[]): string {
  const whole = parts.map(clean).filter((part) => part !== '')
  return noDevice(cut(whole.join('-'), FILE_LIMIT)) || '_'
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}'’-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

function cut(text: string, limit: number): string {
  let short = ''
  for (const char of text) {
    if (new TextEncoder().encode(short + char).length > limit) return short.replace(/-+$/, '')
    short += char
  }
  return short
}

function noDevice(name: string): string {
  return isDeviceName(name) ? `_${name}` : name
}

function fullKey(pupil: Named): string {
  return nameKey(listedName(pupil))
}

/** Windows and macOS take names for one that differ in letter case alone. */
function onDisk(stem: string): string {
  return stem.toUpperCase()
}

function countOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Who was born earlier, or whose birth date is known, comes first; else the order of the list. */
function byAge(a: Named, b: Named): number {
  const [one, other] = [a.birthDate ?? 'unknown', b.birthDate ?? 'unknown']
  return one === other ? a.number - b.number : one < other ? -1 : 1
}
