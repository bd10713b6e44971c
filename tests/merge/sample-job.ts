/** A small job of invented people, into which a test puts its own texts. */
import type { Job, Manuscript, Pupil, SchoolClass, SourceText, Teacher } from '../../src/model/job.ts'
import type { Theme } from '../../src/model/theme.ts'
import { words } from '../support/words.ts'

export interface Texts {
  readonly template?: string
  /** Body of the leaflet `chats`. */
  readonly manuscript?: string
  readonly sections?: Readonly<Record<string, string>>
  /** Line on which the manuscript's body starts. */
  readonly firstLine?: number
}

const teacher: Teacher = {
  lastName: 'Кузнецова',
  firstName: 'Мария',
  middleName: 'Петровна',
  gender: 'f',
  forms: {},
  phone: '89000000012',
  email: 'm@example.org',
  hours: 'по будням, 15:00–18:00',
}

export function samplePupil(change: Partial<Pupil> = {}): Pupil {
  return {
    number: 1,
    lastName: 'Иванов',
    firstName: 'Пётр',
    middleName: 'Сергеевич',
    gender: 'm',
    forms: {},
    birthDate: '2014-05-02',
    vk: 'account',
    language: 'ru',
    edition: 'standard',
    emails: [],
    place: { file: 'classes/5а.csv', line: 2 },
    ...change,
  }
}

export function sampleClass(pupils: readonly Pupil[] = [samplePupil()], change: Partial<Teacher> = {}): SchoolClass {
  return { label: '5А', teacher: { ...teacher, ...change }, pupils, leaflets: ['chats'], file: 'classes/5а.csv' }
}

export function sampleJob(texts: Texts = {}): Job {
  const manuscript: Manuscript = {
    id: 'chats',
    title: 'Школьные чаты',
    kind: 'Памятка',
    audience: null,
    time: '',
    file: 'content/leaflets/chats.md',
    firstLine: texts.firstLine ?? 1,
    text: texts.manuscript ?? '',
  }
  const sections = Object.entries(texts.sections ?? {}).map(
    ([id, text]): SourceText => ({ id, text, file: `content/sections/${id}.md`, firstLine: 1 }),
  )
  return {
    school: {
      name: 'СШ № 12',
      fullName: 'Средняя школа № 12',
      city: 'Белоярск',
      address: 'ул. Лесная, 1',
      site: 'school12.example.org',
      phone: '5-12-34',
      help: { name: 'Ольга', phone: '5-12-35', email: 'help@example.org', hours: '' },
    },
    portals: [
      { id: 'cop', name: 'ЦОП', url: 'https://cop.example.org/', print: 'cop.example.org', checked: '2026-08-20' },
      { id: 'sferum', name: 'Сферум', url: 'https://sferum.example.org/', print: 'sferum.example.org', checked: null },
    ],
    meeting: { date: '2026-09-03', time: '18:00', room: '12' },
    deadlines: { slip: '2026-09-05', finish: '2026-09-10' },
    outsideAudience: 'leave-out',
    classes: [sampleClass()],
    manuscripts: [manuscript],
    sections,
    template: {
      id: 'leaflet',
      file: 'templates/leaflet.hbs',
      firstLine: 1,
      text: texts.template ?? '{{> manuscript}}\n',
    },
    // Merging never looks at the theme.
    theme: {} as Theme,
    largeTheme: {} as Theme,
    words,
    pictures: new Map(),
  }
}
