'use client'

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { Problem } from '@/lib/client/api'
import { lazyPart } from '@/lib/client/lazy-part'
import { mailboxesQuery, messageQuery } from '@/lib/client/queries'
import { whenIdle } from '@/lib/client/when-idle'
import { type Message, subjectLabel } from '@/lib/mail/message'
import type { MessageRef } from '@/lib/mail/message-ref'
import { MessageBody } from './message-body'
import { MessageHeader } from './message-header'
import { MessageNotes } from './message-notes'
import { ReaderSkeleton } from './reader-skeleton'
import { frameCode, htmlCode, linkCode } from './showing-code'
import { useNeighbours } from './use-neighbours'

const AttachmentList = lazyPart(async () => ({ default: (await import('./attachment-list')).AttachmentList }))
const MessageCards = lazyPart(() => import('./message-cards'))
const NestedMessages = lazyPart(async () => ({ default: (await import('./nested-messages')).NestedMessages }))
const OuterLink = lazyPart(async () => ({ default: (await import('./nested-messages')).OuterLink }))

interface Props {
  /** UIDs of the messages beside it in the list: the likely ones to be opened next. */
  neighbours: MessageRef[]
  mailbox: string
  /** null: none is open, and the next one will be sooner. */
  uid: number | null
  uidValidity: number | null
  /** Section number of a message inside it, to be read in its place. */
  part: string | undefined
  /** The others of its conversation, below the subject and at the end. */
  before?: ReactNode
  after?: ReactNode
  onShown: (message: Message) => void
  onClose: () => void
}

/** Fetches what plain texts are shown with. */
export async function prepare(): Promise<void> {
  await frameCode.load()
}

/** Fetches what else messages are shown with, and what nobody waits for once there is nothing else to do. */
export async function prepareAll(): Promise<void> {
  await Promise.all([frameCode.load(), htmlCode.load()])
  whenIdle(() => void linkCode.load())
}

/** The open message, or why it cannot be shown. */
export function Reader(props: Props) {
  const { neighbours, mailbox, uid, uidValidity, part, before, after, onShown, onClose } = props
  const {
    data: message,
    error,
    refetch,
  } = useQuery({
    ...messageQuery(mailbox, uid ?? 0, uidValidity, part),
    enabled: uid !== null,
  })
  const { data: mailboxes } = useQuery(mailboxesQuery())
  const isJunk = mailboxes && mailboxes.find(({ path }) => path === mailbox)?.specialUse === '\\Junk'
  useNeighbours(neighbours, message?.ref)
  const article = useRef<HTMLElement>(null)
  const key = `${mailbox} ${uid} ${part}`
  /** The message that is seen on the other ground than it would be. */
  const [turned, setTurned] = useState('')
  const isTurned = turned === key
  useEffect(() => {
    if (key) article.current?.parentElement?.scrollTo(0, 0)
  }, [key])
  // What has been opened, and is gone meanwhile, is not shown as if it were there.
  const isGone = uid !== null && error !== null && (!message || (error as Problem).status === 404)
  const open = isGone || uid === null ? undefined : message
  const hasText = open !== undefined && open.texts.length > 0
  return (
    <>
      {isGone ? (
        <ReaderProblem error={error} onRetry={() => void refetch()} onClose={onClose} />
      ) : (
        uid !== null && !message && <ReaderSkeleton />
      )}
      <article
        ref={article}
        aria-labelledby="subject"
        // Not `hidden`: what stands in its frames is laid out already when it is wanted again.
        className={cx(
          'mx-auto max-w-[64rem] p-4 pb-24 lg:px-7 lg:pt-5 lg:pb-10',
          !open && 'invisible absolute inset-x-0 top-0 h-0 overflow-hidden',
        )}
      >
        {open && (
          <>
            {open.part && <OuterLink message={open} />}
            <h2
              id="subject"
              dir="auto"
              className="line-clamp-5 text-[22px] leading-snug font-bold break-words"
            >
              {subjectLabel(open)}
            </h2>
            {before}
            <MessageHeader
              key={`header ${key}`}
              message={open}
              isJunk={isJunk}
              isTurned={isTurned}
              onTurn={() => setTurned(isTurned ? '' : key)}
            />
            <MessageNotes message={open} />
            {open.cards.length > 0 && <MessageCards message={open} isLinked={isJunk === false} />}
          </>
        )}
        <MessageBody
          message={hasText ? open : null}
          id={key}
          isJunk={isJunk}
          isTurned={isTurned}
          onShown={() => open && onShown(open)}
        />
        {open && (
          <>
            {!hasText && <EmptyBody key={key} message={open} onShown={() => onShown(open)} />}
            {open.cards.length > 0 && <NestedMessages message={open.ref} cards={open.cards} />}
            {open.attachments.length > 0 && <AttachmentList key={`files ${key}`} message={open} />}
            {after}
          </>
        )}
      </article>
    </>
  )
}

/** A message without text has been read once that is said. */
function EmptyBody({ message, onShown }: { message: Message; onShown: () => void }) {
  const shown = useRef(onShown)
  useEffect(() => shown.current(), [])
  // Where something else is there to be read, nobody misses a text.
  if (message.cards.length + message.protection.length > 0) return null
  return <p className="mt-6 text-muted">This message has no text.</p>
}

const lookInList = 'It was moved or deleted, perhaps by another mail program. Look for it in the list.'

/** What is said where the message is not to be had any more, by the cause. */
const gone: Record<string, [title: string, text: string]> = {
  'message-not-found': ['This message is not there', lookInList],
  'bad-request': ['This message is not there', lookInList],
  'uid-validity-changed': ['This message has moved', lookInList],
  'mailbox-not-found': [
    'This message is not there',
    'Its folder may have been renamed or deleted. Choose another folder.',
  ],
}

function ReaderProblem({
  error,
  onRetry,
  onClose,
}: {
  error: Error
  onRetry: () => void
  onClose: () => void
}) {
  const words = gone[(error as { code?: string }).code ?? '']
  const [title, text] = words ?? ['This message could not be opened', error.message]
  return (
    <div className="flex flex-col items-center gap-2 p-10 text-center">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="max-w-md text-muted">{text}</p>
      <Button className="mt-3" onClick={words ? onClose : onRetry}>
        {words ? 'Close' : 'Try again'}
      </Button>
    </div>
  )
}
