#!/usr/bin/env node
/** The `pamyatka` program: joins the command to the process. */
import { compileLate } from '../node/compile-late.ts'
import { processIo } from '../node/process-io.ts'
import { run } from './run.ts'

compileLate()
process.exitCode = await run(process.argv.slice(2), processIo())
