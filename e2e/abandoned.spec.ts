import { signInApi } from './fixtures/api.ts'
import { deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/scripted.ts'

const logins = (commands: string[]) => commands.filter((command) => command === 'LOGIN')

/** What a browser asks for, and may give up. */
async function ask(origin: string, path: string, cookie: string, signal?: AbortSignal) {
  return fetch(`${origin}${path}`, { headers: { cookie }, signal })
}

test('a browser that goes away takes its question along: what comes after is answered, and rightly', async ({
  imap,
  account,
  front,
  frontWeb,
  context,
}) => {
  const { origin } = frontWeb
  await deliverMany(imap, 'INBOX', 3)
  await signInApi(context.request, origin, account)
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const messages = '/api/messages?mailbox=INBOX'
  expect((await ask(origin, messages, cookie)).status).toBe(200)

  let isSilent = true
  front.script(account.user, {
    answer: (command) => (isSilent && /^FETCH/.test(command) ? [] : null),
  })
  const goneAway = new AbortController()
  // Of a window that was asked for before, nothing need be fetched.
  const given = ask(origin, `${messages}&limit=2`, cookie, goneAway.signal)
  const fetches = () => front.commands(account.user).filter((command) => /^FETCH/.test(command))
  await expect.poll(fetches).toHaveLength(2)
  const waiting = new AbortController()
  const behind = ask(origin, '/api/mailboxes?sizes=1', cookie, waiting.signal)
  const last = ask(origin, '/api/quota', cookie)
  goneAway.abort()
  waiting.abort()
  await expect(given).rejects.toThrow('aborted')
  await expect(behind).rejects.toThrow('aborted')

  // The mail server takes thirty seconds to be given up: nobody had to wait for that.
  const quota = await (await last).json()
  expect(quota.roots).toEqual([expect.objectContaining({ name: 'User quota' })])
  isSilent = false
  const { total, rows } = await (await ask(origin, messages, cookie)).json()
  expect([total, rows.length]).toEqual([3, 3])
  expect(logins(front.commands(account.user))).toHaveLength(2)
  // What had only waited was never asked.
  expect(front.commands(account.user).filter((command) => /^LIST .*SIZE/.test(command))).toEqual([])
  expect(frontWeb.readLog()).not.toMatch(/unhandled|"level":(50|60)/i)
})
