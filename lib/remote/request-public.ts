import { lookup as lookupName } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'

/** Why something elsewhere was not had: it is not allowed, or not there, or not what was asked for. */
export class RemoteFailure extends Error {}

interface Asked {
  /** Networks besides the public ones, as in "10.1.0.0/16". */
  allowed: string[]
  signal: AbortSignal
  headers: Record<string, string>
  /** Sent by POST; without it, GET. */
  body?: string
}

/**
 * An address that may be asked.
 * @throws RemoteFailure
 */
export function parseUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new RemoteFailure('neither http nor https')
  // A password in an address is for somebody else.
  url.username = ''
  url.password = ''
  return url
}

/**
 * Asks somebody elsewhere, by public addresses alone. The address is judged when it is connected to, so
 * that a name cannot lead elsewhere in between. Nothing of the reader goes along: no cookie, no referrer,
 * no name of a browser. Redirects are not followed here.
 * @throws RemoteFailure
 */
export function requestPublic(url: URL, { allowed, signal, headers, body }: Asked): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isUsualPort = url.port === ''
  const judge = (address: string): Error | null => {
    if (isPublicAddress(address)) return isUsualPort ? null : new RemoteFailure(`port ${url.port}`)
    return isPublicAddress(address, allowed) ? null : new RemoteFailure(`not a public address: ${address}`)
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
    const all = { 'accept-encoding': 'identity', 'user-agent': 'Mozilla/5.0', ...headers }
    const method = body === undefined ? 'GET' : 'POST'
    const request = send(url, { method, lookup, signal, agent: false, headers: all }, resolve)
    request.once('error', (error) =>
      reject(error instanceof RemoteFailure ? error : new RemoteFailure(error.message)),
    )
    // Of what is none of an answer, nobody else would hear.
    request.once('upgrade', (response, socket) => {
      socket.destroy()
      reject(new RemoteFailure(`answered ${response.statusCode}`))
    })
    request.once('close', () => reject(new RemoteFailure('no answer')))
    request.end(body)
  })
}
