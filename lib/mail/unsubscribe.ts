/** A way out of a mailing list (RFC 2369, 3.2; RFC 8058). `target` is a host, an address of a page, or a mailto. */
export type Unsubscribe =
  /** The server asks that host, once its reader has agreed. */
  | { kind: 'one-click'; target: string }
  /** A page of the list's own. */
  | { kind: 'page'; target: string }
  /** By mail. */
  | { kind: 'mail'; target: string }
