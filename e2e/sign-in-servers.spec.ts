import { expect, test } from './fixtures/launch.ts'
import { MailPage } from './pages/mail-page.ts'
import { getFreePort } from './servers/free-port.ts'
import { startScriptedImap } from './servers/scripted-imap.ts'

// The browser notes a refused login in its console.
test.use({ allowedErrors: [/status of 50[24]/] })

const unreachable = 'The mail server cannot be reached. Your mail is safe there; try again in a few minutes.'
const noProof =
  'The mail server could not prove who it is, so nothing was sent to it. Tell the person who runs it.'

test('a mail server that is away is said as such', async ({ page, launch, account }) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${await getFreePort()}` })
  const mail = new MailPage(page, web.origin)
  await page.goto(`${web.origin}/sign-in`)
  await mail.fillSignIn(account.user, account.password)
  await expect(mail.alert).toHaveText(unreachable)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
})

test('a certificate that nobody vouches for is refused, in other words', async ({
  page,
  launch,
  account,
  shared,
}) => {
  const web = await launch({ IMAP_URL: `imaps://127.0.0.1:${shared.imapTlsPort}` })
  const mail = new MailPage(page, web.origin)
  await page.goto(`${web.origin}/sign-in`)
  await mail.fillSignIn(account.user, account.password)
  await expect(mail.alert).toHaveText(noProof)
})

test('with its certificate in TLS_CA_FILE the same server is trusted', async ({
  page,
  launch,
  account,
  shared,
}) => {
  const web = await launch({
    IMAP_URL: `imaps://127.0.0.1:${shared.imapTlsPort}`,
    TLS_CA_FILE: shared.certificate,
  })
  const mail = new MailPage(page, web.origin)
  await mail.signIn(account)
  await expect(page.getByRole('main').getByText('Your Inbox is empty')).toBeVisible()
})

test('STARTTLS with a certificate that nobody vouches for is refused', async ({
  page,
  launch,
  account,
  shared,
}) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}?starttls` })
  const mail = new MailPage(page, web.origin)
  await page.goto(`${web.origin}/sign-in`)
  await mail.fillSignIn(account.user, account.password)
  await expect(mail.alert).toHaveText(noProof)
})

test('STARTTLS with the certificate in TLS_CA_FILE works', async ({ page, launch, account, shared }) => {
  const web = await launch({
    IMAP_URL: `imap://127.0.0.1:${shared.imapPort}?starttls`,
    TLS_CA_FILE: shared.certificate,
  })
  const mail = new MailPage(page, web.origin)
  await mail.signIn(account)
  await expect(page.getByRole('main').getByText('Your Inbox is empty')).toBeVisible()
})

for (const [offer, capability] of [
  ['does not offer STARTTLS', 'IMAP4rev1 AUTH=PLAIN SASL-IR'],
  ['offers STARTTLS and refuses it', 'IMAP4rev1 AUTH=PLAIN SASL-IR STARTTLS'],
]) {
  test(`no password is sent where STARTTLS is required and the server ${offer}`, async ({
    page,
    launch,
    account,
  }) => {
    const server = await startScriptedImap((line) => {
      if (line === null) return `* OK [CAPABILITY ${capability}] ready\r\n`
      const [tag, command] = line.split(' ')
      if (command === 'CAPABILITY') return `* CAPABILITY ${capability}\r\n${tag} OK done\r\n`
      return command === 'STARTTLS' ? `${tag} NO not today\r\n` : `${tag} OK done\r\n`
    })
    const web = await launch({ IMAP_URL: `imap://127.0.0.1:${server.port}?starttls` })
    const mail = new MailPage(page, web.origin)
    await page.goto(`${web.origin}/sign-in`)
    await mail.fillSignIn(account.user, account.password)
    await expect(mail.alert).toHaveText(noProof)
    await server.stop()
    expect(server.lines().filter((line) => /LOGIN|AUTHENTICATE/i.test(line))).toEqual([])
  })
}

test('what somebody puts between the answer to STARTTLS and the encryption is not believed', async ({
  page,
  launch,
  account,
}) => {
  const server = await startScriptedImap((line) => {
    if (line === null) return '* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN SASL-IR] ready\r\n'
    const [tag, command] = line.split(' ')
    if (command !== 'STARTTLS') return `${tag} OK done\r\n`
    return `${tag} OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n* OK injected\r\n`
  })
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${server.port}?starttls` })
  const mail = new MailPage(page, web.origin)
  await page.goto(`${web.origin}/sign-in`)
  await mail.fillSignIn(account.user, account.password)
  await expect(mail.alert).toHaveText(noProof)
  await server.stop()
  expect(server.lines().filter((line) => /STARTTLS/i.test(line))).toHaveLength(1)
  expect(server.lines().filter((line) => /LOGIN|AUTHENTICATE/i.test(line))).toEqual([])
  expect(server.lines().join()).not.toContain(account.password)
})
