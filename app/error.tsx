'use client'

import { Button } from '@/components/ui/button'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-2 p-6 text-center">
      <title>Something went wrong</title>
      <h1 className="text-xl font-bold">Something went wrong</h1>
      <p className="text-muted">Your mail is safe on the server.</p>
      <Button className="mt-2" onClick={reset}>
        Try again
      </Button>
    </main>
  )
}
