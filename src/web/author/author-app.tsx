/** What is above the pages of the author's window: the class, the edition, and what is wrong. */
import type { Edition } from '../../model/job.ts'
import type { EditionChoice, ReportView } from '../author-view.ts'
import { usePage } from '../view/page-context.ts'
import { PreviewStep } from '../view/steps/preview-step.tsx'

interface AppProps {
  readonly reports: readonly ReportView[]
  readonly edition: EditionChoice
  readonly choose: (edition: EditionChoice) => void
  /** The server doesn't answer. */
  readonly isAway: boolean
}

const EDITIONS: readonly (readonly [Edition | '', string])[] = [
  ['', 'как в списке'],
  ['standard', 'обычная'],
  ['large', 'крупный шрифт'],
  ['plain', 'без первой страницы'],
  ['large-plain', 'крупный шрифт без первой страницы'],
]

/** The whole window. */
export function AuthorApp({ reports, edition, choose, isAway }: AppProps) {
  const { state, actions, words } = usePage()
  const { list, classAt } = state
  const classes = list?.view.classes ?? []
  const errors = reports.filter(({ severity }) => severity === 'error').length
  return (
    <div class="app author" data-step="preview">
      <header class="author-head">
        <p class="brand">{words.preview.heading}</p>
        <label for="author-class">Класс</label>
        <select
          id="author-class"
          value={String(classAt)}
          onChange={({ currentTarget }) => {
            const at = Number(currentTarget.value)
            const first = classes[at]?.rows[0]?.pupil?.number ?? null
            actions.change({ classAt: at, pupil: first })
          }}
        >
          {classes.map(({ label }, at) => (
            <option key={label} value={String(at)}>
              {label}
            </option>
          ))}
        </select>
        <label for="author-edition">Вид</label>
        <select
          id="author-edition"
          value={edition ?? ''}
          onChange={({ currentTarget }) =>
            choose(EDITIONS.find(([name]) => name !== '' && name === currentTarget.value)?.[0] || null)
          }
        >
          {EDITIONS.map(([name, say]) => (
            <option key={name} value={name}>
              {say}
            </option>
          ))}
        </select>
        <p class="author-sum" role="status">
          {isAway
            ? 'Команда preview закончилась: страницы больше не обновляются.'
            : sumOf(errors, reports.length - errors)}
        </p>
      </header>
      {reports.length > 0 && (
        <details class="reports" open={errors > 0}>
          <summary>{sumOf(errors, reports.length - errors)}</summary>
          {reports.map(({ severity, text }, at) => (
            <pre key={`${at} ${text}`} class={severity === 'error' ? 'report err' : 'report'}>
              {text}
            </pre>
          ))}
        </details>
      )}
      <main id="main" tabIndex={-1}>
        {list === null ? <p class="none">Открываем…</p> : <PreviewStep />}
      </main>
    </div>
  )
}

function sumOf(errors: number, warnings: number): string {
  if (errors > 0) return `Ошибок: ${errors}. Показаны страницы, какими они были до них.`
  return warnings > 0 ? `Замечаний: ${warnings}` : 'Всё в порядке'
}
