import { persist } from '@/lib/client/lazy-part'
import type { MessageText } from '@/lib/mail/message'

/** Fetches code once; `now` is there as soon as it is, for what has to happen in the very frame in which it is asked for. */
function once<Code>(load: () => Promise<Code>) {
  let loading: Promise<Code> | null = null
  const code = {
    now: null as Code | null,
    load(): Promise<Code> {
      loading ??= persist(load).then((loaded) => {
        code.now = loaded
        return loaded
      })
      return loading
    },
  }
  return code
}

/** Puts texts into a frame. */
export const frameCode = once(async () => ({
  ...(await import('@/lib/html/show-in-frame')),
  ...(await import('@/lib/html/scroll-keys')),
}))
/** Makes HTML safe: plain text is shown without. */
export const htmlCode = once(() => import('@/lib/html/sanitise'))
/** Looks at where links lead, by a list of all sites' endings: the largest part, which nobody waits for. */
export const linkCode = once(() => import('@/lib/html/mark-links'))

/** The code without which texts cannot be shown, as far as it is there. */
export function showingCode(texts: MessageText[], linksOff: boolean) {
  const hasHtml = texts.some(({ kind }) => kind === 'html')
  // What leads nowhere is marked before that.
  const wanted = [frameCode, ...(hasHtml ? [htmlCode] : []), ...(linksOff ? [linkCode] : [])]
  return {
    isThere: wanted.every(({ now }) => now !== null),
    load: () => Promise.all(wanted.map((each) => each.load())),
  }
}
