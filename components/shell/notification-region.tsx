'use client'

import { CircleAlert, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { useNotifications } from '@/lib/client/notifications'

/** Milliseconds that a notification stays; time stands still while the pointer or the focus is on it. */
const stay = 12_000

/** Where feedback appears and is spoken. */
export function NotificationRegion() {
  const { current, dismiss, undo } = useNotifications()
  const [held, setHeld] = useState(false)
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    // A button that goes away while it has the focus tells nobody that it lost it.
    if (current) setHeld(region.current?.matches(':hover, :focus-within') ?? false)
  }, [current])
  useEffect(() => {
    if (!current || held) return
    const timer = setTimeout(dismiss, stay)
    return () => clearTimeout(timer)
  }, [current, held, dismiss])
  return (
    <section
      ref={region}
      aria-label="Notifications"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={cx(
        'fixed bottom-32 left-1/2 z-60 flex w-max max-w-[min(40rem,calc(100vw-2rem))] -translate-x-1/2 items-center gap-1 rounded-card bg-toast py-1 pr-1 pl-4 text-on-toast shadow-float lg:bottom-6',
        !current && 'sr-only',
      )}
    >
      {current?.kind === 'failed' && (
        <CircleAlert size={18} aria-hidden className="mr-1.5 shrink-0 text-toast-alert" />
      )}
      <p role="status" className="min-w-0 py-2 wrap-anywhere">
        {current?.kind === 'done' ? current.text : ''}
      </p>
      <p role="alert" className={cx('min-w-0 wrap-anywhere', current?.kind === 'failed' && 'py-2')}>
        {current?.kind === 'failed' ? current.text : ''}
      </p>
      {current?.undo && (
        <button
          type="button"
          onClick={undo}
          aria-keyshortcuts="z"
          className="min-h-11 rounded-control px-3 font-semibold underline underline-offset-4 focus-visible:outline-on-toast lg:min-h-9"
        >
          Undo
        </button>
      )}
      {current && (
        <button
          type="button"
          aria-label="Close notification"
          onClick={dismiss}
          className="inline-flex size-11 items-center justify-center rounded-control focus-visible:outline-on-toast lg:size-9"
        >
          <X size={16} aria-hidden />
        </button>
      )}
    </section>
  )
}
