import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pictureOf } from '../fixtures/picture.ts'
import { base64, letterOf, part, parts } from '../samples/sample.ts'

/** Where the newsletters say that their images are: it is replaced by a server of the test. */
const elsewhere = /http:\/\/images\.test/g
const related = /cid:([\w-]+)@([\w.-]+)/g

/** One of the files in this folder: HTML as some kind of sender makes it. */
export interface Newsletter {
  name: string
  html: string
}

export const newsletters: Newsletter[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => ({
    name: basename(file, '.html'),
    html: readFileSync(join(import.meta.dirname, file), 'utf8'),
  }))

/** As it is sent: with a plain text beside it, and the images that it refers to by Content-ID. */
export function asMessage({ name, html }: Newsletter, images: string): Buffer {
  const ids = new Map([...html.matchAll(related)].map(([, picture = '', domain = '']) => [picture, domain]))
  const pictures = [...ids].map(([picture, domain]) =>
    part(
      `image/png; name="${picture}.png"`,
      [
        `Content-ID: <${picture}@${domain}>`,
        `Content-Disposition: inline; filename="${picture}.png"`,
        'Content-Transfer-Encoding: base64',
      ],
      base64(pictureOf(picture) ?? Buffer.alloc(0)),
    ),
  )
  const body = part(
    'text/html; charset=utf-8',
    ['Content-Transfer-Encoding: base64'],
    base64(html.replace(elsewhere, images)),
  )
  const message = letterOf(
    parts(
      'alternative',
      part('text/plain; charset=utf-8', [], 'The same without its looks.'),
      pictures.length > 0 ? parts('related; type="text/html"', body, ...pictures) : body,
    ),
    `Subject: ${name}`,
    'List-Id: <news.sender.example>',
  )
  return Buffer.from(message.replaceAll('\n', '\r\n'))
}

/** As a page: what is inside the message is with the other images. */
export function asPage({ html }: Newsletter, images: string): string {
  return html.replace(elsewhere, images).replace(related, (_, picture: string) => `${images}/${picture}.png`)
}
