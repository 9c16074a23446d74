import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'
import { getConfig } from '@/lib/config'
import { ownSettings } from '@/lib/session/own-settings'

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

const pageColours = { light: '#fafafa', dark: '#09090b' }

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await ownSettings()
  const themeColor =
    theme === 'system'
      ? [
          { media: '(prefers-color-scheme: light)', color: pageColours.light },
          { media: '(prefers-color-scheme: dark)', color: pageColours.dark },
        ]
      : pageColours[theme]
  return { width: 'device-width', initialScale: 1, themeColor }
}

export const dynamic = 'force-dynamic'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme } = await ownSettings()
  return (
    <html lang="en" className="font-sans" data-theme={theme}>
      <body>{children}</body>
    </html>
  )
}
