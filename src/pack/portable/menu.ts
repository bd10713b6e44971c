/** The menu of the program for Windows, in Russian: each item is a command, and also an argument. */
import { basename, join } from 'node:path'

/** What the menu does to the world; a test has another one. */
export interface MenuWorld {
  /** The `pamyatka` command, run in the school's folder; its exit code. */
  readonly command: (argv: readonly string[], school: string) => Promise<number>
  /** The folders of schools, absolute: those with a job. */
  readonly schools: () => Promise<readonly string[]>
  /** The class lists that a school's job names, from its folder. */
  readonly lists: (school: string) => Promise<readonly string[]>
  /** Shows a folder in the file manager; false where there is none. */
  readonly open: (folder: string) => Promise<boolean>
  readonly say: (text: string) => void
  /** What was typed; null at the end of the input. */
  readonly ask: (question: string) => Promise<string | null>
}

interface Item {
  /** As an argument. */
  readonly word: string
  readonly text: string
  readonly run: (school: string, world: MenuWorld) => Promise<number>
}

const ITEMS: readonly Item[] = [
  { word: 'список', text: 'Проверить список класса', run: checkLists },
  {
    word: 'сделать',
    text: 'Сделать памятки',
    run: (school, { command }) => command(['build', 'job.yaml'], school),
  },
  { word: 'папка', text: 'Открыть папку с памятками', run: openFolder },
  {
    word: 'страницы',
    text: 'Проверить готовые страницы перед печатью',
    run: (school, { command }) => command(['proof', 'out'], school),
  },
]

const LEAVE = '0'

/**
 * @param argv an item, by its word or its number, and the school's folder; nothing: the menu is shown until it is left
 * @returns the exit code: that of the item; 2 for an item or a folder that isn't there
 * @example await runMenu(['сделать', 'Моя школа'], world)
 */
export async function runMenu(argv: readonly string[], world: MenuWorld): Promise<number> {
  const [word, folder] = argv
  if (word === undefined) return showMenu(world)
  const item = findItem(word)
  if (!item) {
    world.say(`Пункта «${word}» нет. Есть: ${ITEMS.map((one) => one.word).join(', ')}.\n`)
    return 2
  }
  const schools = await world.schools()
  const school = folder === undefined ? schools[0] : schools.find((one) => basename(one) === basename(folder))
  if (school === undefined) {
    world.say(folder === undefined ? NO_SCHOOL : `Папки «${folder}» с файлом job.yaml нет.\n`)
    return 2
  }
  return item.run(school, world)
}

const NO_SCHOOL = 'Рядом с программой нет папки школы с файлом job.yaml. Распакуйте архив целиком.\n'

async function showMenu(world: MenuWorld): Promise<number> {
  const school = await askSchool(world)
  if (school === null) return 2
  const lines = ITEMS.map(({ text }, i) => `  ${i + 1}  ${text}`)
  for (;;) {
    world.say(`\nПамятка · папка «${basename(school)}»\n\n${lines.join('\n')}\n  ${LEAVE}  Выйти\n\n`)
    const answer = await world.ask('Номер и Enter: ')
    if (answer === null || answer.trim() === LEAVE) return 0
    const item = findItem(answer.trim())
    if (item) await item.run(school, world)
    else world.say(`Наберите число от ${LEAVE} до ${ITEMS.length}.\n`)
  }
}

async function askSchool({ schools, say, ask }: MenuWorld): Promise<string | null> {
  const found = await schools()
  if (found.length === 0) say(NO_SCHOOL)
  if (found.length < 2) return found[0] ?? null
  say(`С какой папкой работать?\n\n${found.map((one, i) => `  ${i + 1}  ${basename(one)}`).join('\n')}\n\n`)
  for (;;) {
    const answer = await ask('Номер и Enter: ')
    if (answer === null) return null
    const chosen = found[Number(answer.trim()) - 1]
    if (chosen !== undefined) return chosen
    say(`Наберите число от 1 до ${found.length}.\n`)
  }
}

function findItem(word: string): Item | undefined {
  return ITEMS.find((one, i) => one.word === word.toLowerCase() || String(i + 1) === word)
}

/** How each list is understood, and then everything that is wrong with the job. */
async function checkLists(school: string, { command, lists }: MenuWorld): Promise<number> {
  const codes: number[] = []
  for (const list of await lists(school)) codes.push(await command(['roster', list], school))
  codes.push(await command(['check', 'job.yaml'], school))
  return Math.max(...codes)
}

async function openFolder(school: string, { open, say }: MenuWorld): Promise<number> {
  const folder = join(school, 'out')
  if (await open(folder)) return 0
  say(`Папки ${folder} нет: сначала сделайте памятки.\n`)
  return 1
}
