'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ClockProvider } from '@/lib/client/clock'
import { NotificationsProvider } from '@/lib/client/notifications'
import { makeQueryClient } from '@/lib/client/query-client'
import { UsernameContext } from '@/lib/client/username'
import type { Clock } from '@/lib/mail/date-text'

/** Everything that the pages behind the sign-in share. */
export function Providers({
  clock,
  username,
  children,
}: {
  clock: Clock
  username: string
  children: ReactNode
}) {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      <ClockProvider initial={clock}>
        <UsernameContext value={username}>
          <NotificationsProvider>{children}</NotificationsProvider>
        </UsernameContext>
      </ClockProvider>
    </QueryClientProvider>
  )
}
