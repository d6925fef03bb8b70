import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { scrollsSideways, violations, violationsOfTwin } from './browser.ts'

/** The two ways every journey goes: a desktop with scripts in one language, a phone without them in the other. Both must carry the whole job. */
export const ways = [
  {
    language: 'es',
    name: 'in Spanish on a desktop',
    viewport: { width: 1440, height: 1000 },
    javaScriptEnabled: true,
  },
  {
    language: 'en',
    name: 'in English at 360 px without JavaScript',
    viewport: { width: 360, height: 780 },
    javaScriptEnabled: false,
  },
] as const

/** Fails where a page can be pushed sideways, has two filled buttons, or axe finds something against WCAG 2.2 A and AA. */
export async function sound(page: Page, javaScriptEnabled: boolean): Promise<void> {
  expect(await scrollsSideways(page), page.url()).toBe(false)
  expect(await page.locator('main .button-primary').count(), page.url()).toBeLessThanOrEqual(1)
  expect(await (javaScriptEnabled ? violations : violationsOfTwin)(page), page.url()).toEqual([])
}
