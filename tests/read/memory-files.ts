/** Source files held in memory, and a sound job, of which tests change one thing. */

import type { Picture } from '../../src/model/job.ts'
import type { SourceFiles } from '../../src/read/source-files.ts'
import { wordsText } from '../support/words.ts'

export type Contents = Readonly<Record<string, string | Uint8Array | null>>

/** Paths are relative to the job's folder, which is displayed as `content`; those of the program begin with `pamyatka:`. Null takes a file away. */
export function memoryFiles(contents: Contents): SourceFiles {
  const entries = Object.entries(contents).flatMap(([path, data]) => (data === null ? [] : [[path, data] as const]))
  const files = new Map(entries)
  return {
    async read(path) {
      if (path.startsWith('/') || (path.startsWith('..') && !path.startsWith('../templates/'))) {
        return { ok: false, fault: 'outside' }
      }
      const data = files.get(path)
      if (data === undefined) return { ok: false, fault: 'missing' }
      return { ok: true, value: typeof data === 'string' ? new TextEncoder().encode(data) : data }
    },
    async list(folder) {
      const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`))
      return inside.map((path) => path.slice(folder.length + 1)).sort()
    },
    decodePicture(path, bytes) {
      const picture: Picture = {
        path,
        width: 1,
        height: 1,
        dots: { width: 1, height: 1 },
        data: bytes,
        encoding: 'rgb',
        components: 3,
      }
      return bytes.length === 3 ? picture : null
    },
    display: (path) =>
      path.startsWith('pamyatka:') ? path : path.startsWith('../') ? path.slice(3) : `content/${path}`,
  }
}

export const GOOD_JOB = `school: school.yaml
portals: portals.yaml
theme: ../templates/theme.yaml
template: ../templates/leaflet.hbs
meeting:
  date: 2026-09-03
  time: 18:00
  room: 305
deadlines:
  slip: 2026-09-07
  finish: 2026-09-14
leaflets: [chats]
classes:
  - list: classes/5a.csv
    label: 5А
    teacher:
      lastName: Кузнецова
      firstName: Мария
      middleName: Павловна
      phone: "+7 900 000-00-12"
      email: kuznetsova@school.example
      hours: по будням, 15:00–18:00
`

export const GOOD_LIST = `№;Фамилия;Имя;Отчество;Дата рождения;Пол;VK;Язык
1;Иванов;Иван;Петрович;05.03.2014;м;нет;ru
2;Петрова;Анна;Сергеевна;2014-11-30;ж;профиль;таджикский
`

export const GOOD_THEME = `page: {width: 595.28, height: 841.89, side: 48, top: 34, bodyEnd: 788, footer: 800}
qr: {sizeMm: 25, moduleMm: 0.50, waySizeMm: 27, contactSizeMm: 28}
colour: {ink: "#000000", accent: "#005a70", paper: "#FFFFFF"}
slip: {bodyEnd: 644, footer: 656, cut: 682, top: 694}
gap: {block: 14, blockMin: 8, heading: 7, action: 9, column: 18}
screen: {width: 196}
mark: {class: 72, step: 64, way: 32}
type:
  name: {size: 28, leading: 32, bold: true}
  title: {size: 17, leading: 21, bold: false}
  stepTitle: {size: 20, leading: 24, bold: true}
  subtitle: {size: 16, leading: 20, bold: true}
  heading: {size: 14, leading: 18, bold: true}
  body: {size: 12, leading: 16, bold: false}
  list: {size: 12, leading: 15, bold: false}
  portal: {size: 12, leading: 15, bold: true}
  address: {size: 11.5, leading: 14, bold: true}
  phone: {size: 13, leading: 16, bold: true}
  service: {size: 10, leading: 13, bold: false}
  sample: {size: 11, leading: 14, bold: true}
large:
  slip: {bodyEnd: 593, footer: 656, cut: 682, top: 694}
  gap: {block: 14, blockMin: 8, heading: 7, action: 9, column: 18}
  screen: {width: 196}
  mark: {class: 72, step: 64, way: 32}
  type:
    name: {size: 28, leading: 32, bold: true}
    title: {size: 17, leading: 21, bold: false}
    stepTitle: {size: 20, leading: 24, bold: true}
    subtitle: {size: 16, leading: 20, bold: true}
    heading: {size: 14, leading: 18, bold: true}
    body: {size: 18, leading: 24, bold: false}
    list: {size: 12, leading: 15, bold: false}
    portal: {size: 12, leading: 15, bold: true}
    address: {size: 11.5, leading: 14, bold: true}
    phone: {size: 13, leading: 16, bold: true}
    service: {size: 10, leading: 13, bold: false}
    sample: {size: 11, leading: 14, bold: true}
`

export const GOOD_FILES: Contents = {
  'job.yaml': GOOD_JOB,
  'school.yaml': `name: СШ № 12
fullName: Средняя школа № 12
city: Энск
address: ул. Лесная, 1
site: school12.example
phone: "8 (3822) 00-00-01"
help: { name: Поддержка, phone: "8 800 000-00-00", email: help@school.example, hours: "9:00–17:00" }
`,
  'portals.yaml': `cop:
  name: Цифровая школа
  url: https://www.cop.example/
  checked: 2026-08-25
vk:
  name: VK
  url: https://id.vk.example/auth
  print: id.vk.example
  checked: 2026-08-26
`,
  'classes/5a.csv': GOOD_LIST,
  'leaflets/chats.md':
    '---\ntitle: Школьные чаты\nkind: Памятка для родителей\n---\n\n# Шаг\n\nТекст {{pupil.firstName}}.\n',
  'sections/about-vk.md': '## Про VK\n',
  '../templates/leaflet.hbs': '{{> manuscript}}\n',
  '../templates/theme.yaml': GOOD_THEME,
  '../templates/words.ru.yaml': wordsText,
}

/** The good job with some files changed. */
export function filesWith(changes: Contents): SourceFiles {
  return memoryFiles({ ...GOOD_FILES, ...changes })
}
