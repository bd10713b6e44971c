/** `theme.yaml`: the look in numbers. Every key must be there, so that nothing of the look hides in the code. */

import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import { outcome } from '../../diagnostics/outcome.ts'
import type { Theme, TypeRole } from '../../model/theme.ts'
import { faulty, judged, keysOf, missing } from '../judged.ts'
import { described } from '../quoted.ts'
import { checkYaml } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

/** Points or, where the key says so, millimetres. */
const length = judged((value) => {
  if (value === undefined || value === null) return missing()
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return outcome(value)
  const found = described(value)
  return faulty(
    'read/wrong-type',
    `нужно число больше нуля, а здесь ${found.ru}`,
    `expected a number above zero, found ${found.en}`,
    {
      ru: 'напишите число без единицы, дробь через точку: 11.5',
      en: 'write the number without a unit: 11.5',
    },
  )
})

const flag = judged((value) => {
  if (value === undefined || value === null) return missing()
  if (typeof value === 'boolean') return outcome(value)
  const found = described(value)
  return faulty(
    'read/wrong-type',
    `нужно true или false, а здесь ${found.ru}`,
    `expected true or false, found ${found.en}`,
    {
      ru: 'true: полужирный, false: обычный',
      en: 'true is bold, false is regular',
    },
  )
})

const colour = judged((value) => {
  if (value === undefined || value === null) return missing()
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return outcome(value.toUpperCase())
  const found = described(value)
  return faulty('read/bad-colour', `нужен цвет, а здесь ${found.ru}`, `expected a colour, found ${found.en}`, {
    ru: 'шесть шестнадцатеричных цифр в кавычках: "#005A70"',
    en: 'six hexadecimal digits in quotes: "#005A70"',
  })
})

const typeStyle = keysOf({ size: length, leading: length, bold: flag })
const roles = {
  name: typeStyle,
  title: typeStyle,
  stepTitle: typeStyle,
  subtitle: typeStyle,
  heading: typeStyle,
  body: typeStyle,
  list: typeStyle,
  portal: typeStyle,
  address: typeStyle,
  phone: typeStyle,
  service: typeStyle,
  sample: typeStyle,
} satisfies Record<TypeRole, typeof typeStyle>

const parts = {
  slip: keysOf({ bodyEnd: length, footer: length, cut: length, top: length }),
  gap: keysOf({ block: length, blockMin: length, heading: length, action: length, column: length }),
  screen: keysOf({ width: length }),
  mark: keysOf({ class: length, step: length, way: length }),
  type: keysOf(roles),
}

const themeSchema = keysOf({
  ...parts,
  page: keysOf({ width: length, height: length, side: length, top: length, bodyEnd: length, footer: length }),
  qr: keysOf({ sizeMm: length, moduleMm: length, waySizeMm: length, contactSizeMm: length }),
  colour: keysOf({ ink: colour, accent: colour, paper: colour }),
  large: keysOf(parts),
})

export interface Themes {
  readonly standard: Theme
  /** Page, codes and colours as in the standard edition; sizes and distances of its own. */
  readonly large: Theme
}

/** @returns the standard look, and the large one, which takes from it what it doesn't say itself */
export function readTheme(yaml: YamlFile): Checked<Themes> {
  const { value, diagnostics } = checkYaml(yaml, themeSchema)
  if (value === null) return wrong(...diagnostics)
  const { large, ...standard } = value
  return checked(
    { standard: { ...standard, layout: 'columns' }, large: { ...standard, ...large, layout: 'rows' } },
    diagnostics,
  )
}
