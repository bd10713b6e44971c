/** Names of Windows' devices never become names of files, folders or classes. */
import { expect, it } from 'vitest'
import { attachmentName } from '../../src/mail/attachment-name.ts'
import { safePart } from '../../src/print/file-name.ts'
import { classLabel } from '../../src/read/lists/classes/class-label.ts'
import { isDeviceName } from '../../src/rules/device-name.ts'

const DEVICES = ['CON', 'prn', 'Aux', 'nul', 'COM1', 'com0', 'COM¹', 'COM²', 'LPT³', 'lpt9', 'CONIN$', 'conout$']

it.each(DEVICES)('%s is a device, with an ending too', (name) => {
  expect([isDeviceName(name), isDeviceName(`${name}.pdf`), isDeviceName(`${name} .5А.pdf`)]).toEqual([true, true, true])
  expect(isDeviceName(safePart(name))).toBe(false)
  expect(isDeviceName(attachmentName(`${name}.pdf`))).toBe(false)
  expect(classLabel.safeParse(name).success).toBe(false)
})

it.each(['5А', 'COM', 'COM10', 'com¹¹', 'Конин', 'console', 'LPT⁴', ''])('“%s” is no device', (name) => {
  expect(isDeviceName(name)).toBe(false)
})
