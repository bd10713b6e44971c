/** Days of a job that can't be meant: a meeting that is over, or a year and more away; what is due before it has been handed out. */
import { CODE } from '../../diagnostics/codes.ts'
import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import type { Deadlines } from '../../model/job.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

/**
 * @param meetingDate ISO date; null where it isn't known
 * @param today ISO date; null where none is known, and nothing is said
 * @param sampleDate the day of a sample that is to be printed in any year
 */
export function oddMeeting(
  yaml: YamlFile,
  meetingDate: string | null,
  { today, sampleDate }: { readonly today: string | null; readonly sampleDate: string | null },
): readonly Diagnostic[] {
  if (meetingDate === null || today === null || meetingDate === sampleDate) return []
  const hint = {
    ru: 'впишите день вашего собрания: год-месяц-день; он печатается в памятке, и возраст считается на этот день',
    en: 'write the day of your meeting, year-month-day: the leaflet prints it, and ages are counted on it',
  }
  const about = { ...yaml.locate(['meeting', 'date']), hint }
  const over = {
    ru: `собрание ${meetingDate} уже прошло: сегодня ${today}`,
    en: `the meeting of ${meetingDate} is over: today is ${today}`,
  }
  const far = {
    ru: `до собрания ${meetingDate} больше года: сегодня ${today}`,
    en: `the meeting of ${meetingDate} is more than a year away: today is ${today}`,
  }
  if (meetingDate < today) return [warning(CODE.pastMeeting, over, about)]
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return meetingDate > inAYear ? [warning(CODE.farMeeting, far, about)] : []
}

/** @param meetingDate ISO date; null where it isn't known */
export function earlyDeadlines(
  yaml: YamlFile,
  meetingDate: string | null,
  deadlines: Deadlines | null,
): readonly Diagnostic[] {
  if (deadlines === null) return []
  const { slip, finish } = deadlines
  const early = (key: keyof Deadlines, than: { readonly ru: string; readonly en: string }) =>
    warning(
      'read/early-deadline',
      { ru: `день ${deadlines[key]} раньше ${than.ru}`, en: `the day ${deadlines[key]} is before ${than.en}` },
      {
        ...yaml.locate(['deadlines', key]),
        hint: {
          ru: 'сверьте год и месяц: в памятке он напечатается',
          en: 'check year and month: the leaflet prints it',
        },
      },
    )
  const meeting = { ru: `собрания (${meetingDate})`, en: `the meeting (${meetingDate})` }
  return [
    ...(meetingDate !== null && slip < meetingDate ? [early('slip', meeting)] : []),
    ...(meetingDate !== null && finish < meetingDate ? [early('finish', meeting)] : []),
    ...((meetingDate === null || finish >= meetingDate) && finish < slip
      ? [early('finish', { ru: `дня талона (${slip})`, en: `the day of the slip (${slip})` })]
      : []),
  ]
}
