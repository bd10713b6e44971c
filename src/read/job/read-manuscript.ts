/** A leaflet's manuscript: front matter between two lines of dashes, then Markdown. */

import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import { CODE } from '../../diagnostics/codes.ts'
import { type Diagnostic, error, hasErrors, warning } from '../../diagnostics/diagnostic.ts'
import type { Manuscript } from '../../model/job.ts'
import { foreignMarks } from '../../rules/foreign-marks.ts'
import { optionalText, requiredText } from '../fields.ts'
import { keysOf } from '../judged.ts'
import { refusePrivateUse, withoutPrivateUse } from '../private-use.ts'
import { quoted } from '../quoted.ts'
import type { TextFile } from '../read-text.ts'
import { checkYaml } from '../yaml/check-yaml.ts'
import { parseYaml, type YamlFile } from '../yaml/yaml-file.ts'
import { audience } from './audience-field.ts'

const FENCE = /^---[ \t]*$/
const frontMatterSchema = keysOf({ title: requiredText, kind: requiredText, audience, time: optionalText })

/** In the place of front matter that is wrong, so that the text below it can be looked at. */
const STAND_IN = { title: 'Памятка', kind: 'Памятка', audience: null, time: '' } as const

/**
 * A manuscript: its front matter, checked, and its text with the line numbers of the file. Where the front matter is wrong, another
 * takes its place; private-use characters, which are reported, are left out.
 *
 * @param id the file's name without its ending
 */
export function readManuscript(id: string, { file, text }: TextFile): Checked<Manuscript> {
  const marks = refusePrivateUse({ file, text })
  const lines = text.split('\n')
  const close = FENCE.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && FENCE.test(line)) : -1
  const isOpen = close < 0 && FENCE.test(lines[0] ?? '')
  const body = { id, file, text: withoutPrivateUse(lines.slice(close + 1).join('\n')), firstLine: close + 2 }
  const withStandIn = (found: readonly Diagnostic[]): Checked<Manuscript> =>
    isOpen ? wrong(...found) : checked({ ...STAND_IN, ...body }, found)
  if (close < 0) return withStandIn([noFrontMatter(file, lines), ...marks])

  // An empty line in place of the opening dashes keeps the line numbers those of the file.
  const frontMatter = ['', ...lines.slice(1, close)].join('\n')
  const yaml = parseYaml({ file, text: frontMatter }, { refusePrivateUse: true })
  // Private-use characters in plain sight have been reported already.
  const parsed = yaml.diagnostics.filter(({ code }) => code !== CODE.privateUse || marks.length === 0)
  if (yaml.value === null) return withStandIn([...parsed, ...marks])
  const { value, diagnostics } = checkYaml(yaml.value, frontMatterSchema)
  const all = [...parsed, ...diagnostics, ...marks]
  if (value === null || hasErrors(all)) return withStandIn(all)
  return checked({ ...value, ...body }, [...all, ...printedAsTyped(yaml.value, value)])
}

/** Bold and italics of Markdown, which front matter doesn't have. */
const EMPHASIS = /(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})[^\s*_](?:[^*_]*[^\s*_])?\1(?![\p{L}\p{N}*_])/gu

function printedAsTyped(yaml: YamlFile, texts: Pick<Manuscript, 'title' | 'kind' | 'time'>): readonly Diagnostic[] {
  return (['title', 'kind', 'time'] as const).flatMap((key) => {
    const text = texts[key]
    const marks = [...foreignMarks(text).flatMap(({ found }) => found), ...(text.match(EMPHASIS) ?? [])]
    if (marks.length === 0) return []
    const listed = marks.map(quoted).join(', ')
    return [
      warning(
        'read/printed-as-typed',
        { ru: `${key}: напечатается как есть: ${listed}`, en: `${key}: printed as it is: ${listed}` },
        {
          ...yaml.locate([key]),
          hint: { ru: 'в шапке памятки разметки нет: только слова', en: 'front matter has no markup: only words' },
        },
      ),
    ]
  })
}

function noFrontMatter(file: string, lines: readonly string[]): Diagnostic {
  const opened = FENCE.test(lines[0] ?? '')
  return error(
    'read/no-front-matter',
    opened
      ? { ru: 'шапка памятки не закрыта строкой ---', en: 'the front matter is not closed by a line ---' }
      : { ru: 'в начале памятки нет шапки', en: 'the manuscript does not begin with front matter' },
    {
      place: { file, line: 1 },
      source: lines[0] ?? '',
      hint: {
        ru: 'первые строки: ---, title: …, kind: …, ---',
        en: 'the first lines are: ---, title: …, kind: …, ---',
      },
    },
  )
}
