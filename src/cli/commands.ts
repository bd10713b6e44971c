/** All commands of the program, in the order of help. */
import { BUILD, CHECK } from './build/command.ts'
import type { Command } from './command.ts'
import { INIT } from './init/command.ts'
import { PAGE } from './page/command.ts'
import { PREVIEW } from './preview/command.ts'
import { PROOF } from './proof/command.ts'
import { ROSTER } from './roster/command.ts'
import { SEND } from './send/command.ts'
import { TAKE } from './take/command.ts'

export const COMMANDS: readonly Command[] = [INIT, BUILD, CHECK, ROSTER, PROOF, SEND, TAKE, PAGE, PREVIEW]
