/** One message for a leaflet of a class, the longest leaflets first, every pupil by name. */
import { describe, expect, it } from 'vitest'
import { summariseMisfits } from '../../src/build/summarise-misfits.ts'
import { warning } from '../../src/diagnostics/diagnostic.ts'
import { sampleClass, samplePupil } from '../merge/sample-job.ts'

const schoolClass = sampleClass()
const place = { file: 'content/leaflets/chats.md', line: 5 }
const misfit = (lastName: string, pages: number, lines: number, leaflet = 'chats') => ({
  leaflet,
  pupil: samplePupil({ lastName, firstName: 'Вера' }),
  misfit: { pages, most: 2, lines },
  diagnostic: warning(
    'press/does-not-fit',
    { ru: 'x', en: 'x' },
    { place, source: '::: fit 1', hint: { ru: 'сократите', en: 'shorten' } },
  ),
})

describe('pupils whose leaflets do not fit', () => {
  it('are reported in one message, longest leaflets first, equal lengths in one line', () => {
    const summed = summariseMisfits(
      [misfit('Агеева', 3, 4), misfit('Белова', 4, 9), misfit('Быкова', 3, 4), misfit('Волкова', 3, 12)],
      schoolClass,
      false,
    )
    expect(summed).toHaveLength(1)
    expect(summed[0]).toMatchObject({
      severity: 'warning',
      code: 'press/does-not-fit',
      place,
      source: '::: fit 1',
      hint: { ru: 'сократите' },
    })
    expect(summed[0]?.message.ru.split('\n')).toEqual([
      `«chats», ${schoolClass.label}: не помещается на 2 страницах у 4 учеников:`,
      '   4 страницы, лишних строк примерно 9: Белова Вера',
      '   3 страницы, лишних строк примерно 12: Волкова Вера',
      '   3 страницы, лишних строк примерно 4: Агеева Вера, Быкова Вера',
    ])
    expect(summed[0]?.message.en).toContain('4 pages, about 9 lines too many: Белова Вера')
  })

  it('are reported for each leaflet, and as errors when errors are asked for', () => {
    const summed = summariseMisfits([misfit('Агеева', 3, 1), misfit('Агеева', 5, 1, 'parents')], schoolClass, true)
    expect(summed.map(({ severity }) => severity)).toEqual(['error', 'error'])
    expect(summed[0]?.message).toEqual({
      ru: `«chats», ${schoolClass.label}: не помещается на 2 страницах у 1 ученика:\n   3 страницы, лишних строк примерно 1: Агеева Вера`,
      en: `"chats", ${schoolClass.label}: doesn't fit on 2 pages for 1 pupil:\n   3 pages, about 1 line too many: Агеева Вера`,
    })
  })

  it('are not reported when there are none', () => expect(summariseMisfits([], schoolClass, true)).toEqual([]))
})
