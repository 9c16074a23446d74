import type { Report } from './card'

type Recipient = Report['recipients'][number]

/** What enhanced status codes (RFC 3463) mean to whoever wrote the message. */
const reasons: [RegExp, string][] = [
  [/^.\.1\.[0136]$/, 'The address does not exist.'],
  [/^.\.1\.[24]$/, 'The part of the address after the @ does not exist.'],
  [/^.\.2\.1$/, 'The mailbox is closed.'],
  [/^.\.2\.2$/, 'The mailbox is full.'],
  [/^.\.(2\.3|3\.4)$/, 'The message is too large.'],
  [/^.\.4\./, 'The other mail server could not be reached.'],
  [/^.\.7\./, 'The other mail server refuses the message.'],
]

/** "Not delivered to ana@choir.example" */
export function reportTitle({ action, address }: Recipient): string {
  switch (action) {
    case 'failed':
      return `Not delivered to ${address}`
    case 'delayed':
      return `Not delivered yet to ${address}`
    case 'delivered':
      return `Delivered to ${address}`
    case 'relayed':
      return `Passed on to another mail server for ${address}, which sends no reports`
    case 'expanded':
      return `Delivered to ${address}, which passes it on to several people`
    case 'read':
      return `Read by ${address}`
    case 'deleted':
      return `Deleted by ${address} without being read`
    default:
      return `About ${address}`
  }
}

/** Why, in plain words; empty where the report does not tell. */
export function reportReason({ action, status }: Recipient): string {
  if (action === 'delayed') return 'The mail server goes on trying.'
  if (action !== 'failed') return ''
  return reasons.find(([pattern]) => pattern.test(status))?.[1] ?? ''
}
