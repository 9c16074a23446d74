import type { Page } from '@playwright/test'
import { watchErrors } from '../../e2e/fixtures/watch-errors.ts'
import { MailPage } from '../../e2e/pages/mail-page.ts'
import { missingWords, wordsOf } from './expected-words.ts'

/** Milliseconds that a message may take from its address to its words. */
const limit = 3000

/** What went wrong with one message, each kind in words; `null` where all is well. */
export interface Opened {
  errorPage: string | null
  timedOut: string | null
  consoleErrors: string[]
  requestsThatLeft: string[]
  missingWords: string[]
  /** The first words that are to be seen instead. */
  seenWords: string[]
  /** Why the reader says that it shows less than there is. */
  reasons: string[]
  /** Milliseconds until all was to be seen, or until it was given up. */
  took: number
}

/** Sentences in which the reader says that something is not shown. */
const reason =
  /encrypted|inside a signature|too (large|long|deep|many)|very long|first part|cannot be shown|could not be read/i

/** Where the charset is guessed, another parser may have guessed another one. */
const guess = /does not say in which characters/
const hasForeign = (words: string[]) => words.some((word) => /[^a-z0-9]/.test(word))

/** Opens messages in the product one after the other, as a person who follows a link. */
export class MessageOpener {
  readonly #mail: MailPage
  readonly #errors: string[]
  readonly #left: string[] = []

  constructor(page: Page, origin: string) {
    this.#mail = new MailPage(page, origin)
    this.#errors = watchErrors(page, [])
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) this.#left.push(url)
    })
  }

  async open(uid: number, expected: string[]): Promise<Opened> {
    this.#errors.length = 0
    this.#left.length = 0
    const { page, origin } = this.#mail
    const started = performance.now()
    const response = await page.goto(`${origin}/mail/INBOX/${uid}`, { waitUntil: 'commit' })
    const found = {
      errorPage: null as string | null,
      timedOut: null as string | null,
      reasons: [] as string[],
    }
    let missing = expected
    for (;;) {
      // Asked first: what is read then is all that there is.
      const isShown = await this.#isShown()
      const text = await this.#visibleText()
      found.reasons = (await this.#notes()).filter(
        (note) => reason.test(note) || (guess.test(note) && hasForeign(expected)),
      )
      missing = text === null ? expected : missingWords(expected, text)
      const isSettled = text !== null && missing.length === 0
      if (isShown && (isSettled || found.reasons.length > 0)) break
      if (performance.now() - started > limit) {
        if (text === null || !isShown) found.timedOut = `nothing within ${limit} ms`
        break
      }
      await page.waitForTimeout(50)
    }
    if (response && response.status() >= 400) found.errorPage = `status ${response.status()}`
    if (missing.length > 0 && found.reasons.length === 0) {
      missing = missingWords(expected, (await this.#textsInside()).join('\n'))
    }
    const problem = page.getByRole('heading', {
      name: /could not be opened|is not there|went wrong|has moved/,
    })
    if (await problem.count()) found.errorPage = await problem.first().textContent()
    return {
      ...found,
      consoleErrors: [...this.#errors],
      requestsThatLeft: [...this.#left],
      missingWords: missing,
      seenWords: wordsOf((await this.#visibleText()) ?? '').slice(0, 30),
      took: performance.now() - started,
    }
  }

  /** What a person can read of the message; null while there is none. */
  async #visibleText(): Promise<string | null> {
    const { article } = this.#mail
    if (!(await article.count())) return null
    const texts = await article.first().evaluate((element) => {
      const frames = [...element.querySelectorAll('iframe')].filter((frame) => frame.checkVisibility())
      // biome-ignore lint/performance/useDomNodeTextContent: what is rendered counts
      const inner = frames.map((frame) => frame.contentDocument?.body?.innerText ?? '')
      // biome-ignore lint/performance/useDomNodeTextContent: what is rendered counts
      return [...inner, (element as HTMLElement).innerText]
    })
    return texts.join('\n')
  }

  /** This message's text, and those of the messages inside it, which are opened one after the other. */
  async #textsInside(depth = 0): Promise<string[]> {
    const { page, article } = this.#mail
    const texts = [(await this.#visibleText()) ?? '']
    const links = article.getByRole('list', { name: 'Messages in this message' }).getByRole('link')
    const count = depth < 5 ? Math.min(await links.count(), 3) : 0
    for (let index = 0; index < count; index += 1) {
      const { href, title } = await links.nth(index).evaluate((link) => ({
        href: (link as HTMLAnchorElement).href,
        title: link.textContent ?? '',
      }))
      await links.nth(index).click()
      await page.waitForURL(href)
      await this.#mail.heading(title).waitFor()
      await page.waitForFunction(() => {
        const frame = document.querySelector<HTMLIFrameElement>('article iframe[title="Message body"]')
        return !frame?.checkVisibility() || (frame.contentDocument?.body?.childNodes.length ?? 0) > 0
      })
      texts.push(...(await this.#textsInside(depth + 1)))
      await page.goBack()
      await links.nth(index).waitFor()
    }
    return texts
  }

  async #notes(): Promise<string[]> {
    return this.#mail.article.getByRole('note').allInnerTexts()
  }

  /** true once the body stands in its frame, or the reader says that there is none. */
  async #isShown(): Promise<boolean> {
    return this.#mail.article.first().evaluate((element) => {
      const frame = element.querySelector<HTMLIFrameElement>('iframe[title="Message body"]')
      if (element.textContent?.includes('This message has no text.')) return true
      return !frame?.checkVisibility() || (frame.contentDocument?.body?.childNodes.length ?? 0) > 0
    })
  }
}
