import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { log } from '../log'

/** Where Next.js notes which scripts the mail page takes: `globalThis.….["/…/page"] = { …JSON… }`. */
const manifest = '.next/server/app/(mail)/mail/[[...address]]/page_client-reference-manifest.js'

let known: string[] | null = null

/**
 * Paths of the scripts that the mail page begins with. A browser that is asked to sign in can have them before
 * it is there. Empty where they cannot be told, as in development: then they come with the page.
 */
export function mailScripts(): string[] {
  known ??= readScripts()
  return known
}

function readScripts(): string[] {
  if (process.env.NODE_ENV !== 'production') return []
  try {
    const text = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), manifest), 'utf8')
    const json = text.slice(text.indexOf('{', text.indexOf('/page"]')), text.lastIndexOf('}') + 1)
    const { entryJSFiles } = JSON.parse(json) as { entryJSFiles: Record<string, string[]> }
    const page = Object.keys(entryJSFiles).find((name) => name.endsWith('/page'))
    return (page && entryJSFiles[page] ? entryJSFiles[page] : []).map((file) => `/_next/${file}`)
  } catch (error) {
    log.warn({ why: (error as Error).message }, 'the scripts of the mail page are not known')
    return []
  }
}
