/** States of the page that a person comes to seldom: each a change of the state, on a list that was really read. */
import type { State } from '../../src/web/view/state.ts'

const made = (left: readonly string[]) => ({
  kind: 'saved' as const,
  revision: 1,
  files: [
    {
      name: '7Б — печать подряд.pdf',
      type: 'application/pdf',
      count: 156,
      firstPages: 6,
      left: left.map((name, at) => ({
        pupil: at + 1,
        name,
        notes: [
          {
            code: 'press/off-page',
            severity: 'error' as const,
            message: { ru: 'имя не помещается в строку', en: 'the name does not fit into its line' },
            hint: null,
            at: null,
            setting: null,
          },
        ],
      })),
    },
  ],
})

const refusal = (name: string, ru: string, hint: string) => ({
  step: 'empty' as const,
  list: null,
  refused: {
    name,
    notes: [
      {
        code: 'roster/not-a-list',
        severity: 'error' as const,
        message: { ru, en: ru },
        hint: { ru: hint, en: hint },
        at: null,
        setting: null,
      },
    ],
  },
})

/** `several`: the list of two classes instead of the sample's. */
export type Story = Omit<Partial<State>, 'list'> & { readonly list?: null | 'several' }

/** Two classes, rows that get no leaflet, names that go through the cases in more than one way. */
export const SEVERAL = `Класс;ФИО;Пол;Дата рождения;Почта
5А;Снегирёв Пётр Ильич;м;04.05.2014;mama@families.example
5А;Заяц Лев Олегович;м;05.06.2014;
5А;;;;
5А;Гарифа Иван;м;01.02.2014;ivan@families,example
5А;Коваленко Саша;;31.02.2014;
5Б;Зорина Анна Олеговна;ж;07.08.2014;
5Б;Ким;;;
`

/** By name, in the order of the work. */
export const STORIES: Readonly<Record<string, Story>> = {
  empty: { step: 'empty', list: null },
  reading: { step: 'empty', list: null, isReading: true },
  starting: { step: 'empty', list: null, isReading: true, isUp: false },
  refused: refusal(
    'Список 7Б.pdf',
    'это PDF, а нужна таблица',
    'откройте список в Excel и сохраните как книгу Excel (.xlsx)',
  ),
  forgotten: { step: 'empty', list: null, hasForgotten: true },
  paste: { step: 'empty', list: null, dialog: 'paste' },
  list: { step: 'list' },
  questions: { step: 'list', rows: 'questions' },
  editing: { step: 'list', editing: { row: '7', field: 'birthDate' } },
  forget: { step: 'list', dialog: 'forget' },
  leaflets: { step: 'leaflets' },
  unfilled: { step: 'leaflets', job: null },
  preview: { step: 'preview', pupil: 4 },
  hard: { step: 'preview', pupil: 4, pupils: 'hard' },
  notFound: { step: 'preview', pupil: 4, search: 'Щ' },
  notYet: { step: 'preview', job: { classes: [null], notes: [] } },
  files: { step: 'files' },
  running: { step: 'files', taken: { print: { kind: 'running', far: { done: 14, total: 26, name: 'Лебедев Глеб' } } } },
  saved: { step: 'files', revision: 1, taken: { print: made([]) } },
  leftOut: { step: 'files', revision: 1, taken: { print: made(['Воронцова-Дашкевич Александра']) } },
  stale: { step: 'files', revision: 2, taken: { print: made([]) } },
  stopped: { step: 'files', taken: { print: { kind: 'stopped' } } },
  failed: { step: 'files', taken: { print: { kind: 'failed', detail: 'Array buffer allocation failed' } } },
  fault: { step: 'list', fault: 'the worker was ended' },
  several: { step: 'list', list: 'several' },
  unsure: { step: 'list', list: 'several', rows: 'forms' },
  severalClasses: { step: 'list', list: 'several', classAt: 1 },
  english: { step: 'list', language: 'en' },
  englishFiles: { step: 'files', language: 'en' },
}
