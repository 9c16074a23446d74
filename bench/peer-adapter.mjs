import { HttpSession } from './http-session.mjs'

/**
 * Wren, for a benchmark that drives several webmails side by side in one browser. `WREN` names where it
 * runs, `WREN_PID` the file with its process id.
 */

const base = process.env.WREN ?? 'http://127.0.0.1:3000'
const row = '[role=grid][aria-label="Messages"] [role=row]'
/** Rows that the product itself asks for at a time. */
const windowSize = 50

const toolbar = (page) => page.getByRole('toolbar', { name: 'Message actions' })

async function moveTo(page, folder) {
  await toolbar(page).getByRole('button', { name: 'Move to…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move to' })
  await dialog.getByRole('combobox', { name: 'Folder' }).fill(folder)
  await dialog.getByRole('option', { name: folder, exact: true }).click({ noWaitAfter: true })
}

function rowOf(page, subject) {
  return page.locator(row, { hasText: subject }).first()
}

/** Scrolls the list: only rows near the screen are there. */
function scrollTo(page, top) {
  return page.evaluate((wanted) => {
    const grid = document.querySelector('[role=grid][aria-label="Messages"]')
    let scroller = grid
    while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement
    if (scroller) scroller.scrollTop = wanted
  }, top)
}

/** Brings a row that is among the first ones onto the screen. */
async function reveal(page, subject) {
  for (let top = 0; top < 4000 && (await rowOf(page, subject).count()) === 0; top += 500) {
    await scrollTo(page, top)
    await page.waitForTimeout(100)
  }
}

/** GET of the API, by an HTTP session of the benchmark's own. */
async function getJson(session, path) {
  const { status, text } = await session.get(path)
  if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 200)}`)
  return JSON.parse(text)
}

export default {
  name: 'wren',
  base,
  pidFiles: [process.env.WREN_PID ?? '/tmp/wren.pid'],
  row,
  body: { frame: 'iframe[title="Message body"]', body: 'body' },

  async openLogin(page) {
    await page.goto(`${base}/sign-in`)
    await page.getByLabel('Password', { exact: true }).waitFor()
  },
  async submitLogin(page, user, password) {
    await page.getByRole('textbox', { name: 'Email address' }).fill(user)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByLabel('Password', { exact: true }).press('Enter', { noWaitAfter: true })
  },
  async logout(page) {
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL(`${base}/sign-in*`)
  },

  async openMessage(page, subject) {
    await reveal(page, subject)
    await rowOf(page, subject).getByRole('link').click({ noWaitAfter: true })
  },
  async openFolder(page, path) {
    const name = path === 'INBOX' ? /^Inbox\b/ : new RegExp(`^${path}(,|$)`)
    const folder = page.getByRole('navigation', { name: 'Folders' }).getByRole('treeitem', { name })
    await folder.click({ noWaitAfter: true })
  },
  async jumpTo(page, position) {
    await page.evaluate((wanted) => {
      const grid = document.querySelector('[role=grid][aria-label="Messages"]')
      let scroller = grid
      while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement
      const height = scroller.scrollHeight / Number(grid.getAttribute('aria-rowcount'))
      window.__bmMark()
      scroller.scrollTop = (wanted - 1) * height
    }, position)
  },
  /** Subjects and people are searched in any case, and told first; `where` says whether texts are as well. */
  async search(page, text, where) {
    const box = page.getByRole('searchbox', { name: 'Search mail' })
    await box.fill(where === 'body' ? `body:${text}` : text)
    await box.press('Enter', { noWaitAfter: true })
  },
  async clearSearch(page) {
    await page.getByRole('button', { name: 'Clear the search' }).click()
  },
  async moveOne(page, subject, target) {
    await this.openMessage(page, subject)
    await page.waitForTimeout(600)
    await moveTo(page, target)
  },
  async moveAll(page, target) {
    await page.getByRole('checkbox', { name: 'Select all' }).click()
    await page.waitForTimeout(300)
    await moveTo(page, target)
  },

  http: {
    async login(username, password) {
      const session = new HttpSession(base)
      const { status, text } = await session.post('/api/session', { username, password, timeZone: 'UTC' })
      if (status !== 204) throw new Error(`login: ${status} ${text.slice(0, 200)}`)
      return session
    },
    async list(session, page) {
      const position = (page - 1) * windowSize
      const query = `mailbox=INBOX&position=${position}&limit=${windowSize}`
      const { rows, uidValidity } = await getJson(session, `/api/messages?${query}`)
      session.uidValidity = uidValidity
      return rows.map(({ uid }) => uid)
    },
    async open(session, uid) {
      const query = `mailbox=INBOX&uid=${uid}&v=${session.uidValidity}`
      return JSON.stringify(await getJson(session, `/api/message?${query}`)).length
    },
  },
}
