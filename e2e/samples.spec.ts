import { deliverRaw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'
import { broken } from './samples/broken.ts'
import { cards } from './samples/cards.ts'
import { headers } from './samples/headers.ts'
import type { Sample } from './samples/sample.ts'
import { structures } from './samples/structures.ts'
import { texts } from './samples/texts.ts'

function wire(source: string | Buffer): Buffer {
  return typeof source === 'string' ? Buffer.from(source.replaceAll('\n', '\r\n')) : source
}

const kinds: Record<string, Sample[]> = { structures, cards, texts, headers, broken }

for (const [kind, samples] of Object.entries(kinds)) {
  test.describe(kind, () => {
    for (const { name, source, sees } of samples) {
      test(name, async ({ page, mail, imap, account }) => {
        const uid = await deliverRaw(imap, 'INBOX', wire(source))
        await mail.signIn(account, `/mail/INBOX/${uid}`)
        const { article } = mail
        await expect(article).toBeVisible()
        if (sees.subject !== undefined) await expect(mail.heading(sees.subject)).toBeVisible()
        if (sees.from !== undefined) await expect(article).toContainText(sees.from)
        for (const text of sees.body ?? []) await expect(mail.body).toContainText(text)
        for (const text of sees.notBody ?? []) await expect(mail.body).not.toContainText(text)
        if (sees.attachments) {
          const links = article.getByRole('list', { name: 'Attachments' }).getByRole('link')
          await expect(links).toHaveText(sees.attachments)
        }
        for (const [label, words] of Object.entries(sees.cards ?? {})) {
          const card = article.getByRole('region', { name: label, exact: true })
          for (const word of words) await expect(card).toContainText(word)
        }
        if (sees.messages) {
          const inside = article.getByRole('list', { name: 'Messages in this message' }).getByRole('link')
          await expect(inside).toHaveText(sees.messages)
        }
        if (sees.notes) {
          const notes = article.getByRole('note')
          await expect(notes).toHaveCount(sees.notes.length)
          for (const [index, note] of sees.notes.entries()) await expect(notes.nth(index)).toContainText(note)
        }
        await expect(page.getByText('Something went wrong')).toHaveCount(0)
      })
    }
  })
}
