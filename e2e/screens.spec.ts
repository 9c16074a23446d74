import type { Page } from '@playwright/test'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3)

/** Nothing reaches beyond the right edge, so nobody has to scroll sideways (WCAG 1.4.10). */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }))
  expect(scroll).toBe(client)
}

test.use({ allowedErrors: [/status of 404/] })

const screens: [string, { width: number; height: number }][] = [
  ['320 px, which is also 1280 px at 400 %', { width: 320, height: 568 }],
  ['1440 px at 200 %', { width: 720, height: 450 }],
  ['a phone on its side', { width: 844, height: 390 }],
]
for (const [what, viewport] of screens) {
  test(`every page fits on ${what}, and its actions can be reached`, async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await imap.mailboxCreate(long)
    await deliver(imap, 'INBOX', {
      subject: long,
      from: `${long.slice(0, 40)} <a@${'b'.repeat(60)}.example>`,
    })
    await page.setViewportSize(viewport)
    await mail.signIn(account)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Folders' }).click()
    await expect(mail.folder(/^Inbox/).filter({ visible: true })).toBeInViewport()
    await expectNoSidewaysScroll(page)
    await page.keyboard.press('Escape')
    await mail.open(long)
    await expectNoSidewaysScroll(page)
    for (const name of ['Archive', 'Delete', 'Move to…', 'Star']) {
      await expect(mail.action(name)).toBeInViewport({ ratio: 1 })
    }
    await mail.action('Move to…').click()
    await expect(mail.moveDialog.getByRole('option', { name: 'Archive' })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await page.keyboard.press('Escape')
    for (const path of ['/storage', '/settings/general', '/settings/folders', '/mail/Nowhere']) {
      await page.goto(`${mail.origin}${path}`)
      await expect(page.getByRole('main')).toBeVisible()
      await expectNoSidewaysScroll(page)
    }
  })
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('what can be tapped on a phone is at least 44 px high and wide', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliverMany(imap, 'INBOX', 3)
    await mail.signIn(account)
    const small = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('button, [role=button], [role=treeitem], select')]
          .map((element) => ({
            name: element.getAttribute('aria-label') ?? element.textContent,
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
          .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
      )
    expect(await small()).toEqual([])
    await mail.open('Message 2')
    expect(await small()).toEqual([])
    await page.getByRole('button', { name: 'Back' }).tap()
    await page.getByRole('button', { name: 'Folders' }).tap()
    await expect(mail.folder(/^Inbox/).filter({ visible: true })).toBeVisible()
    expect(await small()).toEqual([])
    await page.goto(`${mail.origin}/settings/general`)
    await mail.ready()
    expect(await small()).toEqual([])
  })
})

test('in forced colours what is unread, selected, open and focused is still to be told apart', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await page.emulateMedia({ forcedColors: 'active' })
  await mail.signIn(account)
  await mail.check('Message 1')
  await mail.open('Message 2')
  const look = (subject: string) =>
    mail.row(subject).evaluate((row) => {
      const dot = row.querySelector('[data-unread]')
      const { borderLeftColor, backgroundColor } = getComputedStyle(row)
      return {
        edge: borderLeftColor,
        ground: backgroundColor,
        dot: dot && getComputedStyle(dot).backgroundColor,
      }
    })
  const [selected, open, other] = [await look('Message 1'), await look('Message 2'), await look('Message 3')]
  expect(open.edge).not.toBe(other.edge)
  expect(selected.ground).not.toBe(other.ground)
  expect(other.dot).not.toBe(other.ground)
  await expect(mail.row('Message 1').getByRole('checkbox')).toBeChecked()
  const bar = await mail.meter.evaluate((meter) => {
    const [track, fill] = [meter.querySelector('span'), meter.querySelector('span span')]
    return [track, fill].map((part) => part && getComputedStyle(part).backgroundColor)
  })
  expect(bar[0]).not.toBe(bar[1])
})

test('with reduced motion nothing moves', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'INBOX', 3)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await mail.signIn(account)
  await mail.check('Message 1')
  await mail.action('Archive').click()
  await expect(mail.undo).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  const running = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1).length,
  )
  expect(running).toBe(0)
})
