import { describe, expect, it } from 'vitest'
import { readJob } from '../../../src/read/job/read-job.ts'
import { filesWith, GOOD_JOB } from '../memory-files.ts'

const LIST = 'Фамилия;Имя;Отчество;Дательный\nЗаяц;Лев;Ильич;\nЁжик;Саша;;\nПлакса;Ян;;Плаксе Яну\n'
const job = GOOD_JOB.replace('portals:', 'names: names.yaml\nportals:')

async function readWith(names: string | null, list = LIST) {
  const read = await readJob('job.yaml', filesWith({ 'job.yaml': job, 'names.yaml': names, 'classes/5a.csv': list }))
  const [first] = read.ok ? read.value.job.classes : []
  return {
    ok: read.ok,
    teacher: first?.teacher,
    pupils: (first?.pupils ?? []).map(({ lastName, gender, forms }) => ({ lastName, gender, forms })),
    reported: read.diagnostics.map(({ code, severity, place }) => [
      code,
      severity,
      `${place?.file}:${place?.line}:${place?.column}`,
    ]),
  }
}

describe('the file of names', () => {
  it('settles cases and genders, of pupils and teachers, however the name is written', async () => {
    const { pupils, teacher, reported } = await readWith(
      'заяц  лев ильич: { dative: Заяцу Льву Ильичу }\nЕЖИК САША: { gender: ж }\n' +
        'Кузнецова Мария Павловна: { dative: Кузнецовой Марии }\n',
    )
    expect(reported).toEqual([])
    expect(pupils.slice(0, 2)).toEqual([
      { lastName: 'Заяц', gender: 'm', forms: { dative: 'Заяцу Льву Ильичу' } },
      { lastName: 'Ёжик', gender: 'f', forms: {} },
    ])
    expect(teacher?.forms).toEqual({ dative: 'Кузнецовой Марии' })
  })

  it('gives way to the forms given with the person', async () => {
    const { pupils } = await readWith('Плакса Ян: { genitive: Плаксы Яна, dative: Плаксу Яну }\n')
    expect(pupils[2]?.forms).toEqual({ genitive: 'Плаксы Яна', dative: 'Плаксе Яну' })
  })

  it('reports a name that no person in the lists has', async () => {
    const { ok, reported } = await readWith('Заяц Лев Ильич: {}\nЗаяц Лев: { dative: Заяцу Льву }\n')
    expect(ok).toBe(true)
    expect(reported).toEqual([['read/unused-name', 'warning', 'content/names.yaml:2:1']])
  })

  it('may be empty', async () => expect(await readWith('# пока пусто\n')).toMatchObject({ ok: true, reported: [] }))

  it.each<[string, string | null, string, string]>([
    ['is not there', null, 'read/file-missing', 'content/job.yaml:2:8'],
    ['is a list', '- Заяц\n', 'read/wrong-type', 'content/names.yaml:1:1'],
    ['has an unknown key', 'Заяц Лев Ильич: { datve: Заяцу }\n', 'read/unknown-key', 'content/names.yaml:1:19'],
    ['has a form that is a list', 'Заяц Лев Ильич: { dative: [а] }\n', 'read/wrong-type', 'content/names.yaml:1:27'],
    ['has no such gender', 'Заяц Лев Ильич: { gender: да }\n', 'read/unknown-gender', 'content/names.yaml:1:27'],
    ['has a text for an entry', 'Заяц Лев Ильич: Заяцу\n', 'read/wrong-type', 'content/names.yaml:1:17'],
  ])('is refused where it %s', async (_, names, code, place) => {
    const { ok, reported } = await readWith(names)
    expect(ok).toBe(false)
    expect(reported).toEqual([[code, 'error', place]])
  })
})
