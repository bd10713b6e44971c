/** What the press needs of the outside, and one press for all tests of a file: opening the fonts is what takes time. */
import { compileAsRead } from '../../src/merge/compile-as-read.ts'
import type { Picture } from '../../src/model/job.ts'
import { readFonts } from '../../src/node/fonts.ts'
import type { World } from '../../src/pipeline.ts'
import { deflate, inflate } from '../../src/press/deflate.ts'
import { createPress, openLanguage, type Press } from '../../src/press/press.ts'
import { theme } from './theme.ts'

/** Fonts as bytes, and the deflate of all files. */
export async function loadWorld(): Promise<World> {
  return { fonts: await readFonts(), deflate, inflate, maker: compileAsRead }
}

let shared: Promise<Press> | null = null

/** The same press for every caller; what it keeps between documents is part of what is tested. */
export function sharedPress(): Promise<Press> {
  shared ??= newPress()
  return shared
}

/** A press that has pressed nothing yet. @param tag the language of its documents */
export async function newPress(pictures: ReadonlyMap<string, Picture> = new Map(), tag = 'ru-RU'): Promise<Press> {
  return createPress({ ...(await loadWorld()), theme, pictures, language: await openLanguage(tag) })
}
