'use client'

import { useEffect, useState } from 'react'
import { Choice, SelectChoice, SwitchChoice } from '@/components/ui/choice'
import { SettingCard } from '@/components/ui/setting-card'
import { useNotifications } from '@/lib/client/notifications'
import { useChangeSettings, useSettings } from '@/lib/client/settings'
import { dateLanguages } from '@/lib/mail/date-language'
import type { Settings } from '@/lib/mail/settings'
import { DesktopNotes } from './desktop-notes'
import { ImageSenders } from './image-senders'

const swipes = { archive: 'Archive', delete: 'Delete', read: 'Mark as read or unread', none: 'Nothing' }

/** The zones that this browser knows; the server may know others, so they come after the first picture. */
function useZones(chosen: string): Record<string, string> {
  const [known, setKnown] = useState<string[]>([])
  useEffect(() => setKnown(Intl.supportedValuesOf('timeZone')), [])
  const names = [...new Set([...known, ...(chosen ? [chosen] : [])])].sort()
  const words = names.map((name) => [name, name.replaceAll('_', ' ')])
  return { '': 'As on this computer', ...Object.fromEntries(words) }
}

/** How Wren looks and behaves; each choice counts at once. */
export function GeneralSettings() {
  const settings = useSettings()
  const zones = useZones(settings.timeZone)
  const { mutate } = useChangeSettings()
  const { notify, notifyFailure } = useNotifications()

  function change(part: Partial<Settings>) {
    mutate(part, {
      onSuccess: () => notify('Saved'),
      onError: (error) => notifyFailure(`Not saved. ${error.message}`),
    })
  }

  return (
    <>
      <SettingCard title="Look">
        <Choice
          label="Theme"
          choices={{ system: 'System', light: 'Light', dark: 'Dark' }}
          value={settings.theme}
          onChange={(theme) => change({ theme })}
        />
        <Choice
          label="Density of lists"
          choices={{ comfortable: 'Comfortable', compact: 'Compact' }}
          value={settings.density}
          onChange={(density) => change({ density })}
        />
        <Choice
          label="Reading pane on wide screens"
          choices={{ right: 'Right', below: 'Below', off: 'Off' }}
          value={settings.readingPane}
          onChange={(readingPane) => change({ readingPane })}
        />
      </SettingCard>
      <SettingCard title="Dates">
        <SelectChoice
          label="Time zone"
          choices={zones}
          value={settings.timeZone}
          onChange={(timeZone) => change({ timeZone })}
        />
        <SelectChoice
          label="Language of dates"
          choices={dateLanguages}
          value={settings.dateLanguage as keyof typeof dateLanguages}
          onChange={(dateLanguage) => change({ dateLanguage })}
        />
      </SettingCard>
      <SettingCard title="Reading">
        <SelectChoice
          label="After a message is deleted, moved or archived"
          choices={{
            next: 'Open the next message down',
            previous: 'Open the message above',
            list: 'Go back to the list',
          }}
          value={settings.afterDelete}
          onChange={(afterDelete) => change({ afterDelete })}
        />
        <SwitchChoice
          label="Keyboard shortcuts"
          hint="Single keys such as j, e and #. Arrow keys, Enter and Esc work in any case."
          checked={settings.shortcuts}
          onChange={(shortcuts) => change({ shortcuts })}
        />
      </SettingCard>
      <SettingCard title="New mail">
        <DesktopNotes />
      </SettingCard>
      <ImageSenders />
      <SettingCard title="Touch">
        <SelectChoice
          label="Swipe left"
          choices={swipes}
          value={settings.swipeLeft}
          onChange={(swipeLeft) => change({ swipeLeft })}
        />
        <SelectChoice
          label="Swipe right"
          choices={swipes}
          value={settings.swipeRight}
          onChange={(swipeRight) => change({ swipeRight })}
        />
      </SettingCard>
    </>
  )
}
