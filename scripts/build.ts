import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.ts'
import { prepareAssets } from './prepare-assets.ts'
import { ROOT } from './root.ts'
import type { Step } from './run-step.ts'

/** All that `next build` reads; of these, tests are no part of the product. */
const SOURCES = [
  ...['app', 'components', 'lib', 'public', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.js', 'postcss.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'],
]
const NEXT_DIR = join(ROOT, '.next')
const STAMP = join(NEXT_DIR, 'built-from')
const LOCK = join(ROOT, 'node_modules/.build-lock')

/** True when the production build was made from the sources as they are. */
export function isBuilt(): boolean {
  if (!existsSync(STAMP) || !existsSync(join(NEXT_DIR, 'standalone/server.js'))) return false
  return readFileSync(STAMP, 'utf8') === stamp(hashSources())
}

/**
 * Makes the production build with `run`, one at a time in this clone, and notes what it was made from.
 * `unless` is asked when it is our turn: true leaves the build as it is.
 * `run` gives the exit code, which is given on.
 */
export async function build(
  run: (step: Step) => Promise<number>,
  unless: () => boolean = () => false,
): Promise<number> {
  const wait = () => console.log('Waiting for another build of this clone …')
  return withLock(LOCK, wait, async () => {
    if (unless()) return 0
    rmSync(STAMP, { force: true })
    const sources = hashSources()
    const code = await run({
      command: process.execPath,
      args: [join(ROOT, 'node_modules/next/dist/bin/next'), 'build'],
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
    })
    if (code !== 0) return code
    prepareAssets()
    writeFileSync(STAMP, stamp(sources))
    return code
  })
}

/** Names the build too, so that a `next build` by hand makes an older stamp worthless. */
function stamp(sources: string): string {
  return `${sources} ${readFileSync(join(NEXT_DIR, 'BUILD_ID'), 'utf8')}`
}

function hashSources(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap(listFiles))
    hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  const absolute = join(ROOT, path)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [path]
  const entries = readdirSync(absolute, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.(test|test-support)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort()
}
