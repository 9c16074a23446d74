import { existsSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ROOT } from './root.ts'

/**
 * Puts links to the files that are served as they are into the standalone build, which leaves them out.
 * Done after the build, so that a server need not write where it lies, and at each start where it was not.
 */
export function linkAssets(): void {
  const standalone = join(ROOT, '.next/standalone')
  for (const path of ['.next/static', 'public']) {
    const [target, link] = [join(ROOT, path), join(standalone, path)]
    if (existsSync(target) && !existsSync(link)) symlinkSync(relative(dirname(link), target), link)
  }
}

if (import.meta.main) linkAssets()
