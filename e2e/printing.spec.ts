import { deliver } from './fixtures/deliver.ts'
import { smallPng } from './fixtures/files.ts'
import { deliverRaw, raw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

type Printed = {
  head: string
  text: string
  images: [string, number][]
  ground: string
  folded: number
  scale: string
}

/** Has the page note what it hands to the browser for printing; without windows, that is all there is. */
async function watchPrinting({ page }: MailPage): Promise<void> {
  await page.evaluate(() => {
    const printed: object[] = []
    Object.assign(window, { printed })
    const note = (frame: HTMLIFrameElement) => {
      const { body, documentElement, images, title } = frame.contentDocument as Document
      printed.push({
        title,
        head: body.firstElementChild?.shadowRoot?.textContent,
        // biome-ignore lint/performance/useDomNodeTextContent: what is drawn counts
        text: body.innerText,
        images: Array.from(images, ({ src, naturalWidth }) => [src.split(':')[0], naturalWidth]),
        ground: getComputedStyle(body).color,
        scale: getComputedStyle(documentElement).scale,
        folded: body.querySelectorAll('details:not([open])').length,
      })
    }
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => Array.from(addedNodes))) {
        if (!(node instanceof HTMLIFrameElement)) continue
        const hear = () => node.contentWindow?.addEventListener('beforeprint', () => note(node))
        node.addEventListener('load', hear)
      }
    }).observe(document.body, { childList: true })
  })
}

async function print(mail: MailPage): Promise<Printed> {
  const { page, article } = mail
  await watchPrinting(mail)
  await article.getByRole('button', { name: 'Message options' }).click()
  await mail.menuItem('Print…').click()
  const printed = () => page.evaluate(() => (window as unknown as { printed: Printed[] }).printed)
  await expect.poll(async () => (await printed()).length).toBe(1)
  await expect(page.locator('iframe[title="Print"]')).toHaveCount(0)
  return (await printed())[0] as Printed
}

test('a message is printed by itself: who, when, what, its files, and all of its text', async ({
  mail,
  imap,
  account,
}) => {
  const text = Array.from({ length: 200 }, (_, index) => `Line ${index + 1} of the minutes`).join('\n')
  await deliver(imap, 'INBOX', {
    subject: 'Minutes <May>',
    text,
    attachments: [{ filename: 'list.txt', type: 'text/plain', content: Buffer.from('x'.repeat(2048)) }],
  })
  await mail.signIn(account)
  await mail.open('Minutes <May>')
  await expect(mail.body).toContainText('Line 200')
  const printed = await print(mail)
  expect(printed).toMatchObject({ title: 'Minutes <May>' })
  for (const words of ['Minutes <May>', 'Ana Lima <ana@choir.example>', 'dana@wren.example', 'list.txt'])
    expect(printed.head).toContain(words)
  for (const line of [1, 100, 200]) expect(printed.text).toContain(`Line ${line} of the minutes`)
})

test('images are printed as they are shown: those inside the message, none from elsewhere', async ({
  mail,
  imap,
  account,
}) => {
  const body = [
    ...[
      '--b',
      'Content-Type: text/html',
      '',
      '<p>See</p><img src="cid:a"><img src="http://x.example/b.png">',
    ],
    ...['--b', 'Content-Type: image/png', 'Content-ID: <a>', 'Content-Transfer-Encoding: base64', ''],
    ...[smallPng(30, 20).toString('base64'), '--b--', ''],
  ]
  const headers = ['Subject: Pictures', 'Content-Type: multipart/related; boundary=b']
  await deliverRaw(imap, 'INBOX', raw(headers, Buffer.from(body.join('\r\n'))))
  await mail.signIn(account)
  await mail.open('Pictures')
  await expect(mail.body.locator('img[src^="blob:"]')).toHaveCount(1)
  const { images } = await print(mail)
  expect(images).toEqual([
    ['blob', 30],
    ['data', expect.any(Number)],
  ])
})

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })

  test('what is printed is dark on light', async ({ mail, imap, account }) => {
    await deliver(imap, 'INBOX', { subject: 'One' })
    await mail.signIn(account)
    await mail.open('One')
    await expect(mail.body).toHaveCSS('color', 'rgb(244, 244, 245)')
    expect((await print(mail)).ground).toBe('rgb(24, 24, 27)')
  })
})

test('an invitation is printed as its words', async ({ mail, imap, account }) => {
  const event = [
    ...['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Rehearsal', 'LOCATION:Hall'],
    ...['DTSTART:20261201T180000Z', 'DTEND:20261201T200000Z', 'END:VEVENT', 'END:VCALENDAR', ''],
  ]
  const headers = ['Subject: Come', 'Content-Type: text/calendar; method=REQUEST']
  await deliverRaw(imap, 'INBOX', raw(headers, Buffer.from(event.join('\r\n'))))
  await mail.signIn(account)
  await mail.open('Come')
  await expect(mail.article).toContainText('Rehearsal')
  const { text } = await print(mail)
  expect(text).toContain('Rehearsal')
  expect(text).toContain('Hall')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('what is drawn smaller to fit is printed at its full size', async ({ mail, imap, account }) => {
    await deliver(imap, 'INBOX', {
      subject: 'Plan',
      html: '<table width="600"><tr><td>Stages</td></tr></table>',
    })
    await mail.signIn(account)
    await mail.open('Plan')
    await expect(mail.page.getByRole('button', { name: 'Full size' })).toBeVisible()
    expect(await print(mail)).toMatchObject({ scale: 'none' })
  })
})
