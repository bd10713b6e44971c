import { describe, expect, it } from 'vitest'
import type { Failure } from '../../src/build/class-work.ts'
import { judgeFailures } from '../../src/build/judge-failures.ts'
import type { Selected } from '../../src/build/selection.ts'
import type { DiagnosticCode } from '../../src/diagnostics/codes.ts'
import { error, warning } from '../../src/diagnostics/diagnostic.ts'
import type { Pupil, SchoolClass } from '../../src/model/job.ts'

const LIST = 'content/classes/5a.csv'
const pupil = (number: number): Pupil => ({
  number,
  lastName: 'Иволгин',
  firstName: `Олег ${number}`,
  middleName: '',
  gender: null,
  forms: {},
  birthDate: null,
  vk: 'unknown',
  language: 'ru',
  edition: 'standard',
  emails: [],
  place: { file: LIST, line: number + 1 },
})
const pupils = [pupil(1), pupil(2)]
const teacher = { ...pupil(0), phone: '', email: '', hours: '' }
const schoolClass: SchoolClass = { label: '5А', teacher, pupils, leaflets: ['chats'], file: LIST }
const work: Selected = { schoolClass, leaflets: ['chats'], pupils, outside: [], whole: true }

const failure = (who: Pupil, code: DiagnosticCode, file: string): Failure => ({
  pupil: who,
  leaflet: 'chats',
  diagnostics: [error(code, { ru: 'нет', en: 'no' }, { place: { file } })],
})
const judge = (failures: readonly Failure[], strict = false) => {
  const { errors, skipped } = judgeFailures(failures, work, strict)
  return { errors: errors.length, skipped: skipped.length }
}
const [first = pupil(1), second = pupil(2)] = pupils

describe('whose fault a failure is:', () => {
  it('a mistake of the manuscript stops all, even when one pupil alone comes across it', () => {
    expect(judge([failure(first, 'parse/unknown-construct', 'content/leaflets/chats.md')])).toEqual({
      errors: 1,
      skipped: 0,
    })
    expect(judge([failure(first, 'merge/unknown-field', 'content/leaflets/chats.md')])).toEqual({
      errors: 1,
      skipped: 0,
    })
  })

  it('a page that one name spoils costs that pupil the leaflet', () => {
    expect(judge([failure(first, 'press/first-page-too-long', 'templates/leaflet.hbs')])).toEqual({
      errors: 0,
      skipped: 1,
    })
  })

  it('a page that is spoilt for all is the manuscript’s', () => {
    const all = pupils.map((one) => failure(one, 'press/too-tall', 'content/leaflets/chats.md'))
    expect(judge(all)).toEqual({ errors: 2, skipped: 0 })
  })

  it('a failure that the class list causes is that pupil’s, unless no pupil is left', () => {
    const all = [first, second].map((one) => failure(one, 'press/missing-glyph', LIST))
    expect(judge(all)).toEqual({ errors: 2, skipped: 0 })
    expect(judge([failure(first, 'press/missing-glyph', LIST)])).toEqual({ errors: 0, skipped: 1 })
    expect(judge([failure(first, 'merge/unknown-age', LIST)])).toEqual({ errors: 0, skipped: 1 })
  })

  it('a letter that one name lacks stays a warning beside what is wrong for all others', () => {
    const own = failure(first, 'press/missing-glyph', LIST)
    const common = failure(second, 'press/slip-too-tall', 'content/leaflets/chats.md')
    const { errors, skipped } = judgeFailures([own, common], work, false)
    expect(errors.map(({ code }) => code)).toEqual(['press/slip-too-tall'])
    expect(skipped.map(({ diagnostics }) => diagnostics.map(({ severity }) => severity))).toEqual([['warning']])
  })

  it('a warning about the manuscript beside a pupil’s failure stops no other pupil’s leaflet', () => {
    const spoilt = failure(first, 'press/missing-glyph', LIST)
    const notice = warning(
      'parse/incomplete',
      { ru: 'странно', en: 'odd' },
      { place: { file: 'content/leaflets/chats.md' } },
    )
    expect(judge([{ ...spoilt, diagnostics: [notice, ...spoilt.diagnostics] }])).toEqual({ errors: 0, skipped: 1 })
  })

  it('with --strict every failure stops the build', () => {
    expect(judge([failure(first, 'press/missing-glyph', LIST)], true)).toEqual({ errors: 1, skipped: 0 })
  })
})
