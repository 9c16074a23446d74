import type { Page } from '@playwright/test'

/** What is waited for in a page. */
export type Sight =
  | { kind: 'row'; subject: string }
  | { kind: 'no row'; subject: string }
  | { kind: 'body'; text: string }

/** Notes when somebody last did something; a navigation does not forget it. */
function noteInput(): void {
  const note = (event: Event) => {
    const at = performance.timeOrigin + event.timeStamp
    try {
      window.top?.sessionStorage.setItem('bench-input', String(at))
    } catch {
      // A frame that may not: what is done in it is no operation of ours.
    }
  }
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, note, true)
}

/** Epoch milliseconds of the frame in which it is seen; 0 while it is not. */
function seenAt(sight: Sight): number {
  const isDrawn = (element: Element | null | undefined) => Boolean(element?.getClientRects().length)
  const rows = Array.from(document.querySelectorAll('[role=grid] [role=row]'))
  const hasRow = (subject: string) => rows.some((row) => row.textContent?.includes(subject) && isDrawn(row))
  const frame = document.querySelector<HTMLIFrameElement>('iframe[title="Message body"]')
  const isSeen =
    sight.kind === 'row'
      ? hasRow(sight.subject)
      : sight.kind === 'no row'
        ? !hasRow(sight.subject)
        : isDrawn(frame) && Boolean(frame?.contentDocument?.body?.textContent?.includes(sight.text))
  return isSeen ? performance.timeOrigin + performance.now() : 0
}

/** Has a page note its input from now on. */
export async function watchInput(page: Page): Promise<void> {
  await page.addInitScript(noteInput)
}

/** Epoch milliseconds of the last input. */
export function inputTime(page: Page): Promise<number> {
  return page.evaluate(() => Number(sessionStorage.getItem('bench-input')))
}

/**
 * Milliseconds from the last input of an operation to the first frame in which its result is seen; both are
 * taken inside the page.
 * @param isReload it begins where the page does, and what is seen after it was seen before
 */
export async function timeIn(
  page: Page,
  act: () => Promise<unknown>,
  sight: Sight,
  isReload = false,
): Promise<number> {
  if (isReload) await act()
  const seen = page.waitForFunction(seenAt, sight, { polling: 'raf' })
  // Where the input itself fails, that is the error to be told.
  seen.catch(() => undefined)
  if (!isReload) await act()
  const end = await (await seen).jsonValue()
  return end - (isReload ? await page.evaluate(() => performance.timeOrigin) : await inputTime(page))
}
