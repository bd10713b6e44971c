/** A job on disk that is as small as a job can be: one class of three, one leaflet of two steps. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runFolder } from '../support/whole-run.ts'
import { runCommand } from './run-command.ts'

export const SMALL_JOB: Readonly<Record<string, string>> = {
  'content/job.yaml': `school: school.yaml
portals: portals.yaml
theme: ../templates/theme.yaml
template: ../templates/leaflet.hbs
meeting: { date: 2026-09-03, time: "18:00", room: "каб. 214" }
deadlines: { slip: 2026-09-07, finish: 2026-09-11 }
leaflets: [entry]
classes:
  - list: classes/5a.csv
    label: 5А
    teacher: { lastName: Ласточкина, firstName: Зоя, middleName: Юрьевна, gender: f, phone: "+7 900 000-00-77" }
`,
  'content/school.yaml': 'name: Школа № 99\ncity: Заозёрск\n',
  'content/portals.yaml': `gosuslugi: { name: Госуслуги, url: "https://www.gosuslugi.ru/", checked: 2026-08-20 }
cop: { name: ЦОП, url: "https://cop.admhmao.ru/", checked: 2026-08-20 }
`,
  'content/classes/5a.csv': `№;Фамилия;Имя;Отчество;Дата рождения;Пол
1;Воробьёв;Павел;Ильич;01.02.2015;м
2;Снегирёва;Анна;Олеговна;11.05.2015;ж
3;Щеглов;Ян;;07.07.2014;м
`,
  'content/leaflets/entry.md': `---
title: Как войти в дневник
kind: Памятка для родителей
---
::: intro
Помогите ребёнку войти в дневник.
:::

::: way
## Два шага
:::

::: needs
## Понадобится
- телефон
:::

::: slip "Отдайте **до {{date deadline.slip}}**" name="{{pupil.lastName}} {{pupil.firstName}}, {{class.label}}"
Телефон = phone
:::

{{> account}}

::: step portal=cop gives="дневник"
# Вход в дневник

1. Нажмите [[Войти через ГОСУСЛУГИ]]
1. Выберите раздел [[Дневник]]
1. Откройте предмет 1.
1. Откройте предмет 2.
1. Откройте предмет 3.
1. Откройте предмет 4.
1. Откройте предмет 5.
1. Откройте предмет 6.
1. Откройте предмет 7.
1. Откройте предмет 8.
1. Откройте предмет 9.
1. Откройте предмет 10.
1. Откройте предмет 11.
1. Откройте предмет 12.
:::
`,
  'content/sections/account.md': `::: step portal=gosuslugi gives="учётная запись"
# Учётная запись

1. Впишите фамилию и имя. Нажмите [[Зарегистрироваться]]

::: screen address=gosuslugi
# Регистрация
Фамилия = {{pupil.lastName}}
Имя = {{pupil.firstName}}
[[Зарегистрироваться]]!
:::

1. Введите код из СМС.
1. Прочитайте строку 1.
1. Прочитайте строку 2.
1. Прочитайте строку 3.
1. Прочитайте строку 4.
1. Прочитайте строку 5.
1. Прочитайте строку 6.
1. Прочитайте строку 7.
1. Прочитайте строку 8.
:::
`,
}

export interface JobFolder {
  readonly path: string
  readonly job: string
  readonly out: string
  remove(): Promise<void>
}

/** Writes the small job into a new folder, `changes` over it: a text replaces a file, null leaves it out. */
export async function makeJobFolder(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): Promise<JobFolder> {
  const path = await mkdtemp(join(tmpdir(), 'pamyatka-'))
  const templates = Object.fromEntries(
    await Promise.all(
      ['templates/leaflet.hbs', 'templates/theme.yaml', 'templates/words.ru.yaml'].map(
        async (file) => [file, await readFile(file, 'utf8')] as const,
      ),
    ),
  )
  for (const [file, content] of Object.entries({ ...SMALL_JOB, ...templates, ...changes })) {
    if (content === null) continue
    await mkdir(dirname(join(path, file)), { recursive: true })
    await writeFile(join(path, file), content)
  }
  return jobFolderAt(path)
}

function jobFolderAt(path: string): JobFolder {
  return {
    path,
    job: join(path, 'content/job.yaml'),
    out: join(path, 'out'),
    remove: () => rm(path, { recursive: true, force: true }),
  }
}

/** The same for one test: the folder is taken away when the test is over. */
export async function folderWith(changes: Parameters<typeof makeJobFolder>[0] = {}): Promise<JobFolder> {
  const folder = await makeJobFolder(changes)
  onTestFinished(() => folder.remove())
  return folder
}

/**
 * The small job as `build` leaves it. The same job with the same options is built once in a run of the tests, and copied.
 *
 * @param changes as for `makeJobFolder`
 * @param options of `build`
 * @param finish what is replaced in the copy's job file: what no leaflet is made from, such as a port
 */
export async function builtJobFolder(
  changes: Parameters<typeof makeJobFolder>[0] = {},
  options: readonly string[] = [],
  finish: (job: string) => string = (job) => job,
): Promise<JobFolder> {
  const sum = createHash('sha256')
    .update(JSON.stringify([Object.entries(changes), options]))
    .digest('hex')
  const kept = join(runFolder(), sum)
  if (!existsSync(kept)) await keepBuilt(kept, changes, options)
  const path = await mkdtemp(join(tmpdir(), 'pamyatka-'))
  await cp(kept, path, { recursive: true })
  const folder = jobFolderAt(path)
  await writeFile(folder.job, finish(await readFile(folder.job, 'utf8')))
  return folder
}

async function keepBuilt(kept: string, changes: Parameters<typeof makeJobFolder>[0], options: readonly string[]) {
  const folder = await makeJobFolder(changes)
  const built = await runCommand(['build', folder.job, '--out', folder.out, ...options])
  if (built.code !== 0) throw new Error(built.err)
  // another process may have been quicker
  await rename(folder.path, kept).catch(() => folder.remove())
}
