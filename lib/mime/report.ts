import type { Report } from '../mail/card'
import { decodeHeaderText, type HeaderFields, parseHeaderFields } from './header-fields'

const maxRecipients = 100
const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

/** What a delivery report or a receipt says; null where it names nobody. */
export function parseReport(text: Buffer): Report | null {
  // Per-message fields, then one group for each recipient (RFC 3464, 2.1).
  const groups = text
    .toString('latin1')
    .trim()
    .split(/(?:\r?\n){2,}/)
    .slice(0, maxRecipients + 1)
    .map((group) => parseHeaderFields(Buffer.from(group, 'latin1')))
  const recipients = groups.flatMap(toRecipient)
  return recipients.length > 0 ? { kind: 'report', recipients } : null
}

function toRecipient(fields: HeaderFields): Report['recipients'] {
  const value = (name: string) => fields.get(name)?.[0] ?? ''
  const address = withoutType(value('final-recipient') || value('original-recipient'))
  const disposition = value('disposition').toLowerCase()
  if (!address || (!value('action') && !disposition)) return []
  const action = value('action').toLowerCase()
  const receipt = /displayed/.test(disposition) ? 'read' : /deleted/.test(disposition) ? 'deleted' : 'other'
  return [
    {
      address,
      action: disposition ? receipt : (actions.find((one) => action.startsWith(one)) ?? 'other'),
      status: /\d\.\d{1,3}\.\d{1,3}/.exec(value('status'))?.[0] ?? '',
      diagnostic: withoutType(value('diagnostic-code')).slice(0, 1000),
    },
  ]
}

/** "rfc822; ana@choir.example" */
function withoutType(value: string): string {
  return decodeHeaderText(value.replace(/^[\w-]+\s*;\s*/, ''))
    .replace(/^<|>$/g, '')
    .trim()
}
