import type { Metadata } from 'next'
import { GeneralSettings } from '@/components/settings/general-settings'
import { SettingsFrame } from '@/components/settings/settings-frame'

export const metadata: Metadata = { title: 'General settings' }

export default function GeneralSettingsPage() {
  return (
    <SettingsFrame section="general">
      <GeneralSettings />
    </SettingsFrame>
  )
}
