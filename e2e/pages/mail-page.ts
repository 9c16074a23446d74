import { expect, type Locator, type Page } from '@playwright/test'
import type { Account } from '../fixtures/account.ts'
import { signInApi } from '../fixtures/api.ts'
import { intercept } from '../fixtures/intercept.ts'

/** What React keeps at the document: while it is dehydrated, a checkbox forgets that it was clicked. */
type ReactRoot = { stateNode: { current: { memoizedState: { isDehydrated: boolean } } } }

/** The product as a person finds it: by roles and names only. */
export class MailPage {
  readonly page: Page
  readonly origin: string

  constructor(page: Page, origin: string) {
    this.page = page
    this.origin = origin
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Messages' })
  }

  get rows(): Locator {
    return this.grid.getByRole('row')
  }

  /** Those of the rows in sight that are selected. */
  get selectedRows(): Locator {
    return this.grid.getByRole('row', { selected: true })
  }

  row(subject: string | RegExp): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name: subject, exact: true }) })
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Message actions' })
  }

  action(name: string): Locator {
    return this.toolbar.getByRole('button', { name, exact: true })
  }

  get article(): Locator {
    return this.page.getByRole('article')
  }

  /** The body's own document. */
  get body() {
    // While a page is still coming, it may hold a hidden copy.
    const pane = this.page.getByRole('region', { name: 'Reading pane' })
    return pane.frameLocator('iframe[title="Message body"]').locator('body')
  }

  get meter(): Locator {
    return this.page.getByRole('meter', { name: 'Storage' })
  }

  get notifications(): Locator {
    return this.page.getByRole('region', { name: 'Notifications' })
  }

  get undo(): Locator {
    return this.notifications.getByRole('button', { name: 'Undo' })
  }

  get moveDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Move to' })
  }

  get copyDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Copy to' })
  }

  /** An item of the menu that is open. */
  menuItem(name: string): Locator {
    return this.page.getByRole('menuitem', { name, exact: true })
  }

  get destroyDialog(): Locator {
    return this.page.getByRole('alertdialog', { name: 'Delete for good' })
  }

  /** The dialog "Empty Trash" or "Empty Junk". */
  emptyDialog(folder: 'Trash' | 'Junk'): Locator {
    return this.page.getByRole('alertdialog', { name: `Empty ${folder}` })
  }

  /** What is folded in the open message. */
  folded(label: 'Quoted text' | 'Signature'): Locator {
    return this.body.locator('details').filter({ has: this.page.locator(`summary:text-is("${label}")`) })
  }

  /** The line of feedback about what was done. */
  get done(): Locator {
    return this.notifications.getByRole('status')
  }

  /** The line of feedback about what failed. */
  get failed(): Locator {
    return this.notifications.getByRole('alert')
  }

  folder(name: string | RegExp): Locator {
    return this.page.getByRole('navigation', { name: 'Folders' }).getByRole('treeitem', { name })
  }

  /** Goes to a folder and waits for its page: the other folder's buttons are not those of this one. */
  async openFolder(name: string | RegExp): Promise<void> {
    await this.folder(name).click()
    await expect(this.folder(name)).toHaveAttribute('aria-current', 'page')
  }

  /** An alert with words: the framework keeps an empty one of its own. */
  get alert(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ })
  }

  /** Signs in by the request that the form makes, opens `path` and waits for it. */
  async signIn(account: Account, path = '/mail/INBOX'): Promise<void> {
    const timeZone = await this.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
    const answer = await signInApi(this.page.request, this.origin, { ...account, timeZone })
    expect(answer.status()).toBe(204)
    await this.page.goto(`${this.origin}${path}`)
    await this.ready()
  }

  /** The same by the form, as people do: its page is loaded first. */
  async signInByForm({ user, password }: Account): Promise<void> {
    await this.page.goto(`${this.origin}/sign-in`)
    await this.fillSignIn(user, password)
    await this.page.waitForURL(`${this.origin}/mail/INBOX`)
    await this.ready()
  }

  /** Waits until the page listens: what the server has rendered is there before its script is. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => {
      const key = Object.keys(document).find((name) => name.startsWith('__reactContainer$'))
      const root = key && (document as unknown as Record<string, ReactRoot>)[key]
      const isHydrated = root && root.stateNode.current.memoizedState.isDehydrated === false
      // Parts that stand in boundaries of their own come to life one after the other.
      const parts = ['main', '[role=row]', 'nav [role=treeitem]'].map((part) => document.querySelector(part))
      const isAlive = (part: Element | null) =>
        part === null || Object.keys(part).some((name) => name.startsWith('__reactProps$'))
      // What comes later in the stream is a hidden copy until it is put into its place.
      const isPlaced = document.querySelector('div[hidden][id^="S:"]') === null
      return (
        document.readyState === 'complete' &&
        isPlaced &&
        isHydrated &&
        parts[0] !== null &&
        parts.every(isAlive)
      )
    })
  }

  async fillSignIn(user: string, password: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Email address' }).fill(user)
    await this.page.getByLabel('Password').fill(password)
    await this.page.getByRole('button', { name: 'Sign in' }).click()
  }

  async open(subject: string): Promise<void> {
    await this.row(subject).click()
    await expect(this.article.getByRole('heading', { name: subject, exact: true })).toBeVisible()
  }

  /** Scrolls the list so that the row at `position` (0 is the newest) is at the top. */
  async scrollTo(position: number): Promise<void> {
    await this.grid.evaluate((grid, target) => {
      let scroller = grid.parentElement
      while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement
      const share = target / Number(grid.getAttribute('aria-rowcount'))
      scroller?.scrollTo(0, grid.clientHeight * share)
    }, position)
  }

  async check(subject: string): Promise<void> {
    await this.row(subject).getByRole('checkbox', { name: 'Select message' }).check()
  }

  /** Refreshes the list by a key, which leaves the pointer where it is, and waits for all the answers. */
  async refresh(): Promise<void> {
    const answers = ['messages', 'mailboxes', 'quota'].map((name) =>
      this.page.waitForResponse((response) => new URL(response.url()).pathname === `/api/${name}`),
    )
    await this.page.getByRole('main').getByRole('button', { name: 'Refresh' }).press('Enter')
    await Promise.all(answers)
  }

  /**
   * Has the web app select the Inbox: a Dovecot whose selected folder is deleted and made again
   * by another client spoils the new folder's index.
   */
  async leaveOnServer(): Promise<void> {
    await this.refresh()
    const answer = await this.page.request.get(`${this.origin}/api/messages?mailbox=INBOX`)
    expect(answer.ok()).toBe(true)
  }

  /** Has another client act between what is done on the page and the next request for it. */
  async beforeRequest(path: string, act: () => Promise<unknown>): Promise<void> {
    await intercept(
      this.page,
      `**/api/${path}`,
      async (route) => {
        await act()
        await route.fallback()
      },
      { times: 1 },
    )
  }

  /** The subjects of the rows in sight, from the top. */
  async expectRows(...subjects: string[]): Promise<void> {
    await expect(this.rows).toHaveCount(subjects.length)
    await expect(this.rows.getByRole('link')).toHaveText(subjects)
  }

  heading(subject: string): Locator {
    return this.article.getByRole('heading', { name: subject, exact: true })
  }

  /** Moves what is open or checked by the dialog. */
  async moveTo(folder: string): Promise<void> {
    await this.action('Move to…').click()
    await this.moveDialog.getByRole('combobox', { name: 'Folder' }).fill(folder)
    await this.moveDialog.getByRole('option', { name: folder, exact: true }).click()
  }
}
