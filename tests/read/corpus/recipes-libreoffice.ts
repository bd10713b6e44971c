/** One list as LibreOffice 7.4 saves it; `libreoffice/make.sh` made the files. */
import { readFile } from 'node:fs/promises'
import type { Recipe } from './recipe.ts'

const FILES = [
  'list.xlsx',
  'list-97.xls',
  'list-2003.xml',
  'list.ods',
  'list.fods',
  'list.html',
  'list-utf8.csv',
  'list-1251.csv',
]

export const LIBREOFFICE: readonly Recipe[] = FILES.map((name) => ({
  name: `headings in two rows, dates, telephones as numbers: ${name}`,
  make: async () => new Uint8Array(await readFile(new URL(`libreoffice/${name}`, import.meta.url))),
  classes: [
    {
      label: '5А',
      teacher: 'Ласточкина Зоя Юрьевна',
      pupils: ['Воробьёв Павел | 2015-02-01', 'Снегирёва-Галкина Анна | 2014-12-31'],
    },
  ],
}))
