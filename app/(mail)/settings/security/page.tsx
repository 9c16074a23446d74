import type { Metadata } from 'next'
import { OwnSessions } from '@/components/settings/own-sessions'
import { SettingsFrame } from '@/components/settings/settings-frame'

export const metadata: Metadata = { title: 'Security settings' }

/** Where one is signed in. */
export default function SecuritySettingsPage() {
  return (
    <SettingsFrame section="security">
      <OwnSessions />
    </SettingsFrame>
  )
}
