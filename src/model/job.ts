/** What `read` makes of the files on disk: everything that a run needs, checked, each thing with its place. */
import type { Place } from './place.ts'
import type { Theme } from './theme.ts'
import type { Words } from './words.ts'

export type Gender = 'm' | 'f'
/** How a leaflet is set: with its personal first page or the instructions alone, and either of them in large print. */
export type Edition = 'standard' | 'large' | 'plain' | 'large-plain'

export type VkState = 'none' | 'account' | 'profile' | 'unknown'

/** A name in the cases that a person wrote down by hand; they win over the ones that are worked out. */
export interface NameForms {
  readonly genitive?: string
  readonly dative?: string
  readonly accusative?: string
}

export interface PersonName {
  readonly lastName: string
  readonly firstName: string
  /** Empty where there is none. */
  readonly middleName: string
  readonly gender: Gender | null
  /** The whole name, «Фамилия Имя Отчество», in cases given by hand. */
  readonly forms: NameForms
}

export interface Pupil extends PersonName {
  /** Number in the class list, from 1; it names the file and the place in the print file. */
  readonly number: number
  /** ISO date, YYYY-MM-DD. */
  readonly birthDate: string | null
  readonly vk: VkState
  /** BCP 47 tag of the language that the family reads; 'ru' unless the list says otherwise. */
  readonly language: string
  readonly edition: Edition
  /** Where the family gets letters; for mailing only, never for a template or a file. */
  readonly emails: readonly string[]
  readonly place: Place
}

export interface Teacher extends PersonName {
  /** As a person writes it in print: «+7 900 000-00-12»; empty where unknown. */
  readonly phone: string
  readonly email: string
  /** When one may call: «по будням, 15:00–18:00»; empty where unknown. */
  readonly hours: string
}

export interface SchoolClass {
  /** «5А». */
  readonly label: string
  readonly teacher: Teacher
  readonly pupils: readonly Pupil[]
  /** Ids of the leaflets that this class gets, in order. */
  readonly leaflets: readonly string[]
  /** The list that the pupils came from. */
  readonly file: string
}

export interface Help {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly hours: string
}

export interface School {
  /** Short, for running heads: «СШ № 12». */
  readonly name: string
  readonly fullName: string
  readonly city: string
  readonly address: string
  readonly site: string
  readonly phone: string
  readonly help: Help
}

export interface Portal {
  readonly id: string
  readonly name: string
  /** Absolute https (or http) address, as the QR code carries it. */
  readonly url: string
  /** The address as printed: no protocol, no closing slash. */
  readonly print: string
  /** ISO date on which a person last walked through it; null where none is given. */
  readonly checked: string | null
}

export interface Meeting {
  /** ISO date; a pupil's age is the age on this day. */
  readonly date: string
  /** «18:00», or empty. */
  readonly time: string
  readonly room: string
}

/** Until when the family does what, ISO dates. */
export interface Deadlines {
  /** The slip is with the teacher. */
  readonly slip: string
  /** All steps are done. */
  readonly finish: string
}

/** A text file with Handlebars in it: a manuscript, a section or a template. */
export interface SourceText {
  /** Id: the file's name without its ending. */
  readonly id: string
  readonly file: string
  /** The body, without the front matter. */
  readonly text: string
  /** Line of the file on which the body starts, from 1. */
  readonly firstLine: number
}

/** Name under which the template gets a leaflet's own text: `{{> manuscript}}`. No section may have it. */
export const MANUSCRIPT = 'manuscript'

/** Whole years on the day of the meeting: from the one, and under the other; null: no such limit. At least one is given. */
export interface Audience {
  readonly from: number | null
  readonly under: number | null
}

export interface Manuscript extends SourceText {
  /** Front matter: the leaflet's title, as it is printed under the pupil's name. */
  readonly title: string
  /** Front matter: what kind of sheet it is, for the running head («Памятка для родителей»). */
  readonly kind: string
  /** Front matter: who the whole leaflet is for; null: for all. */
  readonly audience: Audience | null
  /** Front matter: how long it takes, as a person who walked the steps says it («около 20 минут»); empty where none has. */
  readonly time: string
}

/**
 * How a picture's file lies, as Exif numbers it: 1 as it is seen; 3 on its head; 6 and 8 on its side, to be turned right and left; 2, 4, 5
 * and 7 the same in a mirror.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** A picture from `content/`, decoded to what a PDF can hold. */
export interface Picture {
  readonly path: string
  /** Dots of the file as it is seen, by which the picture's size in print is known. */
  readonly width: number
  readonly height: number
  /** Dots of `data`, as it lies: as many as print can use. */
  readonly dots: { readonly width: number; readonly height: number }
  /** 8-bit RGB samples, row by row, transparency laid on white; or a whole JPEG file. */
  readonly data: Uint8Array
  readonly encoding: 'rgb' | 'jpeg'
  /** How `data` lies; left out: as it is seen. */
  readonly orientation?: Orientation
  /** JPEG only: number of colour components (1 grey, 3 colour). */
  readonly components: 1 | 3
}

export type OutsideAudience = 'leave-out' | 'make'

export interface Job {
  readonly school: School
  readonly portals: readonly Portal[]
  readonly meeting: Meeting
  readonly deadlines: Deadlines
  readonly classes: readonly SchoolClass[]
  /** What becomes of a leaflet that isn't for a pupil's age. */
  readonly outsideAudience: OutsideAudience
  readonly manuscripts: readonly Manuscript[]
  /** Markdown that several leaflets share, by id: `{{> id}}`. */
  readonly sections: readonly SourceText[]
  /** The template that every leaflet is put into: `templates/leaflet.hbs`. */
  readonly template: SourceText
  readonly theme: Theme
  /** The look of the large-print edition. */
  readonly largeTheme: Theme
  /** Everything that the program itself prints. */
  readonly words: Words
  /** Pictures that manuscripts name, by the path written there. */
  readonly pictures: ReadonlyMap<string, Picture>
}
