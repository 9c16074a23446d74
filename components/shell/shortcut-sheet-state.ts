import { makeSignal } from '@/lib/client/signal'

/** Has the shell show the sheet of keyboard shortcuts. */
export const { send: openShortcutSheet, hear: onShortcutSheet } = makeSignal('shortcuts')
