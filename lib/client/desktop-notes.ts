import type { QueryClient } from '@tanstack/react-query'
import { accountTag } from '../mail/account-tag'
import { addressLabel } from '../mail/address'
import { type MessageRow, type MessageWindow, seen, subjectLabel } from '../mail/message'
import { request } from './api'
import { messagePath } from './paths'
import { mailboxesQuery } from './queries'

/** Whether this browser says on the desktop what has come for somebody. */
const keyOf = (username: string) => `wren-desktop ${accountTag(username)}`

/** true where somebody has chosen it in this browser, and the browser lets it. */
export function hasDesktopNotes(username: string): boolean {
  return (
    typeof Notification !== 'undefined' &&
    localStorage.getItem(keyOf(username)) === 'on' &&
    // Last: the page stands still until the browser has said what it allows.
    Notification.permission === 'granted'
  )
}

/**
 * Chooses whether this browser says what has come. The browser asks whether it may.
 * @returns whether it will
 */
export async function chooseDesktopNotes(username: string, isWanted: boolean): Promise<boolean> {
  if (!isWanted) {
    localStorage.removeItem(keyOf(username))
    return false
  }
  if (typeof Notification === 'undefined') return false
  if ((await Notification.requestPermission()) !== 'granted') return false
  localStorage.setItem(keyOf(username), 'on')
  return true
}

/** Newest messages that are looked at, and those that are told one by one; more are told in one. */
const [looked, told] = [20, 3]

/** Tells on the desktop what comes to the Inbox while nobody looks at this page; returns how to end it. */
export function startDesktopNotes(client: QueryClient, username: string): () => void {
  let last: { uidValidity: number; uid: number; messages: number } | null = null
  let isLooking = false

  async function look() {
    const messages = countOf(client)
    if (isLooking || messages === null || messages === last?.messages) return
    if (!hasDesktopNotes(username)) return
    isLooking = true
    try {
      const query = new URLSearchParams({ mailbox: 'INBOX', limit: `${looked}` })
      const { rows, uidValidity } = await request<MessageWindow>(`/api/messages?${query}`)
      const before = last?.uidValidity === uidValidity ? last.uid : null
      const uid = Math.max(before ?? 0, ...rows.map((row) => row.uid))
      last = { uidValidity, uid, messages }
      const fresh = rows.filter((row) => before !== null && row.uid > before && !row.flags.includes(seen))
      if (fresh.length > 0 && !document.hasFocus()) tellOf(fresh, uidValidity)
    } finally {
      isLooking = false
    }
  }

  // What cannot be asked for now is asked for when the next count comes.
  const start = () => void look().catch(() => undefined)
  start()
  return client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryKey[0] === 'mailboxes') start()
  })
}

function countOf(client: QueryClient): number | null {
  const mailboxes = client.getQueryData(mailboxesQuery().queryKey)
  return mailboxes?.find(({ path }) => path === 'INBOX')?.messages ?? null
}

/** All tabs tell the same: with the same tag, it is shown once. */
function tellOf(rows: MessageRow[], uidValidity: number): void {
  const newest = rows[0]
  if (!newest) return
  if (rows.length > told) {
    const tag = `wren ${uidValidity} ${newest.uid}`
    open(new Notification(`${rows.length} new messages`, { tag, icon: '/icon.svg' }), '/mail/INBOX')
    return
  }
  for (const row of [...rows].reverse()) {
    const note = new Notification(addressLabel(row.from[0]), {
      body: subjectLabel(row),
      tag: `wren ${uidValidity} ${row.uid}`,
      icon: '/icon.svg',
    })
    open(note, messagePath({ mailbox: 'INBOX', uidValidity, uid: row.uid }))
  }
}

function open(note: Notification, path: string): void {
  note.onclick = () => {
    window.focus()
    location.assign(path)
    note.close()
  }
}
