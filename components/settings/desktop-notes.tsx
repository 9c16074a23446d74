import { useEffect, useState } from 'react'
import { SwitchChoice } from '@/components/ui/choice'
import { chooseDesktopNotes, hasDesktopNotes } from '@/lib/client/desktop-notes'
import { useNotifications } from '@/lib/client/notifications'
import { useUsername } from '@/lib/client/username'

/** Whether this browser says on the desktop what comes to the Inbox. */
export function DesktopNotes() {
  const username = useUsername()
  const { notify, notifyFailure } = useNotifications()
  const [isOn, setIsOn] = useState(false)
  // The server does not know what a browser has been told.
  useEffect(() => setIsOn(hasDesktopNotes(username)), [username])

  async function change(isWanted: boolean) {
    const will = await chooseDesktopNotes(username, isWanted)
    setIsOn(will)
    if (will === isWanted) notify('Saved')
    else
      notifyFailure(
        'Your browser does not let Wren show notifications. Allow them in its settings for this site.',
      )
  }

  return (
    <SwitchChoice
      label="Desktop notifications"
      hint="On this computer: who has written and about what, while Wren is open and you look elsewhere."
      checked={isOn}
      onChange={(isWanted) => void change(isWanted)}
    />
  )
}
