'use client'

import { Menu } from '@base-ui/react/menu'
import {
  CalendarDays,
  Check,
  ChevronRight,
  EyeOff,
  FolderInput,
  FolderPlus,
  type LucideIcon,
  MailOpen,
  Palette,
  Pencil,
  Star,
  Trash2,
} from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { cx } from '@/components/ui/cx'
import { menuItemLook, menuLook } from '@/components/ui/menu-look'
import { useMailboxSettings } from '@/lib/client/mailbox-settings'
import { type Mailbox, mailboxName } from '@/lib/mail/mailbox'
import { type FolderColour, folderColours } from '@/lib/mail/mailbox-settings'
import type { FolderRequest } from './folder-request'
import type { FolderActions } from './use-folder-actions'
import { useMenuMark } from './use-menu-mark'

interface Props {
  mailbox: Mailbox
  anchor: HTMLElement
  actions: FolderActions
  onRequest: (request: FolderRequest | null) => void
  onClose: () => void
}

const popupLook = cx(menuLook, 'max-h-[var(--available-height)] min-w-56 overflow-y-auto')
const itemLook = cx(menuItemLook, 'data-popup-open:bg-hover')

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <>
      <Icon size={18} strokeWidth={1.75} aria-hidden className="shrink-0 text-muted" />
      <span className="flex-1">{children}</span>
    </>
  )
}

/** What can be done with one folder. */
export function FolderMenu({ mailbox, anchor, actions, onRequest, onClose }: Props) {
  const settings = useMailboxSettings().get(mailbox.path)
  const isSpecial = mailbox.specialUse !== null
  const name = mailboxName(mailbox)
  /** What is in it is not there to be kept. */
  const isForAWhile = ['\\Trash', '\\Junk', '\\Drafts'].includes(mailbox.specialUse ?? '')
  /** Why it keeps its name and place. */
  const fixed = isSpecial
    ? `Mail programs rely on ${name}, so it cannot be renamed, moved or deleted.`
    : mailbox.cannot?.rename
  const ask = (kind: 'rename' | 'move' | 'delete' | 'create' | 'years') => () => onRequest({ kind, mailbox })
  /** A long press opens the menu while the finger is still there: lifting it is no choice to close. */
  const isAware = useRef(false)
  useEffect(() => {
    const notice = () => {
      isAware.current = true
    }
    window.addEventListener('pointerdown', notice, true)
    window.addEventListener('keydown', notice, true)
    return () => {
      window.removeEventListener('pointerdown', notice, true)
      window.removeEventListener('keydown', notice, true)
    }
  }, [])

  useMenuMark(anchor)

  function onOpenChange(open: boolean, { reason }: { reason: string }) {
    if (!open && reason !== 'item-press' && isAware.current) onClose()
  }

  return (
    <Menu.Root open onOpenChange={onOpenChange}>
      {/* Beside the trees, and so inside the same landmark. */}
      <Menu.Portal container={anchor.closest('nav')}>
        <Menu.Positioner anchor={anchor} positionMethod="fixed" sideOffset={2} align="end" className="z-50">
          <Menu.Popup aria-label={name} finalFocus={() => anchor} className={popupLook}>
            {!mailbox.cannot?.subfolders && (
              <Menu.Item className={itemLook} onClick={ask('create')}>
                <Line icon={FolderPlus}>New subfolder</Line>
              </Menu.Item>
            )}
            {mailbox.selectable && !mailbox.cannot?.seen && (
              <Menu.Item className={itemLook} onClick={done(() => actions.markRead(mailbox))}>
                <Line icon={MailOpen}>Mark all as read</Line>
              </Menu.Item>
            )}
            {mailbox.selectable && !mailbox.cannot?.remove && !isForAWhile && (
              <Menu.Item className={itemLook} onClick={ask('years')}>
                <Line icon={CalendarDays}>Archive by year…</Line>
              </Menu.Item>
            )}
            <Menu.SubmenuRoot>
              <Menu.SubmenuTrigger className={itemLook}>
                <Line icon={Palette}>Colour</Line>
                <ChevronRight size={16} aria-hidden className="text-muted" />
              </Menu.SubmenuTrigger>
              <Menu.Portal container={anchor.closest('nav')}>
                <Menu.Positioner positionMethod="fixed" sideOffset={4} className="z-50">
                  <Menu.Popup className={popupLook} aria-label="Colour">
                    <Menu.RadioGroup
                      value={settings?.colour ?? 'none'}
                      onValueChange={(value: FolderColour | 'none') =>
                        actions.set(mailbox.path, { colour: value === 'none' ? null : value })
                      }
                    >
                      {(['none', ...folderColours] as const).map((colour) => (
                        <Menu.RadioItem
                          key={colour}
                          value={colour}
                          closeOnClick
                          className={itemLook}
                          onClick={onClose}
                        >
                          <span
                            aria-hidden
                            className={cx(
                              'size-3.5 rounded-full',
                              colour === 'none' ? 'border border-control' : `bg-current folder-${colour}`,
                            )}
                          />
                          <span className="flex-1 capitalize">{colour}</span>
                          <Menu.RadioItemIndicator>
                            <Check size={16} aria-hidden />
                          </Menu.RadioItemIndicator>
                        </Menu.RadioItem>
                      ))}
                    </Menu.RadioGroup>
                  </Menu.Popup>
                </Menu.Positioner>
              </Menu.Portal>
            </Menu.SubmenuRoot>
            {!isSpecial && (
              <>
                <Menu.Item
                  className={itemLook}
                  onClick={done(() => actions.setFavourite(mailbox, !settings?.favourite))}
                >
                  <Line icon={Star}>
                    {settings?.favourite ? 'Remove from favourites' : 'Add to favourites'}
                  </Line>
                </Menu.Item>
                <Menu.Separator className="mx-3 my-1.5 border-line border-t" />
              </>
            )}
            {fixed ? (
              <p className="max-w-56 px-3 py-2 text-[13px] text-muted">{fixed}</p>
            ) : (
              <>
                <Menu.Item className={itemLook} onClick={ask('rename')}>
                  <Line icon={Pencil}>Rename</Line>
                </Menu.Item>
                <Menu.Item className={itemLook} onClick={ask('move')}>
                  <Line icon={FolderInput}>Move to…</Line>
                </Menu.Item>
              </>
            )}
            {!isSpecial && (
              <Menu.Item className={itemLook} onClick={done(() => actions.hide(mailbox))}>
                <Line icon={EyeOff}>Hide</Line>
              </Menu.Item>
            )}
            {!fixed && (
              <Menu.Item className={itemLook} onClick={ask('delete')}>
                <Line icon={Trash2}>Delete</Line>
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )

  function done(action: () => unknown) {
    return () => {
      onClose()
      void action()
    }
  }
}
