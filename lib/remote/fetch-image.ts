import { lookup as lookupName } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { imageType } from '../mail/image-type'
import { isPublicAddress } from './public-address'

/** Bounds of one image: milliseconds in all, octets, redirects. */
const most = { time: 10_000, size: 10 * 1024 * 1024, redirects: 3 }

/** Why there is no image: what was asked for is not allowed, or not there, or none. */
export class NoImage extends Error {}

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
 * @throws NoImage
 */
export async function fetchImage(address: string, allowed: string[] = []): Promise<RemoteImage> {
  const signal = AbortSignal.timeout(most.time)
  let url = parseUrl(address)
  for (let left = most.redirects; left >= 0; left -= 1) {
    const response = await get(url, allowed, signal)
    const { statusCode = 0, headers } = response
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy()
      url = parseUrl(headers.location, url)
      continue
    }
    if (statusCode !== 200) {
      response.destroy()
      throw new NoImage(`answered ${statusCode}`)
    }
    const content = await readAll(response)
    const type = imageType(content.toString('latin1', 0, 1024))
    if (!type) throw new NoImage('no image')
    return { type, content }
  }
  throw new NoImage('too many redirects')
}

function parseUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new NoImage('neither http nor https')
  // A password in an address is for somebody else.
  url.username = ''
  url.password = ''
  return url
}

function get(url: URL, allowed: string[], signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isUsualPort = url.port === ''
  const judge = (address: string): Error | null => {
    if (isPublicAddress(address)) return isUsualPort ? null : new NoImage(`port ${url.port}`)
    return isPublicAddress(address, allowed) ? null : new NoImage(`not a public address: ${address}`)
  }
  const lookup: LookupFunction = (name, options, callback) => {
    lookupName(name, { ...options, all: true }, (error, found) => {
      const addresses = error ? [] : found
      const refusal = error ?? addresses.map(({ address }) => judge(address)).find((each) => each !== null)
      if (refusal) return callback(refusal, '', 0)
      const [first] = addresses
      if (options.all) callback(null, addresses)
      else callback(null, first?.address ?? '', first?.family ?? 0)
    })
  }
  return new Promise((resolve, reject) => {
    const refusal = isIP(host) ? judge(host) : null
    if (refusal) return reject(refusal)
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const headers = { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Mozilla/5.0' }
    const request = send(url, { lookup, signal, agent: false, headers }, resolve)
    request.once('error', (error) => reject(error instanceof NoImage ? error : new NoImage(error.message)))
    request.end()
  })
}

async function readAll(response: IncomingMessage): Promise<Buffer> {
  const { 'content-length': length, 'content-encoding': encoding = 'identity' } = response.headers
  const isTooLarge = Number(length) > most.size
  if (isTooLarge || encoding !== 'identity') {
    response.destroy()
    throw new NoImage(isTooLarge ? 'too large' : `encoded: ${encoding}`)
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most.size) throw new NoImage('too large')
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof NoImage ? error : new NoImage((error as Error).message)
  }
  return Buffer.concat(chunks)
}
