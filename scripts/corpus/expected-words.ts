import { isUtf8 } from 'node:buffer'
import type { Browser, Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { simpleParser } from 'mailparser'

/** How many words of a message have to be seen. */
const count = 20

const options = { skipImageLinks: true, skipTextToHtml: true, keepDeliveryStatus: true }

/** What the parser itself writes over a message inside a message. */
const headings = {
  html: /<table class="mp_head">.*?<table>/gs,
  text: /^(From|Subject|Date|To|Cc|Bcc): /,
}

/** Where the parser finds no parts, it takes what stands between them, and behind them, for text. */
const mimeEnd = /^--\S.{20,}--\s*$[\s\S]*/m
const mimeLine = /^(--\S{20,}|Content-[\w-]+:)/i

/** The parser leaves UTF-7 as it is. */
const isUtf7 = /^content-type:.*charset="?utf-7/im

/** The parser believes what a label says: UTF-8 that was read as Latin is UTF-8. */
function withoutMisreading(text: string): string {
  const octets = Buffer.concat(
    Array.from(text, (character) =>
      character < '\u0100' ? Buffer.from(character, 'latin1') : iconv.encode(character, 'windows-1252'),
    ),
  )
  return isUtf8(octets) ? octets.toString() : text
}

/** Words as they are compared: without case, marks and spaces between them. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/**
 * The first words of a message that a parser which knows nothing of the product finds. Of HTML they
 * are what a browser shows of it, without scripts and without a network.
 */
export class ExpectedWords {
  readonly #page: Page

  private constructor(page: Page) {
    this.#page = page
  }

  static async make(browser: Browser): Promise<ExpectedWords> {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
    await context.route(/.*/, (route) => route.abort())
    return new ExpectedWords(await context.newPage())
  }

  async of(raw: Buffer): Promise<string[]> {
    const { html, text } = await simpleParser(raw, options)
    const visible = html ? wordsOf(await this.#show(html.replace(headings.html, ''))) : []
    if (visible.length > 0) return visible.slice(0, count)
    const hasMessage = raw.includes('message/rfc822')
    const lines = (text ?? '')
      .replace(mimeEnd, '')
      .split('\n')
      .filter((line) => !mimeLine.test(line))
    const own = hasMessage ? lines.filter((line) => !headings.text.test(line)) : lines
    const whole = isUtf7.test(raw.toString('latin1', 0, 4096))
      ? iconv.decode(Buffer.from(own.join('\n')), 'utf-7')
      : withoutMisreading(own.join('\n'))
    // What the parser could not read is no word.
    return wordsOf(whole.replace(/\S*\ufffd\S*/g, ' ')).slice(0, count)
  }

  async #show(html: string): Promise<string> {
    await this.#page.setContent(html, { waitUntil: 'commit', timeout: 5000 })
    // biome-ignore lint/performance/useDomNodeTextContent: what is rendered counts
    return this.#page.locator('body').innerText({ timeout: 5000 })
  }
}

/** Those of the words that are not found in a text in their order. */
export function missingWords(expected: string[], text: string): string[] {
  const seen = wordsOf(text)
  let at = 0
  return expected.filter((word) => {
    const found = seen.indexOf(word, at)
    if (found >= 0) at = found + 1
    return found < 0
  })
}
