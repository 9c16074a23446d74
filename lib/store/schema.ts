import type { Generated } from 'kysely'
import type { SpecialUse } from '../mail/mailbox'

/**
 * The tables. `owner` is the login name, exactly as it was typed: two that differ in case are two
 * people until the mail server says otherwise. Numbers stand for truth values (0, 1).
 */
export interface Schema {
  settings: SettingsTable
  mailbox_settings: MailboxSettingsTable
  special_uses: SpecialUsesTable
  origins: OriginsTable
  sessions: SessionsTable
  image_senders: ImageSendersTable
  saved_searches: SavedSearchesTable
}

/** One setting of one person; `value` is JSON. */
interface SettingsTable {
  owner: string
  name: string
  value: string
}

/** How one person wants to see one folder. */
interface MailboxSettingsTable {
  owner: string
  mailbox: string
  colour: string | null
  favourite: number
  collapsed: number
  conversations: Generated<number>
}

/** Which folder a person has chosen for a special use (RFC 6154). */
interface SpecialUsesTable {
  owner: string
  special_use: SpecialUse
  mailbox: string
}

/** Where a message in Trash or Junk came from. */
interface OriginsTable {
  owner: string
  mailbox: string
  uid_validity: number
  uid: number
  origin: string
  /** Epoch milliseconds. */
  moved_at: number
}

/** A sender whose images one person wants to see always. */
interface ImageSendersTable {
  owner: string
  /** In small letters. */
  address: string
}

/** A search that one person has kept. */
interface SavedSearchesTable {
  owner: string
  /** Empty where the search names its folders itself. */
  mailbox: string
  query: string
  /** Epoch milliseconds. */
  saved_at: number
}

/** One browser that somebody has signed in with. */
interface SessionsTable {
  /** SHA-256 of the identity in the cookie, so that nobody can make a cookie from what stands here. */
  id: string
  owner: string
  /** Epoch milliseconds, as is the next. */
  created_at: number
  last_used_at: number
  /** 1: it outlives the browser ("Stay signed in"). */
  stays: number
  /** The User-Agent of the sign-in. */
  browser: string
  /** The client's address when it was last used. */
  address: string
}
