import type { ImapFlow } from 'imapflow'
import { deliverRaw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'
import { corpus } from './samples/corpus.ts'
import { arrival } from './samples/dates.ts'
import type { Forms, Sample, Sees } from './samples/sample.ts'

const all = ({ usual, odd, broken }: Forms) => [...usual, ...odd, ...broken]

function wire(source: string | Buffer): Buffer {
  return typeof source === 'string' ? Buffer.from(source.replaceAll('\n', '\r\n')) : source
}

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const ending = (text: string) => new RegExp(`${quoted(text)}$`)

/** Delivers samples so that the first is the newest; gives their UIDs in their order. */
async function deliverAll(imap: ImapFlow, samples: Sample[]): Promise<number[]> {
  const uids: number[] = []
  for (const { source } of samples.toReversed())
    uids.unshift(await deliverRaw(imap, 'INBOX', wire(source), arrival))
  return uids
}

/** Holds the message that is open against what has to be seen of it; what is not so is told under its name. */
async function expectSeen(mail: MailPage, name: string, sees: Sees): Promise<void> {
  const { article, body, page } = mail
  const soft = expect.configure({ soft: true, timeout: 3000 })
  if (sees.subject !== undefined) await soft(mail.heading(sees.subject), name).toBeVisible()
  if (sees.from !== undefined) await soft(article, name).toContainText(sees.from)
  const people = article.locator('button[aria-expanded]:not([aria-haspopup])')
  if (sees.to !== undefined) await soft(people, name).toContainText(sees.to)
  if (sees.details) {
    await people.click()
    for (const text of sees.details) await soft(article.locator('dl'), name).toContainText(text)
    await people.click()
  }
  // What the day of the week is called, and with a comma or not, depends on the browser's version.
  if (sees.date !== undefined)
    await soft(article.locator('time').first(), name).toHaveAttribute('title', ending(sees.date))
  if (sees.dateLine !== undefined)
    await soft(article.locator('time').first(), name).toContainText(sees.dateLine)
  // What is folded comes out at a click: other tests see to that.
  await body.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true
  })
  if (sees.body?.length) {
    const words = sees.body.map((text) => quoted(text).replace(/\s+/g, '\\s+'))
    await soft(body, name).toContainText(new RegExp(words.join('[^]*')), { useInnerText: true })
  }
  for (const text of sees.notBody ?? [])
    await soft(body, name).not.toContainText(new RegExp(quoted(text)), { useInnerText: true })
  if (sees.pictures) {
    const shown = body.locator('img[src^="blob:"]')
    await soft(shown, name).toHaveCount(sees.pictures.length)
    for (const [index, picture] of sees.pictures.entries())
      await soft(shown.nth(index), name).toHaveAttribute('alt', picture)
  }
  if (sees.attachments) {
    const isMany = sees.attachments.length > 14
    if (isMany)
      await article.getByRole('button', { name: `Show all ${sees.attachments.length} files` }).click()
    const files = article.getByRole('list', { name: 'Attachments' }).getByRole('link')
    await soft(files, name).toHaveText(sees.attachments)
  }
  for (const [label, lines] of Object.entries(sees.cards ?? {})) {
    const [, title = label, number = 1] = /^(.+) (\d)$/.exec(label) ?? []
    const card = article.getByRole('region', { name: title, exact: true }).nth(Number(number) - 1)
    for (const line of lines) await soft(card, name).toContainText(line)
  }
  if (sees.cards) {
    const cards = article
      .getByRole('region')
      .filter({ hasNot: article.page().getByRole('list', { name: 'Attachments' }) })
    await soft(cards, name).toHaveCount(Object.keys(sees.cards).length)
  }
  if (sees.notes) {
    const notes = article.getByRole('note')
    await soft(notes, name).toHaveCount(sees.notes.length)
    for (const [index, note] of sees.notes.entries()) await soft(notes.nth(index), name).toContainText(note)
  }
  const inside = article.getByRole('list', { name: 'Messages in this message' }).getByRole('link')
  if (sees.messages) await soft(inside, name).toHaveText(sees.messages)
  await soft(page.getByText(/went wrong|could not be opened|is not there/), name).toHaveCount(0)
  if (!sees.inside) return
  const outside = page.url()
  const address = await inside.first().getAttribute('href')
  await inside.first().click()
  await page.waitForURL(`**${address}`)
  await expect(page.getByRole('link', { name: 'The message that this one is in' })).toBeVisible()
  await expectSeen(mail, `inside ${name}`, sees.inside)
  await page.goBack()
  await page.waitForURL(outside)
}

for (const [kind, forms] of Object.entries(corpus)) {
  test(`${kind}: all that has to be seen is seen`, async ({ page, mail, imap, account }) => {
    const samples = all(forms)
    const uids = await deliverAll(imap, samples)
    await mail.signIn(account, `/mail/INBOX/${uids[0]}`)
    for (const [index, { name, sees }] of samples.entries()) {
      if (index > 0) await page.keyboard.press('j')
      await page.waitForURL((url) => url.pathname === `/mail/INBOX/${uids[index]}`)
      // It counts as read once it is shown.
      const row = page.locator(`[role=row][data-uid="${uids[index]}"]`)
      await expect(row, name).toBeVisible()
      await expect(row, name).not.toContainText('Unread')
      await expectSeen(mail, name, sees)
    }
  })
}

test('the corpus has each kind of message in its usual form, in odd ones and in broken ones', () => {
  for (const [kind, { usual, odd, broken }] of Object.entries(corpus)) {
    expect(Math.min(usual.length, odd.length, broken.length), kind).toBeGreaterThan(0)
  }
  const names = Object.values(corpus).flatMap((forms) => all(forms).map(({ name }) => name))
  expect(names.length).toBeGreaterThanOrEqual(155)
})
