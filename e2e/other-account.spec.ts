import type { ImapFlow } from 'imapflow'
import { type Account, connectImap, makeAccount } from './fixtures/account.ts'
import { signInApi } from './fixtures/api.ts'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { test as base, expect } from './fixtures/test.ts'

type Other = { account: Account; imap: ImapFlow }

const test = base.extend<{ other: Other }>({
  other: async ({ shared }, use) => {
    const account = makeAccount(shared.imapPort)
    const imap = await connectImap(account)
    await use({ account, imap })
    await imap.logout()
  },
})

/** Somebody else signs in, in another tab of the same browser. */
test.describe('with another account signed in meanwhile', () => {
  test.use({ allowedErrors: [/status of 409/] })

  test('what a page of the first is told to do is not done to the second', async ({
    mail,
    imap,
    account,
    context,
    other,
  }) => {
    for (const [client, name] of [
      [imap, 'Mine'],
      [other.imap, 'Theirs'],
    ] as const) {
      await deliver(client, 'Trash', { subject: `${name} in Trash` })
      await deliverMany(client, 'INBOX', 2, { text: `${name}.` })
    }
    await mail.signIn(account, '/mail/Trash')
    await expect(mail.row('Mine in Trash')).toBeVisible()
    await signInApi(context.request, mail.origin, other.account)
    const words = /Somebody else has signed in with this browser meanwhile/
    await mail.page.getByRole('main').getByRole('button', { name: 'Refresh' }).click()
    await expect(mail.failed).toHaveText(words)
    await mail.check('Mine in Trash')
    await mail.action('Restore').click()
    await expect(mail.failed).toHaveText(words)
    await mail.folder(/^Inbox/).click()
    await expect(mail.page.getByRole('main')).toContainText(words)
    expect(await subjects(imap, 'Trash')).toEqual(['Mine in Trash'])
    expect(await subjects(other.imap, 'Trash')).toEqual(['Theirs in Trash'])
    expect(await subjects(other.imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
    await mail.page.reload()
    await expect(mail.rows).toHaveCount(2)
    await mail.row('Message 1').click()
    await expect(mail.body).toContainText('Theirs.')
  })

  test('a link to an attachment gives nothing of the second', async ({
    mail,
    imap,
    account,
    context,
    other,
  }) => {
    for (const client of [imap, other.imap]) {
      const file = { filename: 'note.txt', type: 'text/plain', content: Buffer.from('Sing.') }
      await deliver(client, 'INBOX', { subject: 'With a file', attachments: [file] })
    }
    await mail.signIn(account)
    await mail.row('With a file').click()
    const link = mail.article.getByRole('link', { name: 'note.txt' })
    const href = (await link.getAttribute('href')) ?? ''
    expect((await context.request.get(`${mail.origin}${href}`)).status(), 'the control').toBe(200)
    await signInApi(context.request, mail.origin, other.account)
    const answer = await context.request.get(`${mail.origin}${href}`)
    expect(answer.status()).toBe(409)
    expect(await answer.text()).not.toContain('Sing')
  })
})
