import type { Address } from './address'

/** A moment in a calendar: a day alone, a moment of the world, or a clock time that is meant wherever one is. */
export type CalendarTime =
  | { kind: 'day'; day: string }
  | { kind: 'moment'; at: string }
  | { kind: 'local'; at: string }

/** What a text/calendar part says of one event (RFC 5545, RFC 5546). */
export interface Invitation {
  kind: 'invitation'
  /** What the sender wants with it: asks, answers, calls off, asks for another time; null for a plain event. */
  method: 'request' | 'reply' | 'cancel' | 'publish' | 'counter' | null
  summary: string
  start: CalendarTime | null
  /** Of days the one after the last (RFC 5545, 3.6.1). */
  end: CalendarTime | null
  location: string
  description: string
  /** A page about it, or where it is held; empty where none is named. */
  url: string
  organizer: Address | null
  attendees: (Address & { answer: 'accepted' | 'declined' | 'tentative' | null })[]
  repeats: Repetition | null
  /** It is about one date alone of an event that repeats (RECURRENCE-ID). */
  isOneOfMany: boolean
  /** How many other events the part holds. */
  others: number
}

/** How an event repeats (RRULE; RFC 5545, 3.3.10). */
export interface Repetition {
  /** FREQ, as in "WEEKLY". */
  every: string
  interval: number
  until: CalendarTime | null
  count: number | null
  /** BYDAY: 1 for Sunday to 7, and which one of them in the period; 0 for each, negative from the end. */
  days: { day: number; nth: number }[]
  /** There are more rules than these. */
  isMore: boolean
  /** Dates that are left out (EXDATE). */
  excepted: number
}

/** What a vCard says (RFC 6350). */
export interface Contact {
  kind: 'contact'
  name: string
  organisation: string
  title: string
  addresses: string[]
  phones: string[]
  places: string[]
  sites: string[]
  note: string
  /** How many more contacts there are, which are not told. */
  others: number
}

/** What became of a message that was sent (RFC 3464, RFC 8098). */
export interface Report {
  kind: 'report'
  recipients: {
    address: string
    action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'read' | 'deleted' | 'other'
    /** "5.1.1" (RFC 3463), empty where none is told. */
    status: string
    /** The other server's own words. */
    diagnostic: string
  }[]
}

/** A message inside the message, opened by its section number. */
interface NestedMessage {
  kind: 'message'
  part: string
  subject: string
  from: Address[]
  date: string | null
}

/** Something in a message that is told in words of our own, beside the sender's text. */
export type Card = Invitation | Contact | Report | NestedMessage
