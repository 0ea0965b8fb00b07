import { expect, test } from '@playwright/test';
import { shownPages } from '../../matrix/routes';
import type { Server } from '../support/server';
import { type PlantedWorld, servedWorld } from '../support/world';

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
});
test.afterAll(() => server.stopAndForget());

/** Words that only a framework would put on a screen. */
const ENGLISH =
  /This page could not be found|Internal Server Error|Application error|Loading\.\.\.|Invalid input|Required/;

test('every page says all it has to say without JavaScript', async ({ browser }) => {
  const faults: string[] = [];
  for (const { address, cookie } of shownPages(world)) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    if (cookie) await context.addCookies([{ name: 'capaian-session', value: cookie, url: server.origin }]);
    const page = await context.newPage();
    await page.goto(server.origin + address);
    const headings = await page.locator('h1:visible').count();
    if (headings !== 1) faults.push(`${address}: ${headings} main headings`);
    const text = await page.locator('body').innerText();
    if (ENGLISH.test(text)) faults.push(`${address}: ${text.match(ENGLISH)?.[0]}`);
    for (const form of await page.locator('main form').all()) {
      if ((await form.locator('button, input[type=submit]').count()) === 0)
        faults.push(`${address}: a form without a button`);
    }
    await context.close();
  }
  expect(faults).toEqual([]);
});

test('every form can be sent empty without JavaScript and answers with what is missing', async ({ browser }) => {
  test.setTimeout(600_000);
  const faults: string[] = [];
  for (const { address, cookie } of shownPages(world)) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    if (cookie) await context.addCookies([{ name: 'capaian-session', value: cookie, url: server.origin }]);
    const page = await context.newPage();
    await page.goto(server.origin + address);
    const forms = await page.locator('main form:has(input.input, textarea, select)').count();
    for (let i = 0; i < forms; i += 1) {
      await page.goto(server.origin + address);
      const form = page.locator('main form:has(input.input, textarea, select)').nth(i);
      for (const field of await form.locator('input.input:not([type=file]):visible, textarea:visible').all())
        await field.fill('');
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().isNavigationRequest()),
        form.locator('button[type=submit]:visible').first().click(),
      ]);
      await page.waitForLoadState();
      if (answer.status() >= 500) faults.push(`${address} form ${i}: ${answer.status()}`);
      if ((await page.locator('h1').count()) !== 1) faults.push(`${address} form ${i}: no page came back`);
    }
    await context.close();
  }
  expect(faults).toEqual([]);
});
