import { readFile } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { expect, it } from 'vitest'
import { assetPath, packagePath } from '../../src/node/package-files.ts'
import { VERSION } from '../../src/node/version.ts'

it("the package's own templates and content are found from the sources", async () => {
  expect(isAbsolute(packagePath('templates'))).toBe(true)
  expect(await readFile(packagePath('templates/theme.yaml'), 'utf8')).toContain('stepTitle')
  expect(await readFile(packagePath('content/portals.yaml'), 'utf8')).toContain('gosuslugi')
})

it('the version is that of package.json', async () => {
  const { version } = JSON.parse(await readFile(packagePath('package.json'), 'utf8'))
  expect(VERSION).toBe(version)
})

it("a dependency's file is found in node_modules from the sources", async () => {
  const bytes = await readFile(assetPath('@embedpdf/pdfium/pdfium.wasm'))
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('\0asm')
})
