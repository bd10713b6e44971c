/** A certificate for loopback that signs itself, made by openssl. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTool, withPdfFile } from '../support/run-tool.ts'
import type { Certificate } from './scripted-server.ts'

export function makeCertificate(host = 'IP:127.0.0.1'): Promise<Certificate> {
  return withPdfFile(new Uint8Array(), async (_file, folder) => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=loopback', '-addext', `subjectAltName=${host}`]
    const pair = ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
    await runTool('openssl', [
      'req',
      '-x509',
      '-newkey',
      ...pair,
      '-nodes',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ])
    return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') }
  })
}
