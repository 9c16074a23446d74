import { once } from 'node:events'

/** A view into a running Node.js that needs nothing of it but `--inspect` (Chrome DevTools protocol). */
export type Inspector = {
  /** Runs JavaScript there, and gives what it gives (JSON). Rejects when it throws. */
  evaluate<Result>(expression: string): Promise<Result>
  /**
   * Octets of the JavaScript heap once all garbage is collected: what the program holds, and apart from
   * it what V8 has compiled, which grows for many thousand requests and then no more.
   */
  heapUsed(): Promise<{ objects: number; code: number }>
  /** Sockets that the process has open: all kinds, both ways. */
  sockets(): Promise<number>
  close(): void
}

type Reply = { id: number; result?: object; error?: { message: string } }

/** All descriptors that are sockets, as the operating system sees them. */
const countSockets = `(() => {
  const { fstatSync, readdirSync } = process.getBuiltinModule('node:fs')
  const isSocket = (fd) => {
    try {
      return fstatSync(Number(fd)).isSocket()
    } catch {
      return false // the one by which the folder itself was read
    }
  }
  return readdirSync('/dev/fd').filter(isSocket).length
})()`

const readHeap = `(() => {
  const used = { objects: 0, code: 0 }
  for (const space of process.getBuiltinModule('node:v8').getHeapSpaceStatistics()) {
    used[/code|trusted/.test(space.space_name) ? 'code' : 'objects'] += space.space_used_size
  }
  return used
})()`

/** @param port that the process was given by `--inspect=127.0.0.1:<port>` */
export async function openInspector(port: number): Promise<Inspector> {
  const [{ webSocketDebuggerUrl }] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as [
    { webSocketDebuggerUrl: string },
  ]
  const socket = new WebSocket(webSocketDebuggerUrl)
  await once(socket, 'open')
  const waiting = new Map<number, (reply: Reply) => void>()
  let serial = 0
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(data) as Reply
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })

  async function send<Result>(method: string, params: object = {}): Promise<Result> {
    serial += 1
    const id = serial
    const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve))
    socket.send(JSON.stringify({ id, method, params }))
    const { result, error } = await reply
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as Result
  }

  async function evaluate<Result>(expression: string): Promise<Result> {
    const { result, exceptionDetails } = await send<{
      result: { value: Result }
      exceptionDetails?: { exception?: { description?: string } }
    }>('Runtime.evaluate', { expression, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
    return result.value
  }

  return {
    evaluate,
    async heapUsed() {
      // What only finalizers let go of goes with the second one.
      await send('HeapProfiler.collectGarbage')
      await send('HeapProfiler.collectGarbage')
      return evaluate(readHeap)
    },
    sockets: () => evaluate<number>(countSockets),
    close: () => socket.close(),
  }
}
