import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'
import { getConfig } from '@/lib/config'

export function generateMetadata(): Metadata {
  const name = getConfig().APP_NAME
  return {
    // The mail page has a title of its own, which follows what is open.
    title: { default: '', template: `%s · ${name}` },
    robots: { index: false, follow: false },
    icons: { icon: '/icon.svg' },
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafafa' },
    { media: '(prefers-color-scheme: dark)', color: '#09090b' },
  ],
}

export const dynamic = 'force-dynamic'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className="font-sans">
      <body>{children}</body>
    </html>
  )
}
