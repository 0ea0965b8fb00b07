import { expect, type Page, test } from '@playwright/test';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/** With `CAPAIAN_PICTURES=1` each look saves a screenshot among the test results. All of them together take about a minute. */
const KEEPS_PICTURES = process.env.CAPAIAN_PICTURES === '1';

/** Expects that the page is not wider than the screen, on a phone and on a desktop computer. */
export async function look(page: Page, name: string): Promise<void> {
  // After a press on a link the new page may still be empty.
  await page.waitForLoadState();
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${name} at ${size.width} px`).toBeLessThanOrEqual(size.width);
    if (KEEPS_PICTURES)
      await page.screenshot({ path: test.info().outputPath(`${name}-${size.width}.png`), fullPage: true });
  }
}
