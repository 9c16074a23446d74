'use client'

import type { Warned } from '@/components/storage/warned-cookie'
import { MailboxView } from './mailbox-view'
import { useMailAddress } from './use-mail-address'

/** The mail page: what it shows follows the address bar. */
export function MailView({ appName, warned }: { appName: string; warned: Warned }) {
  const address = useMailAddress()
  return <MailboxView key={address.mailbox} {...address} appName={appName} warned={warned} />
}
