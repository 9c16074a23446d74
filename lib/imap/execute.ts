import type { formatMessageResponse } from 'imapflow/lib/tools.js'
import type { Argument } from './argument'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'

/** One untagged response as ImapFlow's parser leaves it. */
export type Untagged = Parameters<typeof formatMessageResponse>[0]

/** The part of ImapFlow that runs a command it has no method for; documented, but not in its types. */
interface Executor {
  exec(
    command: string,
    attributes: Argument[],
    options: { untagged: Record<string, (untagged: Untagged) => Promise<void>> },
  ): Promise<{ next(): void }>
}

/**
 * Runs a command that ImapFlow has no method for.
 * @param kind of the untagged responses that `onUntagged` takes, such as FETCH; without one, ImapFlow
 *   takes all of them as it does at any time
 * @throws MailError
 */
export async function execute(
  imap: ImapConnection,
  command: string,
  attributes: Argument[],
  kind?: string,
  onUntagged: (untagged: Untagged) => Promise<void> = async () => undefined,
): Promise<void> {
  await attempt(imap, async (client) => {
    const untagged = kind ? { [kind]: onUntagged } : {}
    const response = await (client as unknown as Executor).exec(command, attributes, { untagged })
    response.next()
    return true
  })
}
