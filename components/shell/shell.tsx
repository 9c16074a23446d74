'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { FolderNav } from '@/components/mailbox/folder-nav'
import {
  onSpecialFolderQuestion,
  type SpecialFolderQuestion,
} from '@/components/mailbox/special-folder-state'
import { StorageMeter } from '@/components/storage/storage-meter'
import { lazyPart } from '@/lib/client/lazy-part'
import { useLongWork } from '@/lib/client/long-work'
import { onSignedOut } from '@/lib/client/sign-out'
import { useShortcuts } from '@/lib/client/use-shortcuts'
import { AccountMenu } from './account-menu'
import { DrawerContext } from './drawer-context'
import { Logo } from './logo'
import { NotificationRegion } from './notification-region'
import { onShortcutSheet, openShortcutSheet } from './shortcut-sheet-state'
import { ThemeKeeper } from './theme-keeper'
import { useBack } from './use-back'
import { useFocusRescue } from './use-focus-rescue'
import { useLive } from './use-live'

const ShortcutSheet = lazyPart(() => import('./shortcut-sheet'))
const SpecialFolderDialog = lazyPart(() => import('@/components/mailbox/special-folder-dialog'))
const LongWorks = lazyPart(() => import('./long-works'))
const FolderDrawer = lazyPart(() => import('./folder-drawer'))

/** The frame around every page: folders and storage at the side, or in a drawer on small screens. */
export function Shell({ appName, children }: { appName: string; children: ReactNode }) {
  const [sheet, setSheet] = useState(false)
  const [drawer, setDrawer] = useState(false)
  const [question, setQuestion] = useState<SpecialFolderQuestion | null>(null)
  useShortcuts({ '?': openShortcutSheet })
  const works = useLongWork()
  useFocusRescue()
  useBack()
  useLive()
  useEffect(() => onShortcutSheet(() => setSheet(true)), [])
  useEffect(() => onSpecialFolderQuestion(setQuestion), [])
  useEffect(() => onSignedOut(() => location.replace('/sign-in')), [])
  useEffect(() => {
    // A page kept by the browser could show mail after signing out.
    const leave = (event: PageTransitionEvent) => event.persisted && location.reload()
    window.addEventListener('pageshow', leave)
    return () => window.removeEventListener('pageshow', leave)
  }, [])
  const account = <AccountMenu />
  return (
    <DrawerContext value={{ open: () => setDrawer(true), account }}>
      <div className="flex h-dvh flex-col lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)_auto]">
        <div className="hidden min-h-0 flex-col border-line border-r bg-sidebar lg:flex">
          <header className="flex h-14 shrink-0 items-center gap-2 pr-3 pl-4">
            <Logo />
            <span className="flex-1 truncate text-[17px] font-bold">{appName}</span>
            {account}
          </header>
          <FolderNav />
        </div>
        <div className="min-h-0 flex-1 lg:col-start-2 lg:row-span-2 lg:row-start-1">{children}</div>
        <footer className="border-line bg-panel px-4 pt-2.5 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-lg:border-t lg:col-start-1 lg:row-start-2 lg:border-r lg:bg-sidebar">
          <div className="lg:border-line lg:border-t lg:pt-3">
            <StorageMeter />
          </div>
        </footer>
      </div>
      {works.length > 0 && <LongWorks works={works} />}
      <NotificationRegion />
      <ThemeKeeper />
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
      {question && <SpecialFolderDialog question={question} onClose={() => setQuestion(null)} />}
      {drawer && <FolderDrawer appName={appName} onClose={() => setDrawer(false)} />}
    </DrawerContext>
  )
}
