import type { Metadata } from 'next'
import Link from 'next/link'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-2 p-6 text-center">
      <h1 className="text-xl font-bold">This page is not there</h1>
      <p className="text-muted">The address may be mistyped.</p>
      <Link
        href="/mail/INBOX"
        prefetch={false}
        className="mt-2 py-2 font-semibold text-accent hover:underline"
      >
        Go to the Inbox
      </Link>
    </main>
  )
}
