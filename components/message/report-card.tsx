import { MailCheck, MailWarning } from 'lucide-react'
import type { Report } from '@/lib/mail/card'
import { reportReason, reportTitle } from '@/lib/mail/report-text'
import { CardFrame } from './card-frame'

/** What became of a message, for each of those it was sent to. */
export function ReportCard({ report: { recipients } }: { report: Report }) {
  const isBad = recipients.some(({ action }) => action === 'failed' || action === 'delayed')
  return (
    <CardFrame icon={isBad ? MailWarning : MailCheck} label="Report">
      <ul className="flex flex-col gap-3">
        {recipients.map((recipient) => (
          <li key={`${recipient.address} ${recipient.action}`}>
            <p className="font-semibold break-words">{reportTitle(recipient)}</p>
            {reportReason(recipient) && <p>{reportReason(recipient)}</p>}
            {recipient.diagnostic && (
              <p className="text-[13px] break-words text-muted">
                The mail server’s words: <bdi>{recipient.diagnostic}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </CardFrame>
  )
}
