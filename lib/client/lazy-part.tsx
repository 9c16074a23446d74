import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { offline, tell } from './api'

/** Milliseconds until code that could not be fetched is asked for again. */
const pause = 2000

/** Fetches code, as often as it takes: without it the page would be gone. The first time, why is said. */
export async function persist<Code>(load: () => Promise<Code>, isFirst = true): Promise<Code> {
  try {
    return await load()
  } catch {
    if (isFirst) tell(offline)
    await new Promise((resolve) => setTimeout(resolve, pause))
    return persist(load, false)
  }
}

/**
 * A component whose code is fetched when it is first drawn. Until then there is `loading`, or nothing.
 * @param load as `lazy` of React takes it
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  loading?: ReactNode,
): ComponentType<Props> {
  const Part = lazy(() => persist(load)) as unknown as ComponentType<Props>
  return (props) => (
    <Suspense fallback={loading}>
      <Part {...props} />
    </Suspense>
  )
}
