import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { post } from '@/lib/client/api'
import { settingsQuery, useSettings } from '@/lib/client/settings'
import type { QuotaLevel } from '@/lib/mail/quota'

/**
 * Keeps which threshold has been shown, for all tabs and computers of a person.
 * @param level the one that is reached now; null while it is not known
 * @returns true while this page is the one that tells of it first
 */
export function useQuotaLevel(level: QuotaLevel | null): boolean {
  const client = useQueryClient()
  const { quotaShown, quotaDismissed } = useSettings()
  const [announced, setAnnounced] = useState(quotaShown)
  if (level !== null && level < announced) setAnnounced(level)
  const { mutate } = useMutation({
    mutationFn: (reached: QuotaLevel) => post<{ isNews: boolean }>('/api/quota/level', { level: reached }),
    onSuccess: ({ isNews }, reached) => {
      // Another tab has told of it already; here it is there to be read.
      if (!isNews) setAnnounced(reached)
      client.setQueryData(
        settingsQuery().queryKey,
        (settings) =>
          settings && {
            ...settings,
            quotaShown: reached,
            quotaDismissed: Math.min(reached, settings.quotaDismissed) as QuotaLevel,
          },
      )
    },
  })
  useEffect(() => {
    if (level !== null && (level !== quotaShown || quotaDismissed > level)) mutate(level)
  }, [level, quotaShown, quotaDismissed, mutate])
  return level !== null && level > announced
}
