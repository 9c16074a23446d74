import type { ImapConnection } from './connection'

/**
 * What all windows of the selected mailbox rest on: which messages there are, and how often the server has
 * told of flags, or has been told to change them. Empty where changes could have gone unnoticed.
 */
export function windowMark({ client: { mailbox }, arrivals, flagReports }: ImapConnection): string {
  // Without CONDSTORE (RFC 7162), nobody knows what has changed while another mailbox was selected.
  const { uidValidity, exists, uidNext, highestModseq = 0n } = mailbox || {}
  if (!highestModseq) return ''
  return [uidValidity, exists, uidNext, highestModseq, arrivals, flagReports].join(' ')
}
