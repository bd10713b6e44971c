/** The values of a template's fields, in the shape that `knownFields` names. */
import { isLarge } from '../model/edition.ts'
import type { Audience, Job, Portal, Pupil, SchoolClass } from '../model/job.ts'
import { wordText } from '../model/words.ts'
import { ageOn } from '../rules/age-on.ts'
import { belongsTo } from '../rules/audience.ts'
import { audienceInWords } from './audience-in-words.ts'
import type { LeafletFacts } from './link-templates.ts'
import { templateWords } from './template-words.ts'

/** The pupil that a leaflet is merged for. */
export interface Recipient {
  readonly job: Job
  readonly schoolClass: SchoolClass
  readonly pupil: Pupil
}

/** What isn't known before the template has run. */
export interface Asked {
  /** Whether a pupil is under 14 whose age isn't known; the answer is no. */
  unknownAge(): void
  /** Whether the leaflet has a slip. */
  slip(): boolean
}

/**
 * The values for one pupil.
 *
 * @param asked is called when a template asks
 */
export function createMergeContext(recipient: Recipient, leaflet: LeafletFacts, asked: Asked) {
  const { job, schoolClass, pupil } = recipient
  const age = ageOn(pupil.birthDate, job.meeting.date)
  // the families' addresses are for mailing alone
  const { emails: _, ...ownPupil } = pupil
  return {
    school: job.school,
    // The very object of the class list, not a copy: name helpers remember by it what they have worked out.
    class: { label: schoolClass.label, teacher: schoolClass.teacher },
    pupil: {
      ...ownPupil,
      birthDate: pupil.birthDate ?? '',
      age: age ?? '',
      get under14(): boolean {
        if (age === null) asked.unknownAge()
        return age !== null && age < 14
      },
    },
    meeting: { ...job.meeting, room: gluedNumbers(job.meeting.room) },
    deadline: job.deadlines,
    portal: Object.fromEntries(job.portals.map((portal) => [portal.id, portalOf(portal)])),
    leaflet: {
      title: leaflet.title,
      kind: leaflet.kind,
      audience: audienceLine(recipient, leaflet.audience),
      time: leaflet.time,
      checked: leaflet.checked,
      portals: leaflet.portals,
      large: isLarge(pupil.edition),
      get slip(): boolean {
        return asked.slip()
      },
    },
    words: templateWords(job.words),
  }
}

/** What the first page says of its readers where it isn't known whether the pupil is one of them; else empty. */
function audienceLine({ job, pupil }: Recipient, audience: Audience | null): string {
  const isUnsure = audience !== null && belongsTo(audience, pupil, job.meeting.date) === null
  return isUnsure ? wordText(job.words.audience.line, { who: audienceInWords(audience, job.words) }) : ''
}

function portalOf({ name, url, print, checked }: Portal) {
  return { name, url, print, checked: checked ?? '' }
}

/**
 * A number stays on the line of the word that it belongs to.
 *
 * @example gluedNumbers('каб. 214') // with a no-break space
 */
export function gluedNumbers(text: string): string {
  return text.replace(/ (?=\d)/g, '\u00a0')
}
