/** No family gets a second copy, whatever happened to the list, the class, the files or the clock between two runs. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { proofWorld } from '../../src/node/world.ts'
import { contentOf } from '../../src/send/send-letters.ts'
import { LIST } from './mail-job.ts'
import { closeSchools, EVERYBODY, listOf, recipients, replace, type School, schoolOf } from './school.ts'
import { sampleTask } from './send-rig.ts'

afterEach(closeSchools)

async function sentOnce(): Promise<School> {
  const school = await schoolOf()
  await school.send([])
  expect((await school.send(['--confirm', '3'])).code).toBe(0)
  return school
}

/** Builds, plans and confirms whatever number the new plan has. */
async function again({ build, send }: School) {
  expect((await build()).code).toBe(0)
  const plan = await send([])
  expect(plan.code, plan.err).toBe(0)
  const count = /--confirm (\d+)/.exec(plan.err)?.[1] ?? ''
  return { plan, sent: await send(['--confirm', count]) }
}

describe('a second copy', () => {
  it('isn’t sent where a child has joined the class and all numbers have changed', async () => {
    const school = await sentOnce()
    const [head = '', ...rows] = LIST.trim().split('\n')
    const moved = rows.map((row, i) => row.replace(/^\d+/, String(i + 2)))
    const list = [head, '1;Аистов;Лев;;01.01.2015;м;aist@families.example', ...moved]
    await writeFile(listOf(school.folder), `${list.join('\n')}\n`)
    const { plan, sent } = await again(school)
    expect(plan.out).toContain('Уже отправлено: 3 из 4')
    expect(plan.err).not.toContain('mail/sent-otherwise')
    expect(sent.code, sent.err).toBe(0)
    expect(recipients(school.sink)).toEqual([...EVERYBODY, ['aist@families.example']])
  })

  it('isn’t sent where the class has another name, nor for letter case, «ё» and spaces', async () => {
    const school = await sentOnce()
    await replace(school.folder.job, 'label: 5А', 'label: 5Б')
    await replace(listOf(school.folder), 'Воробьёв;Павел', 'Воробьев;Павел ')
    await replace(listOf(school.folder), 'vorobey@families', 'Vorobey@Families')
    const { sent } = await again(school)
    expect(sent.err).toContain('принято сервером: 0')
    expect(recipients(school.sink)).toEqual(EVERYBODY)
  })

  it('is reported before it is sent, where a name or an address has changed', async () => {
    const school = await sentOnce()
    await replace(listOf(school.folder), 'vorobey@', 'mama.vorobey@')
    await school.build()
    const plan = await school.send([])
    expect(plan.err).toContain('mail/sent-otherwise')
    expect(plan.err).toContain('которых в этом плане нет: 1 (v•••@families.example)')
    // a plan for one pupil has no warning about the others
    expect((await school.send(['--pupil', '2'])).err).not.toContain('mail/sent-otherwise')
  })

  it('isn’t sent to a child that is in the list twice', async () => {
    const list = `${LIST}4;Воробьёв;Павел;Ильич;01.02.2015;м;Vorobey@families.example\n`
    const { sink, send } = await schoolOf({}, { list })
    const plan = await send([])
    expect(plan.out).toContain('этот ребёнок с этим адресом уже есть в списке: 5А 1')
    expect(plan.err).toContain('read/duplicate-pupil')
    expect((await send(['--confirm', '3'])).code).toBe(0)
    expect(recipients(sink)).toEqual(EVERYBODY)
    // no permission helps: the ledger could not tell the two apart
    expect((await send(['--allow-shared', '--allow-doubtful'])).out).toContain('5А · 3 письма')
  })

  it('isn’t sent where one mailbox is written in two ways', async () => {
    const list = LIST.replace('papa.snegir@families.example', 'Snegir@FAMILIES.example')
    const { send } = await schoolOf({}, { list })
    expect((await send([])).out).toContain('5А · 2 письма')
  })

  it('is reported where drafts are made of letters that have left', async () => {
    const school = await sentOnce()
    const made = await school.send(['--eml', join(school.folder.path, 'drafts')])
    expect(made.err).toContain('mail/already-sent  из этих писем уже отправлено программой: 3')
  })

  it('is known by what is in it, its text and its files', async () => {
    const { letter } = sampleTask(1)
    const file = { leaflet: 'a', file: 'a.pdf', name: 'a.pdf', bytes: 1, sha256: 'd'.repeat(64) }
    const letters = [letter, { ...letter, content: 'e' }, { ...letter, files: [file] }]
    const sums = await Promise.all(letters.map((one) => contentOf(one, proofWorld.sha256)))
    expect(new Set(sums).size).toBe(3)
  })
})

describe('a letter', () => {
  it('doesn’t leave with a leaflet built before its text was changed', async () => {
    const { sink, folder, send } = await schoolOf()
    await send([])
    await replace(join(folder.path, 'content/leaflets/entry.md'), 'Помогите ребёнку', 'Помогите дочери или сыну')
    const sent = await send(['--confirm', '3'])
    expect(sent.err).toContain('mail/stale-leaflet')
    expect(sent.err).toContain('памятка «entry» класса 5А собрана до последних правок')
    expect((await send([])).code).toBe(1)
    expect((await send(['--to-me'])).code).toBe(1)
    expect(sink.connections()).toBe(0)
  })

  it('may leave with a leaflet built in another edition', async () => {
    const { folder, send } = await schoolOf()
    const { runCommand } = await import('../e2e/run-command.ts')
    expect((await runCommand(['build', folder.job, '--out', folder.out, '--edition', 'large'])).code).toBe(0)
    expect((await send([])).code).toBe(0)
  })

  it('doesn’t leave with a leaflet whose source is missing in the manifest', async () => {
    const { folder, send } = await schoolOf()
    const path = join(folder.out, '5А/manifest.json')
    const manifest = JSON.parse(await readFile(path, 'utf8'))
    for (const file of manifest.files) delete file.source
    await writeFile(path, JSON.stringify(manifest))
    expect((await send([])).err).toContain('mail/stale-leaflet')
  })
})
