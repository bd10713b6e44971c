/** Telephone numbers, only as far as to take them for nothing else: no leaflet needs one, so none is read, kept or shown. */

/** Ten digits of a Russian number with or without what is dialled before them, or any number with its country (ITU-T E.164). */
const PHONE = /(?<!\d)(?:\+[\s(]*[1-9](?:[\s().-]*\d){7,14}|(?:[78][\s().-]*)?\(?[3489](?:[\s().-]*\d){9})(?!\d)/
const SNILS = /(?<!\d)\d{3}-\d{3}-\d{3}[\s-]\d{2}(?!\d)/g

/**
 * Whether a text holds a telephone number, with any words beside it.
 *
 * @example holdsPhone('8 (922) 000-00-12, мама') // true
 */
export function holdsPhone(text: string): boolean {
  return PHONE.test(text.replace(SNILS, ' '))
}
