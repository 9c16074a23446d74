import { deliverMany } from './fixtures/deliver.ts'
import { intercept } from './fixtures/intercept.ts'
import { expect, test } from './fixtures/test.ts'

/** Of the product's code, what is not in the first picture is fetched when it is needed. */
test.describe('without a network', () => {
  test.use({ allowedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load|ChunkLoadError|NetworkError/] })

  test('what has not been fetched yet is said to be out of reach, and comes by itself later', async ({
    mail,
    imap,
    account,
    context,
    page,
  }) => {
    await deliverMany(imap, 'INBOX', 2, { text: 'Sing.' })
    await mail.signIn(account)
    await expect(mail.rows).toHaveCount(2)
    await context.setOffline(true)
    await mail.row('Message 1').getByRole('link').press('Enter')
    await expect(mail.failed).toHaveText('Wren cannot be reached. Check your internet connection.')
    await expect(mail.rows).toHaveCount(2)
    await mail.folder(/^Archive/).click({ button: 'right' })
    await expect(mail.rows).toHaveCount(2)
    await expect(page.getByText('Something went wrong')).toHaveCount(0)
    await context.setOffline(false)
    await expect(page.getByRole('menuitem', { name: 'New subfolder' })).toBeVisible({ timeout: 15_000 })
    await page.keyboard.press('Escape')
    await expect(mail.body).toContainText('Sing.', { timeout: 15_000 })
  })
})

test.describe('after an update', () => {
  test.use({ allowedErrors: [/status of 404|ChunkLoadError/] })

  test('code that the server has no longer leads to a reload, and what is shown stays', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliverMany(imap, 'INBOX', 2)
    await mail.signIn(account)
    await expect(mail.rows).toHaveCount(2)
    await intercept(page, '**/_next/static/chunks/**', (route) => route.fulfill({ status: 404 }))
    await mail.folder(/^Archive/).click({ button: 'right' })
    await expect(mail.failed).toHaveText('Wren was updated on the server. Reload the page to go on.')
    await expect(mail.rows).toHaveCount(2)
    await expect(page.getByText('Something went wrong')).toHaveCount(0)
    await page.unrouteAll()
    await page.reload()
    await expect(mail.rows).toHaveCount(2)
    await mail.folder(/^Archive/).click({ button: 'right' })
    await expect(page.getByRole('menuitem', { name: 'New subfolder' })).toBeVisible()
  })
})
