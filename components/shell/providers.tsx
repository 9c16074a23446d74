'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ClockProvider } from '@/lib/client/clock'
import { NotificationsProvider } from '@/lib/client/notifications'
import { makeQueryClient } from '@/lib/client/query-client'
import type { Clock } from '@/lib/mail/date-text'

/** Everything that the pages behind the sign-in share. */
export function Providers({ clock, children }: { clock: Clock; children: ReactNode }) {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      <ClockProvider initial={clock}>
        <NotificationsProvider>{children}</NotificationsProvider>
      </ClockProvider>
    </QueryClientProvider>
  )
}
