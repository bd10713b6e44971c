/** Prints how many cases of the reference names come out right, here and by plain lvovich: npx tsx bench/names.ts */
import { missesOf, NAME_CASES, ours, plainLvovich, scoreByGroup } from '../tests/merge/names/score-names.ts'

const percent = (right: number, all: number) => `${((100 * right) / all).toFixed(1)} %`
const theirs = scoreByGroup(plainLvovich)
const rows = scoreByGroup(ours).map(({ group, names, right }, at) => {
  const all = names * NAME_CASES.length
  return { group, names, all, right, lvovich: theirs[at]?.right ?? 0 }
})
const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0)
const total = {
  group: 'all',
  names: sum(({ names }) => names),
  all: sum(({ all }) => all),
  right: sum(({ right }) => right),
  lvovich: sum(({ lvovich }) => lvovich),
}
const lines = [...rows, total].map(
  ({ group, names, all, right, lvovich }) =>
    `| ${group} | ${names} | ${right}/${all} | ${percent(right, all)} | ${lvovich}/${all} | ${percent(lvovich, all)} |`,
)
process.stdout.write(
  `${['| group | names | ours | | lvovich 2.1 | |', '|---|--:|--:|--:|--:|--:|', ...lines].join('\n')}\n`,
)
if (process.argv.includes('--misses')) {
  const miss = missesOf(ours).map((one) => `${one.nominative}, ${one.nameCase}: ${one.got}, not ${one.wanted}`)
  process.stdout.write(`\n${miss.join('\n')}\n`)
}
