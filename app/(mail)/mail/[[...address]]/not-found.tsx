import { MailView } from '@/components/mailbox/mail-view'
import { getConfig } from '@/lib/config'

/** The same page: its list and its reader each say what is not there, with the folders beside them. */
export default async function NotFound() {
  return <MailView appName={getConfig().APP_NAME} />
}
