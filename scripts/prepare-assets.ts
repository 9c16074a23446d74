import { existsSync, globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { ROOT } from './root.ts'

/**
 * Prepares the files that are served as they are. Done after the build, so that a server need not write
 * where it lies, and at each start where it was not.
 */
export function prepareAssets(): void {
  linkAssets()
  compressAssets()
}

/** Puts links to them into the standalone build, which leaves them out. */
function linkAssets(): void {
  const standalone = join(ROOT, '.next/standalone')
  for (const path of ['.next/static', 'public']) {
    const [target, link] = [join(ROOT, path), join(standalone, path)]
    if (existsSync(target) && !existsSync(link)) symlinkSync(relative(dirname(link), target), link)
  }
}

/** Compresses scripts and styles once and well; `next.config.js` has them sent to browsers that take them. */
function compressAssets(): void {
  const cwd = join(ROOT, '.next/static')
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
  for (const file of globSync('**/*.{js,css}', { cwd })) {
    const path = join(cwd, file)
    if (!existsSync(`${path}.br`))
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }))
  }
}

if (import.meta.main) prepareAssets()
