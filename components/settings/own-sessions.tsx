'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { SettingCard } from '@/components/ui/setting-card'
import { useClock } from '@/lib/client/clock'
import { useNotifications } from '@/lib/client/notifications'
import { sessionsQuery, useEndSession } from '@/lib/client/own-sessions'
import { fullDate, rowDate } from '@/lib/mail/date-text'
import type { SessionInfo } from '@/lib/mail/session-info'

/** Where one is signed in, and a way out of each. */
export function OwnSessions() {
  const { data: sessions, error } = useQuery(sessionsQuery())
  const { mutate, isPending } = useEndSession()
  const { notify, notifyFailure } = useNotifications()
  const others = sessions?.filter(({ isCurrent }) => !isCurrent).length ?? 0

  function end(id: string | undefined, done: (ended: number) => string) {
    if (isPending) return
    mutate(id, {
      onSuccess: ({ ended }) => notify(done(ended)),
      onError: (failure) => notifyFailure(`Not signed out. ${failure.message}`),
    })
  }

  return (
    <SettingCard title="Where you are signed in">
      {error && !sessions && (
        <p role="alert" className="py-3">
          Your sessions could not be loaded. {error.message}
        </p>
      )}
      {!sessions && !error && <div className="skeleton my-4 h-24" />}
      {sessions && (
        <ul aria-label="Sessions" className="divide-y divide-line">
          {sessions.map((session) => (
            <SessionLine
              key={session.id}
              session={session}
              onEnd={() => end(session.id, () => `Signed out ${session.browser}`)}
            />
          ))}
        </ul>
      )}
      {others > 0 && (
        <div className="py-3">
          <Button
            onClick={() =>
              end(undefined, (ended) =>
                ended === 1 ? 'Signed out 1 session' : `Signed out ${ended} sessions`,
              )
            }
          >
            Sign out everywhere else
          </Button>
        </div>
      )}
    </SettingCard>
  )
}

function SessionLine({ session, onEnd }: { session: SessionInfo; onEnd: () => void }) {
  const clock = useClock()
  const { browser, address, lastUsedAt, createdAt, stays, isCurrent } = session
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="font-semibold">
          {browser}
          {isCurrent && <span className="ml-2 font-normal text-accent">this browser</span>}
        </p>
        <p className="text-[13px] break-words text-muted">
          {isCurrent ? 'Used now' : <>Last used {rowDate(lastUsedAt, clock)}</>} from {address} · signed in{' '}
          <time dateTime={createdAt} title={fullDate(createdAt, clock)}>
            {rowDate(createdAt, clock)}
          </time>
          {stays && ' · stays signed in'}
        </p>
      </div>
      {!isCurrent && (
        <Button aria-label={`Sign out ${browser}`} onClick={onEnd}>
          Sign out
        </Button>
      )}
    </li>
  )
}
