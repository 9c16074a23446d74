import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** An account of this machine, by name and by number. */
export type Owner = { user: string; group: string; uid: number; gid: number }

/** Who runs this process; null for root, under whom Dovecot has users of its own. */
export async function getOwner(): Promise<Owner | null> {
  const [uid, gid] = [process.getuid?.(), process.getgid?.()]
  if (uid === undefined || gid === undefined) throw new Error('Dovecot needs a Unix')
  if (uid === 0) return null
  return { user: await id('-un'), group: await id('-gn'), uid, gid }
}

async function id(what: '-un' | '-gn'): Promise<string> {
  return (await run('id', [what])).stdout.trim()
}
