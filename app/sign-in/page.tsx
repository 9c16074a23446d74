import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Logo } from '@/components/shell/logo'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { getConfig } from '@/lib/config'
import { mailScripts } from '@/lib/http/mail-scripts'
import { problemTitle } from '@/lib/http/problem'
import { safeNext } from '@/lib/session/safe-next'
import { readSession } from '@/lib/session/session-cookie'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { next: wanted, again, problem, ended } = await searchParams
  const next = safeNext(typeof wanted === 'string' ? wanted : null)
  // A session that the mail server has refused comes here with `next`; it signs in again.
  if (!wanted && !again && (await readSession())) redirect(next)
  const { APP_NAME } = getConfig()
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center p-4">
      {/* The next page's, which come while the form is filled in. */}
      {mailScripts().map((path) => (
        <link key={path} rel="prefetch" as="script" href={path} />
      ))}
      <div className="w-full max-w-sm">
        <div className="mb-6 flex flex-col items-center gap-3">
          <Logo size={48} />
          <h1 className="text-2xl font-bold">Sign in to {APP_NAME}</h1>
        </div>
        {ended && (
          <p role="status" className="mb-4 rounded-control bg-amber-soft px-3 py-2">
            You have been signed out. If you were just doing something, it was not done. Sign in to go on.
          </p>
        )}
        <div className="rounded-panel border border-line bg-panel p-6">
          <SignInForm next={next} failure={problemTitle(problem)} />
        </div>
        <p className="mt-4 text-center text-[13px] text-muted">
          Use the address and password of your mailbox.
        </p>
      </div>
    </main>
  )
}
