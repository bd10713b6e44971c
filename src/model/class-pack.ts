/** What the teacher of a class gets with the pile of leaflets: its contents, its recipients, and how it is printed. */
import type { Edition } from './job.ts'
import type { Place } from './place.ts'
import type { Words } from './words.ts'

/** Leaflets of one kind in one edition. */
export interface PackPart {
  readonly title: string
  readonly edition: Edition
  readonly count: number
  /** Sheets of paper of the shortest and of the longest of them, printed on both sides. */
  readonly sheets: readonly [number, number]
}

/** The forms in which the leaflets of a class can be printed. */
export type PrintForm = keyof Words['cover']['files']

/** A file to print. */
export interface PackFile {
  readonly name: string
  readonly form: PrintForm
}

export interface PackPupil {
  readonly number: number
  readonly name: string
  readonly large: boolean
}

/** Pupils whom a leaflet of the class isn't for. */
export interface PackOutside {
  readonly title: string
  /** «кому ещё нет 14 лет». */
  readonly who: string
  readonly names: readonly string[]
}

/** All words are as they are printed. */
export interface ClassPack {
  readonly label: string
  /** «МБОУ «СШ № 12», Нижневартовск». */
  readonly school: string
  readonly teacher: { readonly lastName: string; readonly given: string }
  /** «3 сентября, 18:00», «четверг», «каб. 214»; parts that aren't known are empty. */
  readonly meeting: { readonly date: string; readonly weekday: string; readonly room: string }
  readonly deadlines: { readonly slip: string; readonly finish: string }
  readonly pupils: readonly PackPupil[]
  readonly parts: readonly PackPart[]
  readonly outside: readonly PackOutside[]
  readonly sheets: number
  /** Whether any of the leaflets has a slip to be collected. */
  readonly hasSlips: boolean
  readonly files: readonly PackFile[]
  /** The class list, for messages. */
  readonly place: Place
}
