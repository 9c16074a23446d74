import { cookies } from 'next/headers'
import { MailView } from '@/components/mailbox/mail-view'
import { parseWarned } from '@/components/storage/warned-cookie'
import { getConfig } from '@/lib/config'

/** The same page: its list and its reader each say what is not there, with the folders beside them. */
export default async function NotFound() {
  const warned = parseWarned((await cookies()).get('wren_warned')?.value)
  return <MailView appName={getConfig().APP_NAME} warned={warned} />
}
