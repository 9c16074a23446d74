import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '@/lib/client/api'
import { forgetMerge, runMerge, undoMerge, useMergeRun } from '@/lib/client/merge-runs'
import { howFar } from '@/lib/client/merge-words'
import { useNotifications } from '@/lib/client/notifications'
import type { Double } from '@/lib/mail/doubles'
import { mailboxName, mailboxPathLabel } from '@/lib/mail/mailbox'
import { lastPart, parentPath } from '@/lib/mail/mailbox-path'
import { messageCount } from '@/lib/mail/message'

/** Merging a double, undoing that, and deleting what is empty then; with its feedback. */
export function useMerging({ mailbox, target }: Double) {
  const client = useQueryClient()
  const { notify, notifyFailure } = useNotifications()
  const run = useMergeRun(mailbox.path)
  const name = mailboxPathLabel(mailbox)
  const into = mailboxName(target)

  async function undo() {
    const { back, missing, problem } = await undoMerge(client, mailbox.path)
    const rest = missing ? ` ${messageCount(missing)} had been moved or deleted since.` : ''
    const done = `Moved ${messageCount(back)} back to ${name}`
    if (problem) notifyFailure(`${done}, then it stopped. ${problem}`)
    else notify(rest ? `${done}.${rest}` : done)
  }

  async function start() {
    const ended = await runMerge(client, mailbox.path, target.path)
    const canUndo = ended.places.length > 0 ? () => void undo() : undefined
    if (ended.check) notify(`Merged ${messageCount(ended.moved)} into ${into}`, canUndo)
    else if (ended.problem) {
      notifyFailure(ended.merge ? `${howFar(ended)}. ${ended.problem}` : ended.problem)
    } else notify(`Stopped: ${howFar(ended)}`, canUndo)
  }

  const make = useMutation({
    mutationFn: () =>
      post<{ path: string }>('/api/mailboxes', { parent: parentPath(mailbox), name: lastPart(mailbox) }),
    onSuccess: () => notify(`${name} is there again`),
    onError: (error) => notifyFailure(`Could not be undone. ${error.message}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['mailboxes'] }),
  })
  const remove = useMutation({
    mutationFn: () => post<void>('/api/mailboxes/delete-empty', { mailbox: mailbox.path }),
    onSuccess: () => {
      forgetMerge(mailbox.path)
      notify(`Deleted the empty folder ${name}`, () => make.mutate())
    },
    onError: (error) => notifyFailure(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['mailboxes'] }),
  })

  return { run, name, into, start, undo, remove: () => remove.mutate(), isRemoving: remove.isPending }
}
