import { useLayoutEffect, useRef, useState } from 'react'

/**
 * The same functions at every render, each of which does what the latest of its name does. They are for
 * events: parts that are given them need not be drawn again when nothing else has changed.
 */
export function useStable<Functions extends object>(latest: Functions): Functions {
  const current = useRef(latest)
  useLayoutEffect(() => {
    current.current = latest
  })
  const [stable] = useState(() => {
    const call =
      (name: string) =>
      (...parameters: unknown[]) =>
        (current.current as Record<string, (...parameters: unknown[]) => unknown>)[name]?.(...parameters)
    return Object.fromEntries(Object.keys(latest).map((name) => [name, call(name)])) as Functions
  })
  return stable
}
