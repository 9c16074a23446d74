import type { Opened } from './open-message.ts'

/** Words for what was found about one message; none where all is well. */
export function troublesOf(opened: Opened): string[] {
  const { errorPage, timedOut, consoleErrors, requestsThatLeft, missingWords, seenWords, reasons } = opened
  return [
    ...(errorPage ? [`error page: ${errorPage}`] : []),
    ...(timedOut ? [`time-out: ${timedOut}`] : []),
    ...consoleErrors.map((error) => `console error: ${error.slice(0, 300)}`),
    ...requestsThatLeft.map((url) => `request that left: ${url.slice(0, 200)}`),
    ...(missingWords.length > 0 && reasons.length === 0
      ? [`missing words: ${missingWords.join(' ')} (seen are: ${seenWords.join(' ')})`]
      : []),
  ]
}

/** One line for all. */
export function summaryOf(results: Opened[]): string {
  const troubled = results.filter((opened) => troublesOf(opened).length > 0).length
  const explained = results.filter(
    ({ missingWords, reasons }) => missingWords.length > 0 && reasons.length > 0,
  )
  const times = results.map(({ took }) => took).sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0)
  return [
    `${results.length} messages opened, ${troubled} with troubles, ${explained.length} that show less and say why`,
    `until everything was to be seen: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`,
  ].join('\n')
}
