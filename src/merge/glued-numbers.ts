/** A number stays on the line of the word that it belongs to. */

/** @example gluedNumbers('каб. 214') // with a no-break space */
export function gluedNumbers(text: string): string {
  return text.replace(/ (?=\d)/g, '\u00a0')
}
