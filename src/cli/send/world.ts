/** What `send` needs of the outside, on Node. */
import { setTimeout as wait } from 'node:timers/promises'
import { mailingFiles } from '../../mail/mailing-files.ts'
import { openPost } from '../../mail/post.ts'
import type { MailAccount } from '../../model/mail-account.ts'
import { takeFileLock } from '../../node/file-lock.ts'
import { filePassword } from '../../node/file-password.ts'
import { holdsFiles, openBuiltFolder, writePrivateFile } from '../../node/private-files.ts'
import { protectPdf } from '../../node/protect-pdf.ts'
import { createWorld } from '../../node/world.ts'
import type { SendClock, SendWorld } from '../../send/send-world.ts'
import type { Io } from '../io.ts'

/** The clock of the machine. */
export const CLOCK: SendClock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    // an interrupted pause is over: the caller looks whether the run was stopped
    if (ms > 0) await wait(ms, undefined, { signal }).catch(() => undefined)
  },
}

/** Everything outside that sending needs: files, ledger, server, clock. @param account that the letters leave from */
export async function createSendWorld(
  { job, out }: { readonly job: string; readonly out: string },
  account: MailAccount,
  { env }: Pick<Io, 'env'>,
  clock: SendClock,
): Promise<SendWorld> {
  const files = mailingFiles(job, out)
  return {
    ...(await createWorld()),
    built: openBuiltFolder(out),
    post: {
      ...openPost(account, { files, env, job, takeLock: takeFileLock }),
      writeReport: (bytes) => writePrivateFile(files.report, bytes),
    },
    clock,
    filePassword: () => filePassword(env),
    encryptPdf: protectPdf,
    holdsFiles,
  }
}
