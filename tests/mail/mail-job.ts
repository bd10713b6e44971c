/** The small job with a mail account and families' addresses, built. */
import { readFile } from 'node:fs/promises'
import { builtJobFolder, type JobFolder, SMALL_JOB } from '../e2e/small-job.ts'

export const PASSWORD = 'очень-тайный pass word'

export interface MailJobOptions {
  readonly port: number
  /** More keys of `mail:`, in the flow style of YAML. */
  readonly mail?: string
  readonly list?: string
  readonly changes?: Readonly<Record<string, string>>
}

export const LIST = `№;Фамилия;Имя;Отчество;Дата рождения;Пол;Почта
1;Воробьёв;Павел;Ильич;01.02.2015;м;vorobey@families.example
2;Снегирёва;Анна;Олеговна;11.05.2015;ж;"snegir@families.example, papa.snegir@families.example"
3;Щеглов;Ян;;07.07.2014;м;
`

export function mailBlock(port: number, more = ''): string {
  return `mail: { host: 127.0.0.1, port: ${port}, security: none, from: { name: "Школа № 99", address: school@school.example }, perMinute: 600, perDay: 10000${more} }\n`
}

/** In the job until the server of a test is known. */
const NO_PORT = 1

export async function makeMailJob({ port, mail = '', list = LIST, changes = {} }: MailJobOptions): Promise<JobFolder> {
  const job = `${SMALL_JOB['content/job.yaml']}`.replace(
    'phone: "+7 900 000-00-77" }',
    'phone: "+7 900 000-00-77", email: teacher@school.example }',
  )
  const template = await readFile('templates/email.hbs', 'utf8').catch(() => null)
  return builtJobFolder(
    {
      'templates/email.hbs': template,
      'content/job.yaml': job + mailBlock(NO_PORT, mail),
      'content/classes/5a.csv': list,
      ...changes,
    },
    [],
    (built) => built.replace(`port: ${NO_PORT}`, `port: ${port}`),
  )
}
