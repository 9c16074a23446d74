import type { DemoMessage } from './demo-message.ts'
import { bigFiles } from './inbox-big-files.ts'
import { conversations } from './inbox-conversations.ts'
import { friends } from './inbox-friends.ts'
import { languages } from './inbox-languages.ts'
import { newsletters } from './inbox-letters.ts'
import { newest } from './inbox-newest.ts'
import { notices } from './inbox-notices.ts'
import { ownFolders } from './own-folders.ts'
import { receipts } from './receipts.ts'
import { sent } from './sent.ts'
import { specialFolders } from './special-folders.ts'

/** A mailbox with room left: many folders, languages and kinds of mail. */
export function mailOfDana(now: Date): DemoMessage[] {
  return [
    ...[...newest(now), ...conversations, ...languages, ...notices(now), ...newsletters, ...friends],
    ...[...bigFiles, ...sent, ...specialFolders, ...ownFolders, ...receipts],
  ]
}
