import type { Account } from '../e2e/servers/dovecot-config.ts'

/** Whom the demo's mail belongs to. */
export const DEMO_ACCOUNT: Account = { user: 'demo@wren.example', password: 'demo', quota: '50M' }
