import { X509Certificate } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseConfig } from '../lib/config.ts'
import { prepareAssets } from './prepare-assets.ts'
import { ROOT } from './root.ts'
import { tryListen } from './try-listen.ts'

/** Starts the production server: checks the configuration first, then loads the standalone build. */
const standalone = join(ROOT, '.next', 'standalone')

function fail(message: string): never {
  console.error(`wren: ${message}`)
  process.exit(1)
}

function prepare() {
  try {
    const config = parseConfig(process.env)
    process.env.PORT = String(config.PORT)
    process.env.HOSTNAME = config.HOST
    process.env.PUBLIC_URL = config.PUBLIC_URL
    // The server changes its working directory, so paths are made absolute here.
    if (!config.DATABASE_URL) process.env.DATA_DIR = requireWritable(resolve(ROOT, config.DATA_DIR))
    if (config.TLS_CA_FILE) process.env.TLS_CA_FILE = requireCertificate(resolve(ROOT, config.TLS_CA_FILE))
  } catch (error) {
    fail((error as Error).message)
  }
}

/** The folder of the database, made when it is not there. */
function requireWritable(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.W_OK)
    return path
  } catch (error) {
    return fail(`DATA_DIR is wrong: ${path} cannot be written (${(error as NodeJS.ErrnoException).code})`)
  }
}

/** The path of a file that begins with a certificate (PEM). */
function requireCertificate(path: string): string {
  if (!existsSync(path)) fail('TLS_CA_FILE is wrong: there is no such file')
  try {
    new X509Certificate(readFileSync(path))
    return path
  } catch {
    return fail('TLS_CA_FILE is wrong: it must be a file with certificates (PEM)')
  }
}

/** Listens for a moment where the server will: what does not work then is told in one line. */
async function requireAddress(): Promise<void> {
  const { HOSTNAME: host = '', PORT: port } = process.env
  const failure = await tryListen(host, Number(port))
  if (failure?.code === 'EADDRINUSE') fail(`PORT is wrong: something else listens on ${host}, port ${port}`)
  if (failure) fail(`HOST is wrong: cannot listen on ${host}, port ${port} (${failure.code})`)
}

prepare()
await requireAddress()
if (!existsSync(join(standalone, 'server.js'))) fail('there is no build yet: run `npm run build` first')
prepareAssets()
const server = join(standalone, 'server.js')
// The server takes the place of this process, which would keep what Node.js needs for TypeScript: 25 MiB.
if (process.platform !== 'win32' && process.execve) {
  process.execve(process.execPath, [process.execPath, server], process.env)
}
await import(pathToFileURL(server).href)
