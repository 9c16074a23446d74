import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { offline, tell } from './api'

/** Milliseconds until code that could not be fetched is asked for again. */
const pause = 2000

/** Said when the server answers but has this page's code no longer. */
const updated = 'Wren was updated on the server. Reload the page to go on.'

/** Whether the server can be reached. */
async function isThere(): Promise<boolean> {
  return (await fetch('/healthz', { cache: 'no-store' }).catch(() => undefined))?.ok ?? false
}

/**
 * Fetches code, as often as it takes: without it the page would be gone. Why it has to wait is said:
 * at once without a network, the second time where the server answers, since the line may just be back.
 */
export async function persist<Code>(load: () => Promise<Code>, attempt = 0, said = ''): Promise<Code> {
  try {
    return await load()
  } catch {
    const why = (await isThere()) ? updated : offline
    const isSaid = why !== said && (why === offline || attempt > 0)
    if (isSaid) tell(why)
    await new Promise((resolve) => setTimeout(resolve, pause))
    return persist(load, attempt + 1, isSaid ? why : said)
  }
}

/**
 * A component whose code is fetched when it is first drawn. Until then there is `loading`, or nothing.
 * @param load as `lazy` of React takes it
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  loading?: (props: Props) => ReactNode,
): ComponentType<Props> {
  const Part = lazy(() => persist(load)) as unknown as ComponentType<Props>
  return (props) => (
    <Suspense fallback={loading?.(props)}>
      <Part {...props} />
    </Suspense>
  )
}
