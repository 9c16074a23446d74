'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** What a page's own top bar needs on small screens: the folders and the account. */
export const DrawerContext = createContext<{ open: () => void; account: ReactNode }>({
  open: () => {},
  account: null,
})

export function useDrawer() {
  return useContext(DrawerContext)
}
