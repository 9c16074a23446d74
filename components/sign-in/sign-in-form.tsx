'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { post } from '@/lib/client/api'
import { whenIdle } from '@/lib/client/when-idle'

const fieldLook = 'min-h-11 w-full rounded-control border border-control bg-panel px-3 text-base font-normal'

/** Asks for the mailbox's login; the mail server is what checks it. */
export function SignInForm({ next, failure }: { next: string; failure: string }) {
  const [problem, setProblem] = useState(failure)
  const [isBusy, setIsBusy] = useState(false)
  const password = useRef<HTMLInputElement>(null)
  // Browsers take long to learn of dates, which the next page is full of: they do while the form is filled in.
  useEffect(() => whenIdle(() => void new Intl.DateTimeFormat('en-GB').format()), [])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    setIsBusy(true)
    setProblem('')
    try {
      await post<void>('/api/session', {
        username: form.get('username'),
        password: form.get('password'),
        stay: form.has('stay'),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        next,
      })
      // Back then leads to where one came from, and not to a form that has done its work.
      location.replace(next)
    } catch (error) {
      setProblem((error as Error).message)
      setIsBusy(false)
      password.current?.select()
      password.current?.focus()
    }
  }

  return (
    // Before its script has loaded, the form still sends the password in a body and not in an address.
    <form method="post" action="/api/session" onSubmit={onSubmit} className="flex flex-col gap-4">
      <input type="hidden" name="next" value={next} />
      <label className="flex flex-col gap-1.5 text-[13px] font-semibold">
        Email address
        <input
          type="text"
          inputMode="email"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          // biome-ignore lint/a11y/noAutofocus: there is nothing else to do on this page
          autoFocus
          className={fieldLook}
        />
      </label>
      <label className="flex flex-col gap-1.5 text-[13px] font-semibold">
        Password
        <input
          ref={password}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          className={fieldLook}
        />
      </label>
      <div>
        <label className="flex min-h-11 items-center gap-2.5 lg:min-h-6">
          <input type="checkbox" name="stay" aria-describedby="stay-hint" className="size-5 accent-accent" />
          Stay signed in
        </label>
        <p id="stay-hint" className="ml-7.5 text-[13px] text-muted">
          For 30 days; only on your own computer.
        </p>
      </div>
      <p role="alert" className={problem ? 'rounded-control bg-red-soft px-3 py-2 text-red' : 'sr-only'}>
        {problem}
      </p>
      <Button type="submit" look="primary" disabled={isBusy} aria-busy={isBusy} className="lg:!min-h-11">
        {isBusy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
