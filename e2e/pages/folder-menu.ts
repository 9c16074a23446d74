import { expect, type Locator } from '@playwright/test'
import type { MailPage } from './mail-page.ts'

/** What can be done with folders, as a person does it. */
export class FolderMenu {
  readonly mail: MailPage

  constructor(mail: MailPage) {
    this.mail = mail
  }

  item(name: string): Locator {
    return this.mail.page.getByRole('menuitem', { name, exact: true })
  }

  get dialog(): Locator {
    return this.mail.page.getByRole('dialog')
  }

  get name(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Name' })
  }

  /** Opens the menu of a folder by the right button, and chooses from it. */
  async choose(folder: string | RegExp, item: string): Promise<void> {
    await this.mail.folder(folder).click({ button: 'right' })
    await this.item(item).click()
  }

  /** Opens the menu of a folder by the keyboard alone, and chooses from it by its first letters. */
  async chooseByKeys(folder: string | RegExp, item: string): Promise<void> {
    await this.mail.folder(folder).focus()
    await this.mail.page.keyboard.press('Shift+F10')
    const chosen = this.item(item)
    await expect(chosen).toBeVisible()
    for (let left = 12; left > 0; left -= 1) {
      if (await chosen.evaluate((element) => element === document.activeElement)) break
      await this.mail.page.keyboard.press('ArrowDown')
    }
    await this.mail.page.keyboard.press('Enter')
  }

  /** Answers the dialog that asks for a name. */
  async fillName(name: string): Promise<void> {
    await this.name.fill(name)
    await this.mail.page.keyboard.press('Enter')
  }

  async create(name: string): Promise<void> {
    await this.mail.page.getByRole('button', { name: 'New folder' }).click()
    await this.fillName(name)
  }
}
