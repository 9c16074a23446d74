import type { Account } from '../../e2e/servers/dovecot-config.ts'
export async function seedMail(port: number, account: Account, now: Date): Promise<void> {}
