'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { SelectChoice } from '@/components/ui/choice'
import { SettingCard } from '@/components/ui/setting-card'
import { useNotifications } from '@/lib/client/notifications'
import { mailboxesQuery } from '@/lib/client/queries'
import { specialUsesQuery, useChooseUse } from '@/lib/client/special-uses'
import { type Mailbox, mailboxPathLabel } from '@/lib/mail/mailbox'
import { byName } from '@/lib/mail/mailbox-tree'
import { type ChoosableUse, isPossible, nameOfUse, type UseState } from '@/lib/mail/special-use'
import { likelyMailboxes } from '@/lib/mail/special-use-names'

/** With so many folders, a list has them only when it is about to be opened. */
const many = 500

/** A choice as the value of an option: a path behind a mark, so that none looks like another choice. */
type Value = 'server' | 'none' | `folder:${string}`

function optionOf(chosen: string | null): Value {
  if (chosen === null) return 'server'
  return chosen === '' ? 'none' : `folder:${chosen}`
}

function choiceOf(value: Value): string | null {
  if (value === 'server') return null
  return value === 'none' ? '' : value.slice('folder:'.length)
}

/** Which folder is Sent, Drafts, Trash, Junk and Archive; each choice counts at once. */
export function SpecialFolders() {
  const { data: mailboxes = [] } = useQuery(mailboxesQuery())
  const folders = useMemo(() => possibleFolders(mailboxes), [mailboxes])
  const [touched, setTouched] = useState<ChoosableUse | null>(null)
  const { data: states, error } = useQuery(specialUsesQuery())
  const { mutate } = useChooseUse()
  const { notify, notifyFailure } = useNotifications()

  function choose(state: UseState, mailbox: string | null) {
    mutate(
      { use: state.use, mailbox },
      {
        onSuccess: (after) => {
          const now = after.find(({ use }) => use === state.use)
          const back = () =>
            mutate(
              { use: state.use, mailbox: state.chosen },
              {
                onSuccess: () => notify(`${nameOfUse(state.use)} is as it was`),
                onError: (failure) => notifyFailure(`Could not be undone. ${failure.message}`),
              },
            )
          notify(now ? sentence(now, mailboxes) : 'Saved', back)
        },
        onError: (failure) => notifyFailure(`Not saved. ${failure.message}`),
      },
    )
  }

  return (
    <SettingCard title="Special folders">
      {error && !states && (
        <p role="alert" className="py-3">
          The special folders could not be loaded. {error.message}
        </p>
      )}
      {!states && !error && <div className="skeleton my-4 h-64" />}
      {states?.map((state) => (
        <SelectChoice
          key={state.use}
          label={nameOfUse(state.use)}
          hint={hintOf(state, mailboxes)}
          choices={choicesOf(state, folders, touched === state.use || folders.length < many)}
          value={optionOf(state.chosen)}
          onTouch={() => setTouched(state.use)}
          onChange={(value) => choose(state, choiceOf(value))}
        />
      ))}
    </SettingCard>
  )
}

function labelOf(path: string, mailboxes: Mailbox[]): string {
  const mailbox = mailboxes.find((each) => each.path === path)
  return mailbox ? mailboxPathLabel(mailbox) : path
}

/** What is true after a choice. */
function sentence({ use, chosen, announced }: UseState, mailboxes: Mailbox[]): string {
  const path = chosen ?? announced
  return path
    ? `${nameOfUse(use)} is “${labelOf(path, mailboxes)}” now`
    : `No folder is ${nameOfUse(use)} now`
}

/**
 * Folders that can be chosen, in the order of their names. In that of the sidebar a choice would move them
 * under the hand that has made it, and browsers then take another one for chosen.
 */
function possibleFolders(mailboxes: Mailbox[]): Mailbox[] {
  return mailboxes
    .filter(isPossible)
    .toSorted((a, b) => byName.compare(mailboxPathLabel(a), mailboxPathLabel(b)))
}

/** What there is to choose from; a folder that is used for something else is not. */
function choicesOf(state: UseState, folders: Mailbox[], isWhole: boolean): Record<Value, string> {
  const { use, announced, chosen } = state
  const offered = folders.filter(
    ({ path, specialUse }) => (!specialUse || specialUse === use) && (isWhole || path === chosen),
  )
  return {
    server: `As the server says (${announced === null ? 'none' : labelOf(announced, folders)})`,
    none: 'None',
    ...Object.fromEntries(offered.map((mailbox) => [`folder:${mailbox.path}`, mailboxPathLabel(mailbox)])),
  }
}

/** Where there is none: which folder may be meant. */
function hintOf({ use, announced, chosen }: UseState, mailboxes: Mailbox[]): string | undefined {
  if (chosen || (chosen === null && announced !== null)) return undefined
  const [likely] = likelyMailboxes(mailboxes, use)
  return likely ? `“${mailboxPathLabel(likely)}” looks like it by its name.` : undefined
}
