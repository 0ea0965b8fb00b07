import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { shownPages } from '../../matrix/routes';
import type { PlantedWorld } from '../../support/world';
import type { Server } from '../support/server';
import { tabsOf } from '../support/viewers';
import { servedWorld } from '../support/world';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 1280];

// The longest watcher of all: each width with a server of its own.
test.describe.configure({ mode: 'parallel' });

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
});
test.afterAll(() => server.stopAndForget());

for (const width of WIDTHS) {
  test(`every page is accessible at ${width} px`, async ({ browser }) => {
    test.setTimeout(600_000);
    const faults: string[] = [];
    const tab = tabsOf(browser, server.origin, { viewport: { width, height: 800 } });
    for (const { address, cookie } of shownPages(world)) {
      const page = await tab(cookie);
      await page.goto(server.origin + address);
      // No page has frames: without them the results need not be put together in a tab of their own, half of the time.
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
      for (const violation of violations) {
        faults.push(
          `${address}: ${violation.id} at ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
        );
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 1) faults.push(`${address}: ${overflow} px wider than the window`);
    }
    expect(faults).toEqual([]);
  });
}
