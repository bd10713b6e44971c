/**
 * The values of property tests are the same in every CI run, so that one commit has one verdict; elsewhere they are new
 * each time, and `FC_SEED` repeats those of a run that failed.
 */
import fc from 'fast-check'

const given = process.env.FC_SEED ?? (process.env.CI ? '20260901' : undefined)
if (given !== undefined) fc.configureGlobal({ seed: Number(given) })
