import { expect, type Page, test } from '@playwright/test';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/** With `CAPAIAN_PICTURES=1` each look keeps a picture among the test results; taking them all is a minute of the whole run. */
const KEEPS_PICTURES = process.env.CAPAIAN_PICTURES === '1';

/** Nothing may reach beyond the sides of a desk screen or a phone. */
export async function look(page: Page, name: string): Promise<void> {
  // A link that was pressed just now may have brought no more than an empty document yet.
  await page.waitForLoadState();
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${name} at ${size.width} px`).toBeLessThanOrEqual(size.width);
    if (KEEPS_PICTURES)
      await page.screenshot({ path: test.info().outputPath(`${name}-${size.width}.png`), fullPage: true });
  }
}
