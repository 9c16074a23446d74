'use client'

import { createContext, useContext } from 'react'

/** The login name of whoever is signed in. */
export const UsernameContext = createContext('')

export function useUsername(): string {
  return useContext(UsernameContext)
}
