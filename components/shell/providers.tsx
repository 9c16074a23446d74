'use client'

import { type DehydratedState, HydrationBoundary, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ClockProvider } from '@/lib/client/clock'
import { NotificationsProvider } from '@/lib/client/notifications'
import { makeQueryClient } from '@/lib/client/query-client'
import { UsernameContext } from '@/lib/client/username'
import type { Clock } from '@/lib/mail/date-text'

/** Everything that the pages behind the sign-in share. */
export function Providers({
  state,
  clock,
  username,
  children,
}: {
  /** What the server has read for the first picture. */
  state: DehydratedState
  clock: Clock
  username: string
  children: ReactNode
}) {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      <HydrationBoundary state={state}>
        <ClockProvider initial={clock}>
          <UsernameContext value={username}>
            <NotificationsProvider>{children}</NotificationsProvider>
          </UsernameContext>
        </ClockProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}
