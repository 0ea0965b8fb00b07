import { expect, test } from '@playwright/test';
import { shownPages } from '../../matrix/routes';
import type { PlantedWorld } from '../../support/world';
import { fetchPage } from '../support/fetch-page';
import { bodyOf, type FoundForm, formsOf } from '../support/forms';
import type { Server } from '../support/server';
import { tabsOf } from '../support/viewers';
import { servedWorld } from '../support/world';

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
});
test.afterAll(() => server.stopAndForget());

/** English words that a page shows only if they come from a framework. */
const ENGLISH =
  /This page could not be found|Internal Server Error|Application error|Loading\.\.\.|Invalid input|Required/;

/** Two full stops, for example after an academic degree, and a breadcrumb sign without a link. */
const UNTIDY = /\w+\.\.(?!\.)|^\s*›\s*$/m;

test('every page says all it has to say without JavaScript', async ({ browser }) => {
  test.setTimeout(600_000);
  const faults: string[] = [];
  const tab = tabsOf(browser, server.origin, { javaScriptEnabled: false });
  const titled = new Map<string, string>();
  for (const { address, cookie } of shownPages(world)) {
    const page = await tab(cookie);
    await page.goto(server.origin + address);
    const headings = await page.locator('h1:visible').count();
    if (headings !== 1) faults.push(`${address}: ${headings} main headings`);
    const sections = await page.locator('main h2').allInnerTexts();
    const twice = sections.filter((section, i) => sections.indexOf(section) !== i);
    if (twice.length > 0) faults.push(`${address}: has ${twice.join(', ')} twice`);
    const titles = await page.locator('head > title').allInnerTexts();
    if (titles.length !== 1 || !/. – Capaian$/.test(titles[0]!))
      faults.push(`${address}: titled ${titles.join(' and ')}`);
    const [path = ''] = address.split('?');
    // Pages must have different titles, so that users can distinguish browser tabs.
    const other = titled.get(titles[0]!) ?? path;
    if (other !== path) faults.push(`${address}: called ${titles[0]} as ${other}`);
    titled.set(titles[0]!, path);
    const text = await page.locator('body').innerText();
    if (UNTIDY.test(text)) faults.push(`${address}: ${text.match(UNTIDY)?.[0]}`);
    if (ENGLISH.test(text)) faults.push(`${address}: ${text.match(ENGLISH)?.[0]}`);
    for (const form of await page.locator('main form').all()) {
      if ((await form.locator('button, input[type=submit]').count()) === 0)
        faults.push(`${address}: a form without a button`);
    }
  }
  expect(faults).toEqual([]);
});

/** Each kind of form with visible fields, once. All fields into which a person types are empty. */
async function emptiedForms(): Promise<{ address: string; cookie: string | undefined; form: FoundForm }[]> {
  const found = new Map<string, { address: string; cookie: string | undefined; form: FoundForm }>();
  for (const { address, cookie } of shownPages(world)) {
    const { body } = await fetchPage(server.origin, address, { cookie });
    for (const form of formsOf(body, address).filter(({ hasVisibleFields }) => hasVisibleFields)) {
      const fields = Object.fromEntries(
        Object.entries(form.fields).map(([name, value]) => [name, form.typed.includes(name) ? '' : value]),
      );
      if (!found.has(form.key)) found.set(form.key, { address, cookie, form: { ...form, fields } });
    }
  }
  return [...found.values()];
}

test('every form can be sent empty without JavaScript and answers with a page that says what is missing', async () => {
  const faults: string[] = [];
  const forms = await emptiedForms();
  for (const { address, cookie, form } of forms) {
    const answer = await fetch(new URL(form.action, server.origin), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: server.origin, ...(cookie ? { cookie: `capaian-session=${cookie}` } : {}) },
      body: bodyOf(form.fields),
    });
    const text = await answer.text();
    const isAccepted = answer.status === 303;
    if (answer.status >= 500) faults.push(`${address}: ${answer.status}`);
    if (!isAccepted && !/<h1/.test(text)) faults.push(`${address}: ${answer.status} without a page`);
    if (ENGLISH.test(text.replace(/<script[\s\S]*?<\/script>/g, ''))) faults.push(`${address}: English`);
  }
  expect(forms.length).toBeGreaterThan(15);
  expect(faults).toEqual([]);
});
