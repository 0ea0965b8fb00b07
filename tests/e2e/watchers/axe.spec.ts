import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { shownPages } from '../../matrix/routes';
import type { Server } from '../support/server';
import { type PlantedWorld, servedWorld } from '../support/world';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 1280];

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
    for (const { address, cookie } of shownPages(world)) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      if (cookie) await context.addCookies([{ name: 'capaian-session', value: cookie, url: server.origin }]);
      const page = await context.newPage();
      await page.goto(server.origin + address);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      for (const violation of violations) {
        faults.push(
          `${address}: ${violation.id} at ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
        );
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 1) faults.push(`${address}: ${overflow} px wider than the window`);
      await context.close();
    }
    expect(faults).toEqual([]);
  });
}
