import { useEffect, useRef } from 'react'
import { takeMessages } from './message-drag'
import type { MessageActions } from './use-message-actions'
import { useRecentTargets } from './use-recent-targets'

/**
 * What happens with messages that are dropped on a folder: on Trash, Archive and Junk the same as by
 * the buttons of these names, elsewhere they are moved, or copied where the keyboard says so.
 */
export function useMessageDrops(actions: MessageActions): void {
  const recent = useRecentTargets()
  const current = useRef({ actions, recent })
  useEffect(() => {
    current.current = { actions, recent }
  })
  useEffect(
    () =>
      takeMessages((set, target, copies) => {
        const { actions, recent } = current.current
        if (copies) return actions.copyTo(set, target)
        if (target.specialUse === '\\Trash') return actions.remove(set)
        if (target.specialUse === '\\Archive') return actions.archive(set)
        if (target.specialUse === '\\Junk') return actions.markJunk(set)
        recent.note(target)
        actions.moveTo(set, target)
      }),
    [],
  )
}
