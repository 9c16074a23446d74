import { execFile } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Account, dovecotConfig } from './dovecot-config.ts'
import { ensureCertificate, makeMailDir, makeRunDir } from './dovecot-files.ts'
import { findProgram } from './find-program.ts'
import { getFreePort } from './free-port.ts'
import { waitForGreeting } from './imap-greeting.ts'
import { getOwner } from './owner.ts'
import { type Ending, startProcessGroup } from './process-group.ts'

const run = promisify(execFile)

/**
 * Milliseconds. At SIGTERM the processes that hold mail end at once, but the master, which holds
 * none, may wait seconds for some that are already gone.
 */
const STOP_GRACE = 500

export type DovecotOptions = {
  /** Holds mail, log and certificate; made when it is not there. On the same `dir` a server has the same mail. */
  dir: string
  /** Default: a free port. */
  imapPort?: number
  /** Default: a free port. */
  imapsPort?: number
  /** What the server says after sign-in that it can do, in place of all of it: "IMAP4rev1 UIDPLUS". */
  capability?: string
  /** Neither makes nor announces special folders. */
  bare?: boolean
  /** Dots between the levels, all folders below "INBOX.", and folders of others (see `DovecotConfig`). */
  dotted?: boolean
  /** How many connections one user may have; 1,000 without it. */
  connections?: number
} & (
  | { kind: 'test' /* any user name with the password "pass"; its domain is its quota */ }
  | { kind: 'demo'; accounts: Account[] /* no others */ }
)

export type Dovecot = {
  /** IMAP in clear text, with STARTTLS, on 127.0.0.1. */
  port: number
  /** IMAP over TLS. */
  tlsPort: number
  dir: string
  /** Path of the log; each sign-in is a line with `Login: user=<name>`. */
  log: string
  /** Path of the certificate (PEM). */
  certificate: string
  ended: Promise<Ending>
  /** Ends this server; `startDovecot` on the same `dir` and ports brings it back. */
  stop(): Promise<void>
  /** Runs doveadm on this server and gives what it prints; rejects with its words when it fails. */
  doveadm(...args: string[]): Promise<string>
}

/**
 * Starts a private Dovecot on loopback and waits until it greets.
 * Throws when Dovecot is not installed, or with the end of the log when it does not come up.
 */
export async function startDovecot(options: DovecotOptions): Promise<Dovecot> {
  const [program, doveadm] = [findProgram('dovecot'), findProgram('doveadm')]
  if (!program || !doveadm) throw new Error('Dovecot is not installed')
  const dir = resolve(options.dir)
  mkdirSync(dir, { recursive: true })
  const certificate = await ensureCertificate(dir)
  const port = options.imapPort ?? (await getFreePort())
  const tlsPort = options.imapsPort ?? (await getFreePort())
  const accounts = options.kind === 'demo' ? options.accounts : undefined
  const owner = await getOwner()
  makeMailDir(dir, owner)

  const runDir = makeRunDir(dir)
  const removeRunDir = () => rmSync(runDir, { recursive: true, force: true })
  process.once('exit', removeRunDir)
  const config = join(dir, 'dovecot.conf')
  const { capability, bare, dotted, connections } = options
  writeFileSync(
    config,
    dovecotConfig({
      ...{ runDir, imapPort: port, imapsPort: tlsPort, owner },
      ...{ accounts, capability, bare, dotted, connections },
    }),
  )

  const log = join(dir, 'dovecot.log')
  const output = openSync(log, 'a')
  const group = await startProcessGroup(program, ['-F', '-c', config], { output, grace: STOP_GRACE })
  closeSync(output)
  const stop = async () => {
    await group.stop()
    removeRunDir()
    process.off('exit', removeRunDir)
  }
  if (!(await waitForGreeting(port, group.ended))) {
    await stop()
    throw new Error(
      `Dovecot did not start:\n${readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n')}`,
    )
  }
  return {
    port,
    tlsPort,
    dir,
    log,
    certificate,
    ended: group.ended,
    stop,
    async doveadm(...args) {
      const { stdout } = await run(doveadm, ['-c', config, ...args])
      return stdout
    },
  }
}
