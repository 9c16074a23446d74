/** A token of a command: the values are escaped by ImapFlow's compiler, never by hand. */
export type Argument =
  | { type: 'ATOM' | 'STRING' | 'SEQUENCE'; value: string }
  | { type: 'LITERAL'; value: Buffer }
  | Argument[]
