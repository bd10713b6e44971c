/** What is left to do after a run that wasn't stopped: a line for each kind of letter that hasn't arrived. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { SendResult } from '../../send/send-letters.ts'

const LEFT = {
  deferred: {
    ru: 'Отложенное отправит та же команда: запустите её через полчаса',
    en: 'What is deferred is sent by the same command: run it in half an hour',
  },
  uncertain: {
    ru: 'Неясное само второй раз не уйдёт: спросите эти семьи (кто они, покажет --status)',
    en: 'What is uncertain is not sent again: ask these families (--status shows them)',
  },
  rejected: {
    ru: 'Кому сервер отказал, покажет --status: уточните адрес, исправьте список, посмотрите новый план',
    en: '--status shows whom the server rejected: ask for the address, mend the list, look at a new plan',
  },
} as const

/**
 * @param counts of this run and of letters that had no turn in it
 * @returns lines with their ends; empty where nothing is left
 */
export function nextSteps({ deferred, uncertain, rejected }: SendResult['counts'], language: Language): string {
  const left = [
    ...(deferred > 0 ? [LEFT.deferred] : []),
    ...(uncertain > 0 ? [LEFT.uncertain] : []),
    ...(rejected > 0 ? [LEFT.rejected] : []),
  ]
  return left.map((one) => `${one[language]}\n`).join('')
}
