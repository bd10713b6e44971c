/** Names that Windows keeps for devices. */

const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])$/i

/**
 * Whether Windows would take a file or folder of this name for a device, whatever its ending: superscript digits count as digits
 * (Microsoft, “Naming Files, Paths, and Namespaces”).
 *
 * @example isDeviceName('COM¹.pdf') // true
 */
export function isDeviceName(name: string): boolean {
  return DEVICES.test(name.replace(/\..*$/s, '').trimEnd())
}
