/** The servers that all tests share, started by `global-setup`. */
export type Shared = {
  /** Origin of the web app. */
  web: string
  imapPort: number
  imapTlsPort: number
  dovecotDir: string
  dovecotLog: string
  /** PEM file of the Dovecot's self-signed certificate. */
  certificate: string
}

export function getShared(): Shared {
  return JSON.parse(process.env.WREN_E2E ?? '') as Shared
}
