/** The editions of one leaflet: by the pupil's row, by the flag, and what each has and has not. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { complaintsOf } from '../support/check-pdf.ts'
import { readObjects } from '../support/pdf-objects.ts'
import { readPdf } from '../support/read-pdf.ts'
import { structureFaults } from '../support/structure-faults.ts'
import { runCommand } from './run-command.ts'
import { folderWith, makeJobFolder } from './small-job.ts'

const LIST = `№;Фамилия;Имя;Отчество;Дата рождения;Пол;Вид памятки
1;Воробьёв;Павел;Ильич;01.02.2015;м;
2;Снегирёва;Анна;Олеговна;11.05.2015;ж;крупный шрифт
3;Щеглов;Ян;;07.07.2014;м;простая
`

async function build(...options: readonly string[]) {
  const folder = await makeJobFolder({ 'content/classes/5a.csv': LIST })
  const { code, err } = await runCommand(['build', folder.job, '--out', folder.out, ...options])
  expect(err).not.toContain('внимание')
  expect(code).toBe(0)
  const read = async (name: string) => {
    const bytes = new Uint8Array(await readFile(join(folder.out, '5А/entry', name)))
    expect(await complaintsOf(bytes)).toBe('')
    expect(structureFaults(await readObjects(bytes))).toEqual([])
    return readPdf(bytes)
  }
  const [standard, large, plain, whole] = [
    await read('pupils/Воробьёв-Павел.pdf'),
    await read('pupils/Снегирёва-Анна.pdf'),
    await read('pupils/Щеглов-Ян.pdf'),
    await read('class.pdf'),
  ]
  await folder.remove()
  return { standard, large, plain, whole }
}

describe('by the rows of the class list,', () => {
  let built: Awaited<ReturnType<typeof build>>
  beforeAll(async () => {
    built = await build()
  })

  it('each pupil gets the edition that the row asks for', async () => {
    const { standard, large, plain, whole } = built
    expect(Math.min(...standard.smallest)).toBe(10)
    expect(standard.pages).toHaveLength(3)
    expect(Math.min(...large.smallest)).toBeGreaterThanOrEqual(15.99)
    expect(Math.min(...plain.smallest)).toBe(10)
    // every family still begins on a sheet of its own
    expect(whole.pages.length % 2).toBe(0)
    expect(whole.outline.map(({ page }) => page % 2)).toEqual([1, 1, 1])
  })

  it('large print has the list of steps on page 2, with the pages on which the steps begin', async () => {
    const { large } = built
    const pageOf = (words: string) => large.pages.findIndex((text, i) => i > 1 && text.includes(words)) + 1
    expect(large.pages[0]).toContain('Снегирёва Анна')
    expect(large.pages[0]).toContain('Понадобится')
    expect(large.pages[1]).toContain(`учётная запись, стр. ${pageOf('Шаг 1 из 2')}`)
    expect(large.pages[1]).toContain(`дневник, стр. ${pageOf('Шаг 2 из 2')}`)
    expect(large.outline.map(({ title, page }) => [title.replaceAll('\u00a0', ' '), page])).toEqual([
      ['Снегирёва Анна', 1],
      ['Два шага', 2],
      ['Учётная запись', pageOf('Шаг 1 из 2')],
      ['Вход в дневник', pageOf('Шаг 2 из 2')],
    ])
  })

  it('the plain edition has the title, the steps and the slip, but no first page', async () => {
    const { standard, plain } = built
    expect(plain.pages[0]).toContain('Как войти в дневник')
    for (const kept of ['до 11 сентября', 'Понадобится', 'Кому звонить', 'Ласточкина', '+7 900 000-00-77'])
      expect(plain.pages[0]).toContain(kept)
    expect(standard.pages[0]).toMatch(/учётная запись,\s+стр\. 2/)
    expect(plain.pages.join(' ')).not.toMatch(/стр\. \d/)
    // a step that isn't parted in the standard edition isn't here: it begins below the head only if it is whole there
    expect(plain.pages[0]).not.toContain('Шаг 1 из 2')
    expect(plain.pages[1]).toContain('Шаг 1 из 2')
    expect(plain.pages[0]).toContain('Отдайте до 7 сентября')
    expect(plain.pages[1]).toContain('Номер внесён в ЦОП')
    expect(plain.pages).toHaveLength(3)
  })
})

it('--edition gives every pupil the same edition', async () => {
  const { standard, large, plain } = await build('--edition', 'large')
  for (const one of [standard, large, plain]) expect(Math.min(...one.smallest)).toBeGreaterThanOrEqual(15.99)
})

it('an unknown edition in the class list is reported, and the leaflet is the standard one', async () => {
  const folder = await folderWith({ 'content/classes/5a.csv': LIST.replace('простая', 'синяя') })
  const { code, err } = await runCommand(['build', folder.job, '--out', folder.out])
  expect(code).toBe(0)
  expect(err).toContain('вид памятки «синяя» не понят')
  const pdf = await readPdf(new Uint8Array(await readFile(join(folder.out, '5А/entry/pupils/Щеглов-Ян.pdf'))))
  expect(pdf.pages[0]).toMatch(/стр\. 2/)
})

it('an unknown edition on the command line is refused', async () => {
  const folder = await folderWith()
  expect((await runCommand(['build', folder.job, '--out', folder.out, '--edition', 'huge'])).code).toBe(2)
})
