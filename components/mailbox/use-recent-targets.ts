import { useChangeSettings, useSettings } from '@/lib/client/settings'
import type { Mailbox } from '@/lib/mail/mailbox'

/** As many as are offered first. */
const most = 5

/** The folders that messages went to last, the newest first, and how to note another. */
export function useRecentTargets() {
  const { recentTargets } = useSettings()
  const change = useChangeSettings()
  return {
    paths: recentTargets,
    note({ path }: Mailbox) {
      if (recentTargets[0] === path) return
      const others = recentTargets.filter((other) => other !== path)
      change.mutate({ recentTargets: [path, ...others].slice(0, most) })
    },
  }
}
