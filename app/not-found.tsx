import type { Metadata } from 'next'
import { PageLink } from '@/components/shell/page-link'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-2 p-6 text-center">
      <h1 className="text-xl font-bold">This page is not there</h1>
      <p className="text-muted">The address may be mistyped.</p>
      <PageLink href="/mail/INBOX" className="mt-2 py-2 font-semibold text-accent hover:underline">
        Go to the Inbox
      </PageLink>
    </main>
  )
}
