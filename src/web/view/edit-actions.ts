/** What a person can change in the list, and what is said of it. */
import type { ListField } from '../../read/lists/columns.ts'
import type { Edit, RowId } from '../list-view.ts'
import { questionText } from './question-text.ts'
import { questionsOf } from './questions.ts'
import type { Reader } from './read-again.ts'
import type { Store } from './state.ts'
import type { ViewWords } from './words/words.ts'

export interface EditActions {
  edit(...edits: readonly Edit[]): Promise<void>
  editCell(row: RowId, field: ListField, text: string): Promise<void>
  undo(): Promise<void>
  undoRow(row: RowId): Promise<void>
  addPupil(): Promise<void>
  settle(key: string): void
}

/** @param say tells those who don't see the page */
export function editActions(
  store: Store,
  { change }: Reader,
  words: () => ViewWords,
  say: (text: string) => void,
): EditActions {
  const { get, set } = store
  let added = 0
  const questions = () => {
    const { list, classAt, settled } = get()
    return list === null ? [] : questionsOf(list.view, classAt, settled)
  }
  const howMany = () => {
    const count = questions().length
    return count > 0 ? words().questions(count) : words().list.noneLeft
  }
  /** What has come of it, or that it still isn't right. */
  const heardOf = (edits: readonly Edit[]): string => {
    const { list: said } = words()
    const column = edits.findLast((edit) => edit.kind === 'column')
    if (column) {
      const { list, classAt } = get()
      const heading = list?.view.classes[classAt]?.columns.find((one) => one.column === column.column)?.heading ?? ''
      const field = column.field === null ? said.leaveOut : said.fields[column.field]
      return `${said.isNow(heading, field.toLowerCase())} ${howMany()}`
    }
    const left = questions().find(({ row, field }) =>
      edits.some((edit) => edit.kind === 'cell' && edit.row === row && edit.field === field),
    )
    if (left) return said.stillWrong(questionText(left, get().language, words()))
    return `${said.mended} ${howMany()}`
  }
  const add = (edits: readonly Edit[]) => change((before) => [...before, ...edits])
  const undone = () => say(words().list.undone(howMany()))

  const actions: EditActions = {
    edit: async (...edits) => {
      await add(edits)
      const { editing } = get()
      // the next cell may be written in already
      const isDone = edits.some(
        (one) => one.kind !== 'cell' || (one.row === editing?.row && one.field === editing.field),
      )
      if (isDone) set({ editing: null })
      say(heardOf(edits))
    },
    editCell: async (row, field, text) => {
      const { list, classAt } = get()
      const of = list?.view.classes[classAt]
      if (of === undefined) return
      const before = of.rows.find((one) => one.row === row)?.cells[field] ?? ''
      if (before.trim() === text.trim()) set({ editing: null })
      else await actions.edit({ kind: 'cell', sheet: of.sheet, row, field, text })
    },
    undo: async () => {
      set({ editing: null })
      await change((before) => before.slice(0, -1))
      undone()
    },
    undoRow: async (row) => {
      await change((before) => before.filter((edit) => edit.kind !== 'cell' || edit.row !== row))
      undone()
    },
    addPupil: async () => {
      const { list, classAt } = get()
      const of = list?.view.classes[classAt]
      if (of === undefined) return
      added += 1
      const row = `+${added}`
      await add([{ kind: 'add', sheet: of.sheet, classAt, row }])
      const field = of.columns.find((one) => one.field === 'fullName' || one.field === 'lastName')?.field ?? 'lastName'
      set({ rows: 'all', shown: Number.POSITIVE_INFINITY, editing: { row, field } })
    },
    settle: (key) => set({ settled: new Set([...get().settled, key]) }),
  }
  return actions
}
