import { deliver, deliverMany } from './fixtures/deliver.ts'
import { expect, test as shared } from './fixtures/test.ts'
import { type Canary, startCanary } from './servers/canary.ts'

const test = shared.extend<{ canary: Canary }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  canary: async ({}, use) => {
    const canary = await startCanary()
    await use(canary)
    await canary.stop()
  },
})

test('links open a tab that knows nothing of the mail; dangerous ones lead nowhere', async ({
  page,
  mail,
  imap,
  account,
  canary,
  context,
}) => {
  const links = [
    `<a href="${canary.origin}/offer" target="_top" rel="opener">Offer</a>`,
    '<a href="javascript:top.pwned=1">Script</a>',
    '<a href="JaVa\tScript:top.pwned=1">Tab</a>',
    '<a href="data:text/html,x">Data</a>',
    '<a href="/api/session">Own</a>',
    '<a href="vbscript:x">Old</a>',
  ]
  await deliver(imap, 'INBOX', { subject: 'Links', html: links.join(' ') })
  await mail.signIn(account)
  await mail.open('Links')
  const offer = mail.body.getByText('Offer')
  await expect(offer).toHaveAttribute('target', '_blank')
  await expect(offer).toHaveAttribute('rel', /noopener/)
  for (const text of ['Script', 'Tab', 'Data', 'Own', 'Old'])
    expect(await mail.body.getByText(text, { exact: true }).getAttribute('href'), text).toBeNull()
  const opened = context.waitForEvent('page')
  await offer.click()
  const tab = await opened
  await tab.waitForLoadState()
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
  expect(canary.hits()[0]).toBe('/offer')
  await expect(page).toHaveURL(/\/mail\/INBOX\/\d+/)
})

test('styles cannot lay anything over the page or over the rest of the message', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 1)
  const cover = 'inset:0;width:100vw;height:100vh;z-index:999999;background:red'
  const html = `<style>.a{position:fixed;${cover}} @media all{.b{position:sticky}} .c{position:var(--none,fixed);${cover}}
      @media all,("\\}"){.q{content:") { } .d{position:fixed;${cover}} x{"}}</style>
    <style>:is(&"\\</"),.q{content:"} .e{position:fixed;${cover}} x{"}</style>
    <div class="a">Cover</div><div style="position: FIXED !important;${cover}">Attribute</div><p class="b">Text</p>
    <div class="c">Fallback</div><div class="d">Condition</div><div class="e">Selector</div>`
  await deliver(imap, 'INBOX', { subject: 'Cover', html, flags: ['\\Seen'] })
  await mail.signIn(account)
  await mail.open('Cover')
  for (const text of ['Cover', 'Attribute', 'Text', 'Fallback', 'Condition', 'Selector']) {
    const position = await mail.body.getByText(text).evaluate((element) => getComputedStyle(element).position)
    expect(['static', 'relative', 'absolute'], text).toContain(position)
  }
  await mail.action('Star').click()
  await expect(mail.action('Unstar')).toBeVisible()
  await mail.row('Message 1').click()
  await expect(page.getByRole('heading', { name: 'Message 1' })).toBeVisible()
})
