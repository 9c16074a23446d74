import { getConfig } from '../config'

/** The address that somebody has by their login name, as far as it tells one. */
export function ownAddress(username: string): string {
  const { MAIL_DOMAIN: domain } = getConfig()
  return username.includes('@') || !domain ? username : `${username}@${domain}`
}
