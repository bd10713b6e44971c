/** Days of a job that can't all be meant: what is due before it has been handed out. */
import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import type { Deadlines } from '../../model/job.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

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
