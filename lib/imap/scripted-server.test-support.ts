import type { Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { type ScriptedImap, startScriptedImap } from '../../e2e/servers/scripted-imap'
import { type ImapConnection, limits, openConnection } from './connection'

/** What a server says to a command instead of doing it; undefined: nothing at all. */
export type Answer = (tag: string, line: string, socket: Socket) => string | undefined

export const capabilities = 'IMAP4rev1 LITERAL+ MOVE UIDPLUS QUOTA UNSELECT LIST-STATUS'

/** A message as FETCH tells of it; it has one text of seven octets. */
const messageItems =
  'UID 3 FLAGS (\\Seen) INTERNALDATE "05-Jan-2026 09:30:00 +0545" ' +
  'ENVELOPE ("Mon, 05 Jan 2026 09:30:00 +0545" "Choir" (("Ana" NIL "ana" "choir.example")) NIL NIL ' +
  '(("Dana" NIL "dana" "wren.example")) NIL NIL NIL "<1@choir.example>") ' +
  'BODYSTRUCTURE ("text" "plain" ("charset" "utf-8") NIL NIL "7bit" 7 1 NIL NIL NIL NIL)'

const selected = [
  ...['* FLAGS (\\Seen \\Flagged \\Deleted)', '* 3 EXISTS', '* 0 RECENT'],
  ...[
    '* OK [PERMANENTFLAGS (\\Seen \\Flagged \\Deleted \\*)] .',
    '* OK [UIDVALIDITY 7] .',
    '* OK [UIDNEXT 4] .',
  ],
].join('\r\n')

/** What a good server says before its tagged OK, by the beginning of the command. */
const manners: [RegExp, string][] = [
  [/^LIST "" ""/, '* LIST (\\Noselect) "/" ""\r\n'],
  [/^LIST/, '* LIST () "/" INBOX\r\n* STATUS INBOX (MESSAGES 3 UNSEEN 1)\r\n'],
  [/^SELECT/, `${selected}\r\n`],
  [/^UID FETCH 3 .*BODY\.PEEK\[\d/, '* 3 FETCH (UID 3 BODY[1]<0> {7}\r\nHello\r\n)\r\n'],
  [/^UID FETCH/, `* 3 FETCH (${messageItems})\r\n`],
  [/^FETCH/, `* 3 FETCH (${messageItems})\r\n`],
  [/^UID SEARCH UID \S+ KEYWORD/, '* SEARCH\r\n'],
  [/^UID SEARCH/, '* SEARCH 3\r\n'],
  [/^STATUS .*SIZE/, '* STATUS Trash (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 7 SIZE 4096)\r\n'],
  [/^STATUS "?Empty"?/, '* STATUS Empty (MESSAGES 0 UIDNEXT 4 UIDVALIDITY 7)\r\n'],
  [/^STATUS "?Old"?/, '* STATUS Old (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 7)\r\n'],
  [/^STATUS "?Sent"?/, '* STATUS Sent (MESSAGES 9 UIDNEXT 12 UIDVALIDITY 9)\r\n'],
  [/^UID MOVE/, '* OK [COPYUID 9 3 12] moved\r\n* 3 EXPUNGE\r\n'],
  [/^GETQUOTAROOT/, '* QUOTAROOT INBOX "User quota"\r\n* QUOTA "User quota" (STORAGE 512 1024)\r\n'],
  [/^LOGOUT/, '* BYE good bye\r\n'],
]

/** An answer to those commands that begin so; all others are done as they should be. */
export type Faults = [command: RegExp, answer: Answer][]

export interface ScriptedServer {
  /** Connects and signs in to a server with these capabilities and faults; closed after the test. */
  connect(faults?: Faults, capability?: string): Promise<ImapConnection>
  /** The same for connections that others open. */
  script(faults: Faults, capability?: string): void
  /** The commands that the server has heard in this test, without their tags. */
  commands(): string[]
  /** What a good server says to a command, its tagged line included. */
  answer(tag: string, command: string): string
  /** What the server says before anything is asked, in place of a greeting. */
  greet(greeting: (socket: Socket) => string | undefined): void
}

/** A server for the tests of one file, for faults that no real server makes. */
export function scriptedServer(): ScriptedServer {
  let server: ScriptedImap
  let faults: Faults = []
  let capability = capabilities
  let greeting: (socket: Socket) => string | undefined
  let heard = 0
  const open: ImapConnection[] = []
  const usual = { ...limits }

  function reset() {
    Object.assign(limits, usual)
    faults = []
    capability = capabilities
    greeting = () => `* OK [CAPABILITY ${capability}] ready\r\n`
    heard = server.lines().length
  }

  function say(line: string | null, socket: Socket): string | undefined {
    if (line === null) return greeting(socket)
    const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(line) ?? []
    const fault = faults.find(([begin]) => begin.test(command))
    return fault ? fault[1](tag, command, socket) : answer(tag, command)
  }

  function answer(tag: string, command: string): string {
    const before = manners.find(([begin]) => begin.test(command))?.[1] ?? ''
    const codes: [RegExp, string][] = [
      [/^LOGIN/, ` [CAPABILITY ${capability}]`],
      [/^UID COPY/, ' [COPYUID 9 3 12]'],
    ]
    const code = codes.find(([begin]) => begin.test(command))?.[1] ?? ''
    return `${before}${tag} OK${code} done\r\n`
  }

  beforeAll(async () => {
    server = await startScriptedImap(say)
    vi.stubEnv('IMAP_URL', `imap://127.0.0.1:${server.port}`)
    vi.stubEnv('SESSION_SECRET', 'a-secret-of-at-least-32-characters')
    reset()
  })

  afterEach(() => {
    for (const { client } of open.splice(0)) client.close()
    reset()
  })

  afterAll(async () => {
    vi.unstubAllEnvs()
    await server.stop()
  })

  function script(these: Faults, withCapability = capabilities) {
    faults = these
    capability = withCapability
  }

  return {
    script,
    async connect(these = [], withCapability) {
      script(these, withCapability)
      const connection = await openConnection('ana', 'pass')
      open.push(connection)
      return connection
    },
    commands: () =>
      server
        .lines()
        .slice(heard)
        .map((line) => line.replace(/^\S+ /, '')),
    answer,
    greet(instead) {
      greeting = instead
    },
  }
}
