import { hashOf } from './address'

/**
 * Stands for a login name in what a page asks: so that the page of one account is never answered
 * with the mail of another that has signed in meanwhile. It is no secret and guards nothing else.
 */
export function accountTag(username: string): string {
  return `${hashOf(username).toString(36)}-${hashOf(username, 5322).toString(36)}`
}
