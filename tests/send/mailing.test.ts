/** A mailing: what is said before letters that speak of a day. */
import { afterEach, expect, it } from 'vitest'
import { runCommand } from '../e2e/run-command.ts'
import { closeSchools, schoolOf } from '../mail/school.ts'

afterEach(closeSchools)

it('a meeting that is over is warned of by the plan and by sending, and not by the state', async () => {
  const { folder } = await schoolOf()
  const warnings = async (today: string, ...argv: readonly string[]) => {
    const { err } = await runCommand(['send', folder.job, '--out', folder.out, ...argv], { today })
    return err.match(/read\/\S+/g) ?? []
  }
  expect(await warnings('2026-09-03')).toEqual([])
  expect(await warnings('2026-09-04')).toEqual(['read/past-meeting'])
  expect(await warnings('2026-09-04', '--confirm', '3')).toEqual(['read/past-meeting'])
  expect(await warnings('2026-09-04', '--status')).toEqual([])
  expect(await warnings('2025-09-02')).toEqual(['read/far-meeting'])
})
