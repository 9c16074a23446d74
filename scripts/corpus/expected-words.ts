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

/** The parser does not decode what is uuencoded in a text. */
const uuencoded = /^begin [0-7]{3,4} .*\n[\s\S]*?^end$/gm

/**
 * The parser believes what a label says: UTF-8 that was read as Latin is UTF-8. It also takes an octet
 * that the label's charset does not have for a character, which cannot be undone.
 */
function withoutMisreading(text: string): string {
  const octets = Buffer.from(text, 'latin1')
  if (octets.toString('latin1') === text) return isUtf8(octets) ? octets.toString() : text
  const windows = iconv.encode(text, 'windows-1252')
  return iconv.decode(windows, 'windows-1252') === text && isUtf8(windows) ? windows.toString() : text
}

/**
 * The parser knows no label but the header's, and decodes what follows base64, too. So it is given the
 * label that the HTML itself has, UTF-8 as the label of what can be nothing else, and base64 alone.
 */
function madePlain(raw: Buffer): Buffer {
  const text = raw.toString('latin1')
  const inHtml = text.match(/<meta[^>]*charset=(?:3D)?["']?([\w-]+)/i)?.[1]
  const isEncoded = /^content-transfer-encoding:\s*(quoted-printable|base64)/im.test(text)
  const isUtf8Alone = !isEncoded && isUtf8(raw) && /[\x80-\xff]/.test(text)
  const labelled = text
    .replace(/^(content-type:\s*text\/html)\b(?:;\s*charset="?([\w-]+)"?)?/gim, (whole, type, label) =>
      !inHtml || (label && iconv.encodingExists(label)) ? whole : `${type}; charset=${inHtml}`,
    )
    .replace(/(^content-type:[^;]*;(?:[^;]*;)*?\s*charset=)"?[\w-]+"?/gim, (whole, before) =>
      isUtf8Alone ? `${before}utf-8` : whole,
    )
  const [head = ''] = labelled.split(/\r?\n\r?\n/, 1)
  if (!/^content-transfer-encoding:\s*base64/im.test(head)) return Buffer.from(labelled, 'latin1')
  const lines = labelled.slice(head.length).split('\n')
  const body = lines.filter((line) => /^[A-Za-z0-9+/]*={0,2}\s*$/.test(line)).join('\n')
  return Buffer.from(head + body, 'latin1')
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
    const { html, text } = await simpleParser(madePlain(raw), options)
    const visible = html ? wordsOf(await this.#show(html.replace(headings.html, ''))) : []
    if (visible.length > 0) return visible.slice(0, count)
    const hasMessage = raw.includes('message/rfc822')
    const lines = (text ?? '')
      .replace(mimeEnd, '')
      .replace(uuencoded, '')
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
