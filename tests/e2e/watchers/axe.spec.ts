import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type axe from 'axe-core';
import { shownPages } from '../../matrix/routes';
import type { PlantedWorld } from '../../support/world';
import type { Server } from '../support/server';
import { tabsOf } from '../support/viewers';
import { servedWorld } from '../support/world';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 1280];
const PARTS = 2;

/** The minified program, because the browser compiles it anew on each page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// This test takes the longest. It runs in parts, each with its own server, so that both processor cores are used until the end.
test.describe.configure({ mode: 'parallel' });

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
});
test.afterAll(() => server.stopAndForget());

for (let part = 0; part < PARTS; part += 1) {
  test(`every page is accessible on a phone and a desk, part ${part + 1} of ${PARTS}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const faults: string[] = [];
    const tab = tabsOf(browser, server.origin, {});
    for (const { address, cookie } of shownPages(world).filter((_, place) => place % PARTS === part)) {
      const page = await tab(cookie);
      await page.goto(server.origin + address);
      // Without a value at its end, the result of the program would be sent from the browser.
      await page.evaluate(`${AXE};undefined`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        faults.push(...(await faultsOf(page)).map((fault) => `${address} at ${width} px: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
}

async function faultsOf(page: Page): Promise<string[]> {
  const violations = await page.evaluate(
    // Only violations are described. The description of everything else would take a third of the time.
    async (tags) => (await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations,
    TAGS,
  );
  const faults = violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return overflow > 1 ? [...faults, `${overflow} px wider than the window`] : faults;
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
