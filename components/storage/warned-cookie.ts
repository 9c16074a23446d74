import type { QuotaLevel } from '@/lib/mail/quota'

/** Which threshold this browser has shown, and which one its reader has dismissed. */
export interface Warned {
  shown: QuotaLevel
  dismissed: QuotaLevel
}

const levels: QuotaLevel[] = [0, 80, 90, 100]
const changed = 'wren:warned'

/** Reads the cookie's value, such as "80-0"; anything else counts as nothing shown. */
export function parseWarned(value: string | undefined): Warned {
  const [shown, dismissed] = (value ?? '')
    .split('-')
    .map((part) => levels.find((level) => String(level) === part))
  return { shown: shown ?? 0, dismissed: dismissed ?? 0 }
}

/** The cookie's value as this browser has it now. */
export function readWarned(): string {
  return /(?:^|; )wren_warned=([^;]*)/.exec(document.cookie)?.[1] ?? ''
}

/** Keeps it for this browser's session; the server reads it, so that the page does not jump. */
export function keepWarned({ shown, dismissed }: Warned): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `wren_warned=${shown}-${dismissed}; path=/; samesite=lax`
  window.dispatchEvent(new Event(changed))
}

/** Runs `listen` after each `keepWarned` of this page; returns how to stop listening. */
export function onWarned(listen: () => void): () => void {
  window.addEventListener(changed, listen)
  return () => window.removeEventListener(changed, listen)
}
