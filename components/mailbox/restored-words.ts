import { messageCount } from '@/lib/mail/message'
import type { RestoredGroup } from '@/lib/mail/restored'

/**
 * What restoring has done: "Restored 2 messages to Projects", "Restored 3 messages: 2 to Projects, 1 to
 * Inbox, its folder is not there any more".
 * @param nameOf a folder's name by its path
 */
export function restoredWords(
  groups: RestoredGroup[],
  nameOf: (path: string) => string,
  isNotJunk: boolean,
): string {
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const done = isNotJunk ? `Marked ${messageCount(total)} as not junk` : `Restored ${messageCount(total)}`
  const to = isNotJunk ? 'now in' : 'to'
  const place = ({ target, fallback, count }: RestoredGroup) =>
    `${to} ${nameOf(target)}${fallback === 'gone' ? `, ${count === 1 ? 'its' : 'their'} folder is not there any more` : ''}`
  const [only] = groups
  if (only && groups.length === 1) return `${done}${isNotJunk ? ',' : ''} ${place(only)}`
  return `${done}: ${groups.map((group) => `${group.count} ${place(group)}`).join(', ')}`
}
