'use client'

import { MailboxView } from './mailbox-view'
import { useMailAddress } from './use-mail-address'
import { useMailHistory } from './use-mail-history'

/** The mail page: what it shows follows the address bar. */
export function MailView({ appName }: { appName: string }) {
  const address = useMailAddress()
  useMailHistory()
  return <MailboxView {...address} appName={appName} />
}
