import type { IncomingMessage } from 'node:http'
import { imageType } from '../mail/image-type'
import { parseUrl, RemoteFailure, requestPublic } from './request-public'

/** Bounds of one image: milliseconds in all, octets, redirects. */
const most = { time: 10_000, size: 10 * 1024 * 1024, redirects: 3 }

/** An image from elsewhere. */
export interface RemoteImage {
  type: string
  content: Buffer
}

/**
 * Fetches an image for somebody who wants to see it: by http or https, from public addresses alone.
 * The address is judged when it is connected to, so that a name cannot lead elsewhere in between, and
 * again at each redirect. Nothing of the reader goes along: no cookie, no referrer, no name of a browser.
 * @param allowed networks besides, as in "10.1.0.0/16"
 * @throws RemoteFailure
 */
export async function fetchImage(address: string, allowed: string[] = []): Promise<RemoteImage> {
  const signal = AbortSignal.timeout(most.time)
  let url = parseUrl(address)
  for (let left = most.redirects; left >= 0; left -= 1) {
    const response = await requestPublic(url, { allowed, signal, headers: { accept: 'image/*' } })
    const { statusCode = 0, headers } = response
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy()
      url = parseUrl(headers.location, url)
      continue
    }
    if (statusCode !== 200) {
      response.destroy()
      throw new RemoteFailure(`answered ${statusCode}`)
    }
    const content = await readAll(response)
    const type = imageType(content.toString('latin1', 0, 1024))
    if (!type) throw new RemoteFailure('no image')
    return { type, content }
  }
  throw new RemoteFailure('too many redirects')
}

async function readAll(response: IncomingMessage): Promise<Buffer> {
  const { 'content-length': length, 'content-encoding': encoding = 'identity' } = response.headers
  const isTooLarge = Number(length) > most.size
  if (isTooLarge || encoding !== 'identity') {
    response.destroy()
    throw new RemoteFailure(isTooLarge ? 'too large' : `encoded: ${encoding}`)
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most.size) throw new RemoteFailure('too large')
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof RemoteFailure ? error : new RemoteFailure((error as Error).message)
  }
  return Buffer.concat(chunks)
}
