import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type MenuWorld, runMenu } from '../../src/pack/portable/menu.ts'

const SCHOOL = join('/', 'D', 'Памятка', 'Моя школа')
const SECOND = join('/', 'D', 'Памятка', 'Вторая школа')

interface Setting {
  readonly answers?: readonly (string | null)[]
  readonly schools?: readonly string[]
  readonly lists?: readonly string[]
  /** Exit codes of the commands, in order; 0 from then on. */
  readonly codes?: readonly number[]
  readonly hasOut?: boolean
}

/** A world that keeps what was done to it. */
function worldOf({ answers = [], schools = [SCHOOL], lists = [], codes = [], hasOut = true }: Setting = {}) {
  const done: string[] = []
  let said = ''
  const rest = [...answers]
  const ends = [...codes]
  const world: MenuWorld = {
    command: async (argv, school) => {
      done.push(`${school}: ${argv.join(' ')}`)
      return ends.shift() ?? 0
    },
    schools: async () => schools,
    lists: async () => lists,
    open: async (folder) => {
      if (hasOut) done.push(`open ${folder}`)
      return hasOut
    },
    say: (text) => {
      said += text
    },
    ask: async () => rest.shift() ?? null,
  }
  return { world, done, said: () => said }
}

describe('an item as an argument', () => {
  it('makes the leaflets in the folder of the school, and gives the exit code on', async () => {
    const { world, done } = worldOf({ codes: [1] })
    expect(await runMenu(['сделать'], world)).toBe(1)
    expect(done).toEqual([`${SCHOOL}: build job.yaml`])
  })

  it('may be its number, or in capitals', async () => {
    const { world, done } = worldOf()
    expect([await runMenu(['4'], world), await runMenu(['СТРАНИЦЫ'], world)]).toEqual([0, 0])
    expect(done).toEqual([`${SCHOOL}: proof out`, `${SCHOOL}: proof out`])
  })

  it('checks each list and then the job, and ends with the worst of their codes', async () => {
    const { world, done } = worldOf({ lists: ['classes/6в.xlsx', 'classes/7а.csv'], codes: [0, 1, 0] })
    expect(await runMenu(['список'], world)).toBe(1)
    expect(done).toEqual([
      `${SCHOOL}: roster classes/6в.xlsx`,
      `${SCHOOL}: roster classes/7а.csv`,
      `${SCHOOL}: check job.yaml`,
    ])
  })

  it('opens the folder with the leaflets', async () => {
    const { world, done } = worldOf()
    expect(await runMenu(['папка'], world)).toBe(0)
    expect(done).toEqual([`open ${join(SCHOOL, 'out')}`])
  })

  it('says that there are no leaflets yet, instead of opening nothing', async () => {
    const { world, done, said } = worldOf({ hasOut: false })
    expect(await runMenu(['папка'], world)).toBe(1)
    expect(done).toEqual([])
    expect(said()).toContain('сначала сделайте памятки')
  })

  it('works in the folder that is named after it', async () => {
    const { world, done } = worldOf({ schools: [SECOND, SCHOOL] })
    expect(await runMenu(['сделать', 'Моя школа'], world)).toBe(0)
    expect(done).toEqual([`${SCHOOL}: build job.yaml`])
  })

  it('that is unknown, and a folder that is not there, do nothing and end with 2', async () => {
    const { world, done, said } = worldOf()
    expect(await runMenu(['удалить'], world)).toBe(2)
    expect(await runMenu(['сделать', 'Чужая'], world)).toBe(2)
    expect(done).toEqual([])
    expect(said()).toBe(
      'Пункта «удалить» нет. Есть: список, сделать, папка, страницы.\nПапки «Чужая» с файлом job.yaml нет.\n',
    )
  })
})

describe('the menu', () => {
  it('does one item after another until it is left', async () => {
    const { world, done, said } = worldOf({ answers: ['2', ' 3 ', '0', '2'] })
    expect(await runMenu([], world)).toBe(0)
    expect(done).toEqual([`${SCHOOL}: build job.yaml`, `open ${join(SCHOOL, 'out')}`])
    expect(said().match(/1 {2}Проверить список класса/g)).toHaveLength(3)
  })

  it('is left at the end of the input', async () => {
    const { world, done } = worldOf({ answers: [null] })
    expect(await runMenu([], world)).toBe(0)
    expect(done).toEqual([])
  })

  it('asks again after an answer that is no item', async () => {
    const { world, done, said } = worldOf({ answers: ['5', '', 'да', '0'] })
    expect(await runMenu([], world)).toBe(0)
    expect(done).toEqual([])
    expect(said().match(/Наберите число от 0 до 4/g)).toHaveLength(3)
  })

  it('asks which of several schools is meant', async () => {
    const { world, done } = worldOf({ schools: [SECOND, SCHOOL], answers: ['3', '2', '2', '0'] })
    expect(await runMenu([], world)).toBe(0)
    expect(done).toEqual([`${SCHOOL}: build job.yaml`])
  })

  it('says where the school has to be if there is none', async () => {
    const { world, said } = worldOf({ schools: [] })
    expect(await runMenu([], world)).toBe(2)
    expect(said()).toContain('Распакуйте архив целиком')
  })
})
