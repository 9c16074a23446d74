import { Agent, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** Milliseconds that an answer may take. */
const patience = 60_000

/** One user's session over one connection that is kept, with its cookies. */
export class HttpSession {
  #base
  #cookies = new Map()
  #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  /** @param {string} base as in "http://127.0.0.1:3000" */
  constructor(base) {
    this.#base = new URL(base)
  }

  close() {
    this.#agent.destroy()
  }

  /** @returns {Promise<{ status: number, text: string }>} */
  get(path) {
    return this.#send('GET', path)
  }

  /** Posts JSON, as the product's own pages do. */
  post(path, body) {
    return this.#send('POST', path, JSON.stringify(body))
  }

  #send(method, path, body) {
    const headers = {
      'accept-encoding': 'gzip',
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        origin: this.#base.origin,
      }),
    }
    return new Promise((resolve, reject) => {
      const options = { method, headers, agent: this.#agent, timeout: patience }
      const sent = request(new URL(path, this.#base), options, (answer) => {
        for (const cookie of answer.headers['set-cookie'] ?? []) this.#keep(cookie)
        answer.toArray().then((pieces) => {
          const octets = Buffer.concat(pieces)
          const isPacked = answer.headers['content-encoding'] === 'gzip'
          resolve({ status: answer.statusCode, text: String(isPacked ? gunzipSync(octets) : octets) })
        }, reject)
      })
      sent.on('error', reject)
      sent.on('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path}`)))
      sent.end(body)
    })
  }

  #keep(cookie) {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
