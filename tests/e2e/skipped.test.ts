import { describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'
import { folderWith, SMALL_JOB } from './small-job.ts'

const list = SMALL_JOB['content/classes/5a.csv'] ?? ''

async function buildWith(rows: string, leaflets = '[entry]') {
  const second = SMALL_JOB['content/leaflets/entry.md'] ?? ''
  const folder = await folderWith({
    'content/classes/5a.csv': `${list}${rows}`,
    'content/leaflets/again.md': second,
    'content/job.yaml': (SMALL_JOB['content/job.yaml'] ?? '').replace('[entry]', leaflets),
  })
  return runCommand(['build', folder.job, '--out', folder.out])
}

describe('a pupil who gets no leaflet', () => {
  it('is reported once, with the reason, and not counted among those who do', async () => {
    const { err } = await buildWith('4;;Анна;;01.01.2015;ж\n')
    expect(err.match(/read\/pupil-skipped/g)).toHaveLength(1)
    expect(err.match(/пропущен ученик/g)).toHaveLength(1)
    expect(err).toContain('готово: 1 класс, 3 ученика')
    expect(err).toContain('пропущено учеников: 1')
  })

  it('is named once for all the leaflets that are missing', async () => {
    const { err } = await buildWith('4;李;Вера;;01.01.2015;ж\n', '[entry, again]')
    expect(err).toContain('пропущен ученик: 5А, 李 Вера (entry, again)')
    expect(err.match(/внимание {2}press\/missing-glyph/g)).toHaveLength(1)
    expect(err).not.toContain('ошибка')
    expect(err).toContain('готово: 1 класс, 3 ученика')
  })
})
