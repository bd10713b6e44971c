/** The world of the stages in a worker: the same deflate and fonts as everywhere, templates that are compiled already, time for other questions. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { ProofWorld } from '../../build/build-world.ts'
import { outcome } from '../../diagnostics/outcome.ts'
import { linkLetter } from '../../merge/letter/link-letter.ts'
import { linkTemplates } from '../../merge/link-templates.ts'
import type { TemplateMaker } from '../../merge/template-maker.ts'
import type { World } from '../../pipeline.ts'
import { deflate, inflate } from '../../press/deflate.ts'
import type { CompiledKit } from './desk-kit.ts'

export interface DeskWorld extends World, Pick<ProofWorld, 'sha256' | 'pause'> {}

/** @param fonts both faces, as files */
export function deskWorld(compiled: CompiledKit, fonts: World['fonts']): DeskWorld {
  return { fonts, deflate, inflate, maker: linkedMaker(compiled), sha256: sum, pause: breathe }
}

const sum = async (bytes: Uint8Array) => bytesToHex(sha256(bytes))

/** The templates are those of the page, whatever the job: nothing in it may change them. */
function linkedMaker({ templates, letter, portals }: CompiledKit): TemplateMaker {
  const linked = outcome(linkTemplates(templates))
  const ofLetter = outcome(linkLetter(letter))
  return {
    templates: () => linked,
    letter: (job) => ({
      compiled: ofLetter,
      templates: linked,
      portals: (leaflets) => {
        const used = leaflets.flatMap((id) => portals[id] ?? [])
        return job.portals.filter(({ id }) => used.includes(id) || used.includes('*'))
      },
    }),
  }
}

/** A turn of the event loop without the four milliseconds of a timer: what was asked meanwhile comes first. */
const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

function breathe(): Promise<void> {
  return new Promise((go) => {
    waiting.push(go)
    channel.port2.postMessage(null)
  })
}
