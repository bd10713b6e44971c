/** The command `proof`. */
import { declareCommand } from '../command.ts'
import { PROOF_PARAMETERS } from './parameters.ts'

export const PROOF = declareCommand({
  name: 'proof',
  description: {
    ru: 'посмотреть на готовые страницы глазами копира и телефона',
    en: 'see each page as a copier and a phone do',
  },
  parameters: PROOF_PARAMETERS,
  run: async (options, io) => (await import('./runner.ts')).runProof(options, io),
})
