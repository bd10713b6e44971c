/** The mail account of the job. */
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/read/job/read-mail.ts'
import { parseYaml } from '../../../src/read/yaml/yaml-file.ts'

function read(mail: string) {
  const yaml = parseYaml({ file: 'content/job.yaml', text: `mail: ${mail}\n` })
  if (yaml.value === null) throw new Error('no YAML')
  return readMail(yaml.value)
}

const FROM = 'from: { name: Школа, address: school@school.example }'
const codes = (mail: string) => read(mail).diagnostics.map(({ code }) => code)

describe('the mail account', () => {
  it('of a service that is known has its server, and limits below those of the service', () => {
    expect(read(`{ preset: yandex-360, ${FROM} }`).value).toEqual({
      host: 'smtp.yandex.ru',
      port: 465,
      security: 'tls',
      user: 'school@school.example',
      passwordFile: '',
      from: { name: 'Школа', address: 'school@school.example' },
      limits: { perMinute: 10, perDay: 400, pauseOnBlockHours: 25 },
      template: '',
    })
  })

  it('takes what the job says before what the preset says', () => {
    const { value } = read(`{ preset: mail-ru, ${FROM}, user: box, perDay: 50, security: starttls, pauseOnBlock: 48 }`)
    expect(value).toMatchObject({ user: 'box', port: 587, security: 'starttls' })
    expect(value?.limits).toMatchObject({ perDay: 50, pauseOnBlockHours: 48 })
  })

  it('is encrypted, but for this machine', () => {
    expect(codes(`{ host: mail.school.example, security: none, ${FROM} }`)).toEqual(['read/mail-not-secure'])
    for (const host of ['localhost', '127.0.0.1', '127.8.0.1', '"::1"']) {
      expect(codes(`{ host: ${host}, security: none, ${FROM} }`)).toEqual([])
    }
    expect(codes(`{ host: 127.0.0.1.school.example, security: none, ${FROM} }`)).toEqual(['read/mail-not-secure'])
  })

  it.each(['password', 'pass', 'token'])('with a %s in it is refused without showing it', (key) => {
    const { value, diagnostics } = read(`{ preset: mail-ru, ${FROM}, ${key}: hunter2 }`)
    expect(value).toBe(null)
    expect(diagnostics.map(({ code }) => code)).toEqual(['read/password-in-job'])
    expect(JSON.stringify(diagnostics)).not.toContain('hunter2')
  })

  it.each([
    [`{ ${FROM} }`, 'read/no-mail-host'],
    ['{ preset: mail-ru }', 'read/missing-key'],
    ['{ preset: mail-ru, from: { name: Школа } }', 'read/missing-key'],
    ['{ preset: mail-ru, from: { name: Школа, address: nobody } }', 'read/bad-email'],
    [`{ preset: gmail, ${FROM} }`, 'read/unknown-word'],
    [`{ preset: mail-ru, ${FROM}, perDay: 0 }`, 'read/not-a-count'],
    [`{ preset: mail-ru, ${FROM}, port: many }`, 'read/not-a-count'],
    [`{ preset: mail-ru, ${FROM}, prot: 25 }`, 'read/unknown-key'],
  ])('%s is %s', (mail, code) => expect(codes(mail)).toContain(code))
})
