'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { backdropLook, popupLook } from '@/components/ui/dialog-frame'
import { IconButton } from '@/components/ui/icon-button'
import { yearsQuery } from '@/lib/client/years'
import { findSpecial, type Mailbox, mailboxName } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import { placeName } from './place-name'
import { useArchivingYears } from './use-archiving-years'

interface Props {
  mailbox: Mailbox
  mailboxes: Mailbox[]
  onClose: () => void
}

/** The dialog "Archive by year": which years' messages go into a folder of their own, and where that is. */
export default function YearsDialog({ mailbox, mailboxes, onClose }: Props) {
  const name = mailboxName(mailbox)
  const id = useId()
  const cancel = useRef<HTMLButtonElement>(null)
  const { data: years, error } = useQuery(yearsQuery(mailbox.path))
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const places = mailboxes.filter(
    (each) =>
      each.selectable &&
      each.delimiter !== null &&
      !each.cannot?.subfolders &&
      !['\\Trash', '\\Junk', '\\Drafts'].includes(each.specialUse ?? ''),
  )
  const usual =
    findSpecial(places, '\\Archive') ?? places.find(({ path }) => path === mailbox.path) ?? places[0]
  const [chosen, setChosen] = useState<string | null>(null)
  const into = places.find(({ path }) => path === chosen) ?? usual
  const archive = useArchivingYears(mailboxes)
  const wanted = (years ?? []).filter(({ year }) => !left.has(year))
  const count = wanted.reduce((sum, { uids }) => sum + uids.length, 0)

  function toggle(year: number) {
    const next = new Set(left)
    if (!next.delete(year)) next.add(year)
    setLeft(next)
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup initialFocus={cancel} className={cx(popupLook, 'flex flex-col')}>
          <div className="flex items-center justify-between">
            <Dialog.Title className="text-base font-semibold">Archive by year</Dialog.Title>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          <Dialog.Description className="text-muted">
            {error
              ? `What is in ${name} could not be found out. ${error.message}`
              : !years
                ? `Finding out what is in ${name}…`
                : years.length === 0
                  ? `All messages in ${name} were received this year.`
                  : `Messages in ${name} that were received in these years move into a folder for each year.`}
          </Dialog.Description>
          {years && years.length > 0 && into && (
            <>
              <ul className="my-3 max-h-64 overflow-y-auto">
                {years.map(({ year, uids }) => (
                  <li key={year}>
                    <label className="flex min-h-11 items-center gap-3 rounded-control px-1 hover:bg-hover lg:min-h-9">
                      <input
                        type="checkbox"
                        checked={!left.has(year)}
                        onChange={() => toggle(year)}
                        className="size-4 accent-accent"
                      />
                      <span className="flex-1 tabular-nums">{year}</span>
                      <span className="text-[13px] text-muted tabular-nums">{messageCount(uids.length)}</span>
                    </label>
                  </li>
                ))}
              </ul>
              <label htmlFor={id} className="text-[13px] text-muted">
                Below the folder
              </label>
              <select
                id={id}
                value={into.path}
                onChange={(event) => setChosen(event.target.value)}
                className="min-h-11 rounded-control border border-control bg-panel px-2.5 lg:min-h-9"
              >
                {places.map(({ path }) => (
                  <option key={path} value={path}>
                    {placeName(mailboxes, path)}
                  </option>
                ))}
              </select>
            </>
          )}
          {years && years.length > 0 && !into && (
            <p className="mt-2 text-muted">No folder of yours can hold others.</p>
          )}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button ref={cancel} onClick={onClose}>
              Cancel
            </Button>
            <Button
              look="primary"
              disabled={count === 0 || !into}
              onClick={() => {
                onClose()
                if (into) void archive(wanted, into)
              }}
            >
              {count > 0 ? `Archive ${messageCount(count)}` : 'Archive'}
            </Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
