import type { Account } from '../e2e/servers/dovecot-config.ts'
import { mailOfDana } from './demo-mail/dana.ts'
import type { DemoMessage, Person } from './demo-mail/demo-message.ts'
import { mailOfElin } from './demo-mail/elin.ts'
import { mailOfFelix } from './demo-mail/felix.ts'
import { EMPTY_MAILBOXES } from './demo-mail/own-folders.ts'
import { dana, elin, felix } from './demo-mail/people.ts'

export type DemoAccount = Account & {
  owner: Person
  /** How full it is, as the start says it. */
  fullness: string
  /** Octets that its mail takes. */
  usage: number
  messages: (now: Date) => DemoMessage[]
  /** Folders that are there though no message is in them. */
  emptyMailboxes: string[]
}

const MIB = 1_048_576

/** The account that people sign in with first. */
export const DEMO_ACCOUNT: DemoAccount = {
  user: dana.address,
  password: 'demo',
  owner: dana,
  fullness: '62 % full',
  quota: '50M',
  usage: 31.25 * MIB,
  messages: mailOfDana,
  emptyMailboxes: EMPTY_MAILBOXES,
}

/** Whom the demo's mail belongs to. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  DEMO_ACCOUNT,
  {
    user: elin.address,
    password: 'demo',
    owner: elin,
    fullness: '95 % full',
    quota: '10M',
    usage: 9.5 * MIB,
    messages: mailOfElin,
    emptyMailboxes: [],
  },
  {
    user: felix.address,
    password: 'demo',
    owner: felix,
    fullness: 'exactly full',
    quota: '8M',
    usage: 8 * MIB,
    messages: mailOfFelix,
    emptyMailboxes: [],
  },
]
