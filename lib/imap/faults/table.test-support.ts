import { listing } from './listing.test-support'
import { mailboxes } from './mailboxes.test-support'
import { messages } from './messages.test-support'
import type { Operation } from './operation.test-support'
import { reading } from './reading.test-support'

/** The operations that put each file of `lib/imap` to the test. */
export const table: Record<string, Operation[]> = { ...reading, ...listing, ...messages, ...mailboxes }

/** Each operation once. */
export const operations = [...new Set(Object.values(table).flat())]

/** Each command at whose place the server can fail, with its operation. */
export const points = operations.flatMap((operation) =>
  operation.points.map(([command, means = {}]) => ({
    ...{ operation, command, means, name: `${operation.name}, at ${command.source}` },
  })),
)
