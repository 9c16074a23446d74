import type { ImapFlow } from 'imapflow'
import { connectImap } from './fixtures/account.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { describeScrolling, traceScrolling } from './fixtures/scroll-trace.ts'
import { expect, test } from './fixtures/wire.ts'
import { type ImapProxy, startImapProxy } from './servers/imap-proxy.ts'

type Row = { uid: number; snippet: string | null }

/** First and last sequence number of each FETCH among commands. */
function fetchedRanges(commands: string[]): [number, number][] {
  return commands.flatMap((command) => {
    const range = /^(?:UID )?FETCH (\d+)(?::(\d+))? /.exec(command)
    return range ? [[Number(range[1]), Number(range[2] ?? range[1])] as [number, number]] : []
  })
}

/** Octets that plain ImapFlow receives for the same rows: `open` also selects the mailbox. */
async function receivePlainly(
  imap: ImapFlow,
  wire: ImapProxy,
  [first, last]: [number, number],
  open: boolean,
) {
  wire.reset()
  if (open) await imap.mailboxOpen('INBOX')
  const query = { uid: true, flags: true, internalDate: true, envelope: true, bodyStructure: true }
  const messages = await imap.fetchAll(`${first}:${last}`, query)
  return { octets: wire.received(), uids: messages.map(({ uid }) => uid).reverse() }
}

for (const count of [1000, 100_000]) {
  test(`a folder of ${count} messages costs no more than the rows that are looked at`, async ({
    mail,
    page,
    browser,
    web,
    wire,
    account,
    shared,
  }) => {
    test.setTimeout(240_000)
    await fillMailbox({ ...account, port: shared.imapPort, mailbox: 'INBOX', count })
    const middle = count / 2

    await test.step('in the browser', async () => {
      await mail.signIn(account)
      await expect(mail.row(`Message ${String(count).padStart(6, '0')}`)).toBeVisible()
      await expect(mail.grid).toHaveAttribute('aria-rowcount', String(count))
      await mail.scrollTo(middle)
      await expect(mail.row(`Message ${String(count - middle).padStart(6, '0')}`)).toBeVisible()
      const ranges = fetchedRanges(wire.commands())
      expect(ranges.length, 'the first window, and one or two in the middle').toBeLessThanOrEqual(3)
      for (const [first, last] of ranges) expect(last - first + 1).toBeLessThanOrEqual(100)
    })

    await test.step('scrolling by the wheel', async () => {
      await mail.scrollTo(0)
      const cost = await traceScrolling(browser, page, mail.grid)
      expect(cost.frames.length).toBeGreaterThan(20)
      expect(cost.tasks.length).toBeGreaterThan(20)
      console.log(`${count} messages, scrolling: ${describeScrolling(cost)}`)
    })

    await page.goto('about:blank')
    const plainWire = await startImapProxy({ target: shared.imapPort })
    const plain = await connectImap({ ...account, port: plainWire.port })

    for (const position of [0, middle]) {
      // Asking for the folders leaves the one that is open: the first rows then cost a SELECT as well.
      if (position === 0) await page.request.get(`${web.origin}/api/mailboxes`)
      wire.reset()
      // A window as no page has asked for it: of one that is known, the mail server is asked less.
      const address = `${web.origin}/api/messages?mailbox=INBOX&position=${position}&limit=40`
      const answer = await page.request.get(address)
      const { rows } = (await answer.json()) as { rows: Row[] }
      const ours = wire.received()
      expect(wire.commands().map((command) => command.split(' ')[0])).toEqual([
        position === 0 ? 'SELECT' : 'NOOP',
        'FETCH',
      ])
      const [range] = fetchedRanges(wire.commands())
      if (!range) throw new Error('There was no FETCH')
      const { octets, uids } = await receivePlainly(plain, plainWire, range, position === 0)
      expect(rows.map(({ uid }) => uid)).toEqual(uids)
      // ImapFlow cannot ask for PREVIEW, so what ours brings of it is added: the item and its text.
      const previews = rows.reduce(
        (sum, { snippet }) => sum + Buffer.byteLength(snippet === null ? '' : ` PREVIEW "${snippet}"`),
        0,
      )
      console.log(
        `${count} messages, position ${position}: ${ours} octets; plain ImapFlow ${octets} and previews ${previews}`,
      )
      expect(ours).toBeLessThanOrEqual(1.2 * (octets + previews))
      wire.reset()
      expect(await (await page.request.get(address)).json()).toMatchObject({ rows })
      expect(wire.commands(), 'of what nobody has changed').toEqual(['NOOP'])
    }
    await plain.logout()
    await plainWire.stop()
  })
}
