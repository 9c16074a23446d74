/** Colours that a folder can have; each is a pair of tokens in globals.css. */
export const folderColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink'] as const

export type FolderColour = (typeof folderColours)[number]

/** How one person wants to see one folder. */
export interface MailboxSettings {
  mailbox: string
  colour: FolderColour | null
  /** It stands above the others, with all that is inside it. */
  favourite: boolean
  /** What is inside it is not shown. */
  collapsed: boolean
  /** Its messages are shown as conversations. */
  conversations: boolean
}

export type MailboxSettingsChange = Partial<Omit<MailboxSettings, 'mailbox'>>

/** The settings of a folder for which nothing was ever chosen. */
export function defaultMailboxSettings(mailbox: string): MailboxSettings {
  return { mailbox, colour: null, favourite: false, collapsed: false, conversations: false }
}
