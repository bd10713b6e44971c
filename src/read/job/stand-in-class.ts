/** A class with one pupil, for looking at leaflets whose own classes can't be read; nothing is made for it. */
import type { SchoolClass } from '../../model/job.ts'

const NAME = { lastName: 'Иванова', firstName: 'Анна', middleName: 'Петровна', gender: 'f', forms: {} } as const

/** @param leaflet id */
export function standInClass(leaflet: string): SchoolClass {
  return {
    label: '5А',
    teacher: { ...NAME, phone: '+7 900 000-00-00', email: 'a@example.org', hours: '9–18' },
    pupils: [
      {
        ...NAME,
        number: 1,
        birthDate: null,
        vk: 'unknown',
        language: 'ru',
        edition: 'standard',
        emails: [],
        place: { file: '' },
      },
    ],
    leaflets: [leaflet],
    file: '',
  }
}
