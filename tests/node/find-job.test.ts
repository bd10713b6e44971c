/** Which job is meant, and where its files go, by what was typed and what is there. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findJob } from '../../src/node/find-job.ts'

const home = process.cwd()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'job-'))
  process.chdir(folder)
})
afterEach(async () => {
  process.chdir(home)
  await rm(folder, { recursive: true })
})

async function make(path: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), '')
}

it('without a name the job is job.yaml here, before that of the folder content', async () => {
  await make('content/job.yaml')
  expect(findJob(null, null)).toEqual({ job: 'content/job.yaml', out: 'out' })
  await make('job.yaml')
  expect(findJob(null, null)).toEqual({ job: 'job.yaml', out: 'out' })
})

it('where there is no job at all, job.yaml is the one reported as missing', () => {
  expect(findJob(null, null).job).toBe('job.yaml')
})

it('a folder means the job in it, and what is built goes into that folder', async () => {
  await make('школа/job.yaml')
  expect(findJob('школа', null)).toEqual({ job: 'школа/job.yaml', out: 'школа/out' })
  expect(findJob('школа/', null)).toEqual({ job: 'школа/job.yaml', out: 'школа/out' })
  expect(findJob('.', null)).toEqual({ job: 'job.yaml', out: 'out' })
})

it('another job of the folder is named by its file', async () => {
  await make('школа/весна.yaml')
  expect(findJob('школа/весна.yaml', null)).toEqual({ job: 'школа/весна.yaml', out: 'школа/out' })
})

it('what is built of a folder called content goes beside it', async () => {
  await make('старое/content/job.yaml')
  expect(findJob('старое/content/job.yaml', null).out).toBe('старое/out')
  expect(findJob('старое/content', null).out).toBe('старое/out')
})

it('a folder typed for the files is taken as it is', () => {
  expect(findJob('нет/job.yaml', 'D:/Памятки')).toEqual({ job: 'нет/job.yaml', out: 'D:/Памятки' })
})
