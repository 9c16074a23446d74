import { useQueryClient } from '@tanstack/react-query'
import {
  createMailbox,
  deleteMailbox,
  markAllSeen,
  markUnseen,
  renameMailbox,
  setSubscription,
} from '@/lib/client/mailbox-changes'
import { useChangeMailboxSettings } from '@/lib/client/mailbox-settings'
import { useNotifications } from '@/lib/client/notifications'
import { type Mailbox, mailboxName, mailboxPathLabel } from '@/lib/mail/mailbox'
import { lastPart, parentPath } from '@/lib/mail/mailbox-path'
import type { MailboxSettingsChange } from '@/lib/mail/mailbox-settings'
import { messageCount } from '@/lib/mail/message'

interface Options {
  /** Gives a folder the focus. */
  onReveal: (path: string) => void
  onDone?: () => void
}

export type FolderActions = ReturnType<typeof useFolderActions>

/** What can be done with folders, with its feedback. Success is said when the server has said it. */
export function useFolderActions({ onReveal, onDone }: Options) {
  const client = useQueryClient()
  const { notify, notifyFailure } = useNotifications()
  const change = useChangeMailboxSettings()
  const fail = (error: unknown) => notifyFailure((error as Error).message)
  const set = (mailbox: string, settings: MailboxSettingsChange) =>
    change.mutate({ mailbox, change: settings }, { onError: fail })

  /** Puts a folder back to the path that it had. */
  async function putBack(before: Mailbox, path: string) {
    const place = { parent: parentPath(before), name: lastPart(before) }
    try {
      await renameMailbox(client, { ...before, path }, place)
      notify(`Put “${mailboxName(before)}” back`)
      onReveal(before.path)
    } catch (error) {
      notifyFailure(`Could not be undone. ${(error as Error).message}`)
    }
  }

  return {
    set,
    /** The folder goes to another place in the trees, and the focus with it. */
    setFavourite(mailbox: Mailbox, favourite: boolean) {
      set(mailbox.path, { favourite })
      onReveal(mailbox.path)
    },
    /** @throws Problem: the dialog says it. */
    async create(parent: Mailbox | null, name: string) {
      const path = await createMailbox(client, { parent: parent?.path ?? null, name })
      if (parent) set(parent.path, { collapsed: false })
      notify(`Created “${name}”`)
      onReveal(path)
    },
    /** @throws Problem: the dialog says it. */
    async rename(mailbox: Mailbox, name: string) {
      const path = await renameMailbox(client, mailbox, { parent: parentPath(mailbox), name })
      notify(`Renamed to “${name}”`, () => void putBack(mailbox, path))
      onReveal(path)
    },
    async move(mailbox: Mailbox, target: Mailbox | null) {
      try {
        const place = { parent: target?.path ?? null, name: lastPart(mailbox) }
        const path = await renameMailbox(client, mailbox, place)
        if (target) set(target.path, { collapsed: false })
        const where = target ? `into ${mailboxPathLabel(target)}` : 'to the top level'
        notify(`Moved “${mailboxName(mailbox)}” ${where}`, () => void putBack(mailbox, path))
        onReveal(path)
        onDone?.()
      } catch (error) {
        fail(error)
      }
    },
    async remove(mailbox: Mailbox, forGood: boolean) {
      try {
        const path = await deleteMailbox(client, mailbox, forGood)
        const name = mailboxName(mailbox)
        if (forGood) notify(`Deleted “${name}” for good`)
        else if (path) notify(`Moved “${name}” to Trash`, () => void putBack(mailbox, path))
        else notify(`Deleted “${name}”. Its messages are in Trash`)
        onDone?.()
      } catch (error) {
        fail(error)
      }
    },
    async hide(mailbox: Mailbox) {
      try {
        await setSubscription(client, mailbox, false)
        notify(`Hid “${mailboxName(mailbox)}”`, () => {
          setSubscription(client, mailbox, true).catch(fail)
        })
        onDone?.()
      } catch (error) {
        fail(error)
      }
    },
    async markRead(mailbox: Mailbox) {
      try {
        const read = await markAllSeen(client, mailbox)
        const undo = () => void markUnseen(client, read).catch(fail)
        if (read.uids.length === 0) notify('All messages were read already')
        else notify(`Marked ${messageCount(read.uids.length)} as read`, undo)
        onDone?.()
      } catch (error) {
        fail(error)
      }
    },
  }
}
