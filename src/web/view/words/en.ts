/** The page in English; the leaflets themselves stay as they are written. */

import { RU } from './ru.ts'
import type { ViewWords } from './words.ts'

export const EN: ViewWords = RU
