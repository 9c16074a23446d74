import { useQueryClient } from '@tanstack/react-query'
import { createMailbox } from '@/lib/client/mailbox-changes'
import { type Move, moveMessages } from '@/lib/client/message-changes'
import { useNotifications } from '@/lib/client/notifications'
import type { Year } from '@/lib/client/years'
import type { Mailbox } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import { tellOutcome } from './tell-outcome'
import { cannotUndo, useUndo } from './use-undo'

/** Moving the messages of years into a folder for each, with its feedback and its Undo. */
export function useArchivingYears(mailboxes: Mailbox[]) {
  const client = useQueryClient()
  const notifications = useNotifications()
  const undo = useUndo()

  /** Path of the folder for a year, which is made where it is not there. */
  async function folderOf(year: number, into: Mailbox): Promise<string> {
    const path = `${into.path}${into.delimiter}${year}`
    if (mailboxes.some((mailbox) => mailbox.path === path)) return path
    return createMailbox(client, { parent: into.path, name: `${year}` })
  }

  return async function archive(years: Year[], into: Mailbox): Promise<void> {
    const asked = years.reduce((sum, { uids }) => sum + uids.length, 0)
    const back: Move[] = []
    let [count, stopped, isCancelled, isTold] = [0, null as string | null, false, true]
    for (const { year, ...set } of years) {
      if (stopped || isCancelled) break
      try {
        const result = await moveMessages(client, { set, target: await folderOf(year, into) })
        count += result.count
        stopped = result.stopped
        isCancelled = result.isCancelled ?? false
        if (result.moved) back.push({ set: result.moved, target: set.mailbox })
        else isTold = false
      } catch (error) {
        stopped = (error as Error).message
      }
    }
    if (count === 0 && stopped) return notifications.notifyFailure(stopped)
    tellOutcome(notifications, {
      ...{ done: `Archived ${messageCount(count)} by year`, left: asked - count, stopped, isCancelled },
      undo: isTold && back.length > 0 ? () => void undo(back) : undefined,
      whyNot: cannotUndo,
    })
  }
}
