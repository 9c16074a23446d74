import type { Mailbox } from '@/lib/mail/mailbox'
import type { ChoosableUse } from '@/lib/mail/special-use'

/** A question that waits for the person: which folder has this use. */
export interface SpecialFolderQuestion {
  use: ChoosableUse
  /** What was asked for; runs with the folder when one was chosen, and never otherwise. */
  then: (folder: Mailbox) => void
}

let listener: ((question: SpecialFolderQuestion) => void) | null = null

/** Has the shell ask which folder has a use that neither the server nor the person has given to any. */
export function askSpecialFolder(use: ChoosableUse, then: (folder: Mailbox) => void): void {
  listener?.({ use, then })
}

/** Runs `ask` for each question; returns how to stop listening. */
export function onSpecialFolderQuestion(ask: (question: SpecialFolderQuestion) => void): () => void {
  listener = ask
  return () => {
    if (listener === ask) listener = null
  }
}
