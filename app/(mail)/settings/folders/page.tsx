import type { Metadata } from 'next'
import { AllFolders } from '@/components/settings/all-folders'
import { FolderDoubles } from '@/components/settings/folder-doubles'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { SpecialFolders } from '@/components/settings/special-folders'

export const metadata: Metadata = { title: 'Folder settings' }

/** Which folder is which, and all folders. */
export default function FolderSettingsPage() {
  return (
    <SettingsFrame section="folders">
      <SpecialFolders />
      <FolderDoubles />
      <AllFolders />
    </SettingsFrame>
  )
}
