import AxeBuilder from '@axe-core/playwright'
import { pageStates } from './fixtures/page-states.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ allowedErrors: [/status of [45]\d\d|ERR_FAILED/] })

for (const [name, { quota, reach }] of Object.entries(pageStates)) {
  test.describe(`the state "${name}"`, () => {
    if (quota) test.use({ quota })
    for (const width of [1440, 390]) {
      test(`has nothing that axe objects to at ${width} px, in light and dark`, async ({
        mail,
        account,
        imap,
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await reach({ mail, account, imap, narrow: width < 1024 })
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          // The sender's HTML is not judged, and axe cannot run in a frame without scripts.
          const axe = new AxeBuilder({ page }).setLegacyMode().exclude('iframe[title="Message body"]')
          // The other theme differs in its colours and in nothing else.
          if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
          const { violations } = await axe.analyze()
          const found = violations.map(({ id, nodes }) => [
            id,
            ...nodes.map(({ html }) => html.slice(0, 200)),
          ])
          expect(found, `${name}, ${colorScheme}`).toEqual([])
        }
      })
    }
  })
}
