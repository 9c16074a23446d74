import { parseUrl, RemoteFailure, requestPublic } from './request-public'

/** Milliseconds that a list may take to answer. */
const patience = 10_000

/**
 * Takes an address off a list by the one POST that RFC 8058 (3.1) names. Redirects are no answer to it.
 * @param address by https
 * @param allowed networks besides the public ones
 * @throws RemoteFailure when the list has not taken it
 */
export async function postOneClick(address: string, allowed: string[] = []): Promise<void> {
  const url = parseUrl(address)
  if (url.protocol !== 'https:') throw new RemoteFailure('not by https')
  const response = await requestPublic(url, {
    allowed,
    signal: AbortSignal.timeout(patience),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  const { statusCode = 0 } = response
  response.destroy()
  if (statusCode < 200 || statusCode > 299) throw new RemoteFailure(`answered ${statusCode}`)
}
