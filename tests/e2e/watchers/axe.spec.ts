import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { shownPages } from '../../matrix/routes';
import type { PlantedWorld } from '../../support/world';
import type { Server } from '../support/server';
import { tabsOf } from '../support/viewers';
import { servedWorld } from '../support/world';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 1280];
const PARTS = 3;

// The longest watcher of all: in parts, each with its server, so that neither core waits for the other at the end.
test.describe.configure({ mode: 'parallel' });

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
});
test.afterAll(() => server.stopAndForget());

const parts = WIDTHS.flatMap((width) => Array.from({ length: PARTS }, (_, part) => ({ width, part })));
for (const { width, part } of parts) {
  test(`every page is accessible at ${width} px, part ${part + 1} of ${PARTS}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const faults: string[] = [];
    const tab = tabsOf(browser, server.origin, { viewport: { width, height: 800 } });
    for (const { address, cookie } of shownPages(world).filter((_, place) => place % PARTS === part)) {
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
