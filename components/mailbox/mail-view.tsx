'use client'

import { MailboxView } from './mailbox-view'
import { useMailAddress } from './use-mail-address'

/** The mail page: what it shows follows the address bar. */
export function MailView({ appName }: { appName: string }) {
  const address = useMailAddress()
  return <MailboxView key={address.mailbox} {...address} appName={appName} />
}
