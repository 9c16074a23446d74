const always: [name: string, value: string][] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  // Some browsers look up the names of links before anybody follows them.
  ['x-dns-prefetch-control', 'off'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
]

/** Gives an answer the headers that each of them has, whatever it is. */
export function secure<Answer extends Response>(response: Answer): Answer {
  for (const [name, value] of always) response.headers.set(name, value)
  if (process.env.PUBLIC_URL?.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
  return response
}
