/** Somebody who writes or is written to. */
export type Person = {
  name: string
  address: string
  /** Offset of their clock, as in a Date header. */
  zone?: string
}

export type Attachment = {
  fileName: string
  type: string
  content: Buffer
  /** Shown inside the HTML, which names it by this Content-ID. */
  inline?: string
}

export type Charset = 'utf-8' | 'iso-8859-1' | 'windows-1252' | 'koi8-r' | 'iso-2022-jp'

/** A message of a sample account, before it becomes bytes. */
export type DemoMessage = {
  /** Default: INBOX. */
  mailbox?: string
  /**
   * How long ago, in days. Below 1 it counts back from this moment; from 1 on the whole part is the
   * number of calendar days, and the rest counts back from that day's end: 2.25 is 18:00 two days ago.
   */
  age: number
  /** Default: the mailbox's owner. */
  from?: Person
  /** Default: the mailbox's owner. */
  to?: Person[]
  cc?: Person[]
  subject: string
  /** One paragraph a line. */
  text: string
  html?: string
  attachments?: Attachment[]
  /** The name of a ZIP archive, attached last, that takes the room which all other messages leave. One in a mailbox. */
  filling?: string
  /** Of text, subject and names; default UTF-8. */
  charset?: Charset
  /** Of the text where it is not plain ASCII; default quoted-printable. */
  base64?: boolean
  unread?: boolean
  starred?: boolean
  answered?: boolean
  draft?: boolean
  /** The name by which an answer refers to it. */
  id?: string
  /** The ids of the messages before it in its conversation, oldest first. */
  after?: string[]
  /** More header fields, "Name: value". */
  headers?: string[]
}

/** When a message of this age was sent; see `DemoMessage.age`. */
export function dateOf(age: number, now: Date): Date {
  const day = 86_400_000
  if (age < 1) return new Date(now.getTime() - age * day)
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  // People do not write at even parts of a day: up to an hour earlier, always the same for an age.
  const earlier = ((Math.round(age * 100) * 2237) % 3541) * 1000
  return new Date(midnight - Math.round((age - 1) * day) - earlier)
}
