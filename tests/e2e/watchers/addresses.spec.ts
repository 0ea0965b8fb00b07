import { expect, test } from '@playwright/test';
import { parse } from 'node-html-parser';
import { peoplePaths } from '../../../lib/people/paths';
import { paths } from '../../../lib/web/paths';
import { SEARCH_TARGET } from '../../../lib/web/search-target';
import { addressesShownTo, cookieOf } from '../../matrix/routes';
import { type Viewer, viewers } from '../../matrix/viewers';
import { cast } from '../../support/cast';
import type { PlantedWorld } from '../../support/world';
import { fetchPage } from '../support/fetch-page';
import { bodyOf, type FoundForm, formsOf } from '../support/forms';
import type { Server } from '../support/server';
import { servedWorld } from '../support/world';

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
});
test.afterAll(() => server.stopAndForget());

/** What no address may contain: the names of the cast, plain and as they are encoded in addresses, and their NIPs. */
const TELLING = Object.values(cast).flatMap(({ name, identity }) => {
  const bare = name.split(',')[0]!;
  return [bare, bare.replaceAll(' ', '+'), encodeURIComponent(bare), ...(identity ? [identity] : [])];
});

/** All addresses in a page: of links, forms and pictures, and those in the data of its scripts. */
function addressesIn(html: string): string[] {
  const attributes = parse(html)
    .querySelectorAll('[href], [src], [action], [formaction]')
    .flatMap((element) => ['href', 'src', 'action', 'formaction'].map((name) => element.getAttribute(name) ?? ''));
  const scripts = [...html.matchAll(/\/[a-z][a-z/-]*[^\s"'<>\\]*\?[^\s"'<>\\]*/g)].map(([address]) => address);
  return [...attributes, ...scripts].filter(Boolean);
}

/** The names and NIPs that an address contains, also inside a cursor, which may hold a name in base64. */
function told(address: string): string[] {
  const written = [address, decodeURIComponent(address.replaceAll('%', '%25')).replaceAll('+', ' ')];
  const cursors = [...address.matchAll(/[?&][\w-]+=([\w-]{20,})/g)].map(([, value]) =>
    Buffer.from(value!, 'base64url').toString('latin1'),
  );
  const text = [...written, ...cursors].join(' ').toLowerCase();
  return TELLING.filter((word) => text.includes(word.toLowerCase()));
}

function faultsIn(page: string, html: string): string[] {
  return addressesIn(html).flatMap((address) => {
    const words = told(address);
    return words.length > 0 ? [`${page}: ${address} tells ${words}`] : [];
  });
}

test('no page has an address that contains a name or NIP', async () => {
  test.setTimeout(600_000);
  const faults = new Set<string>();
  let links = 0;
  for (const viewer of viewers) {
    for (const address of addressesShownTo(world, viewer)) {
      const { body } = await fetchPage(server.origin, address, { cookie: cookieOf(world, viewer) });
      links += addressesIn(body).length;
      for (const fault of faultsIn(address, body)) faults.add(fault);
    }
  }
  expect([...faults]).toEqual([]);
  expect(links).toBeGreaterThan(5000);
});

/** Every search or filter form once, with a viewer who sees it. */
async function searches(): Promise<{ viewer: Viewer; form: FoundForm }[]> {
  const found = new Map<string, { viewer: Viewer; form: FoundForm }>();
  for (const viewer of viewers) {
    for (const address of addressesShownTo(world, viewer)) {
      const { body } = await fetchPage(server.origin, address, { cookie: cookieOf(world, viewer) });
      for (const form of formsOf(body, address))
        if (form.action === paths.search && !found.has(form.key)) found.set(form.key, { viewer, form });
    }
  }
  return [...found.values()];
}

test('searched words are in no readable address, and the search still finds', async () => {
  test.setTimeout(600_000);
  const faults: string[] = [];
  const lists = new Set<string>();
  const { name, identity } = cast.employee;
  for (const { viewer, form } of await searches()) {
    const cookie = cookieOf(world, viewer);
    const typed = form.typed.filter((field) => !['dari', 'sampai'].includes(field));
    for (const words of [name.split(',')[0]!, identity!]) {
      const fields = { ...form.fields, ...Object.fromEntries(typed.map((field) => [field, words])) };
      const answer = await fetch(new URL(paths.search, server.origin), {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: server.origin, ...(cookie ? { cookie: `capaian-session=${cookie}` } : {}) },
        body: bodyOf(fields),
      });
      const location = answer.headers.get('location') ?? '';
      const page = await fetchPage(server.origin, location, { cookie });
      if (answer.status !== 303 || page.status !== 200) faults.push(`${form.key}: ${answer.status}, ${page.status}`);
      if (told(location).length > 0) faults.push(`${form.key}: ${location}`);
      // The field shows the typed words, so the page can read them from the sealed address.
      if (typed.length > 0 && !page.body.includes(words)) faults.push(`${form.key}: does not know what was searched`);
      faults.push(...faultsIn(form.key, page.body));
      lists.add(form.fields[SEARCH_TARGET]!.split(/[?#]/)[0]!);
    }
  }
  expect(faults).toEqual([]);
  expect(lists.size).toBeGreaterThan(12);
});

test('the next and previous page of a list keep the search', async ({ page }) => {
  await page.context().addCookies([{ name: 'capaian-session', value: world.cookies.agencyAdmin!, url: server.origin }]);
  await page.goto(`${server.origin}${peoplePaths.list}`);
  await page.getByLabel('Nama atau NIP').fill(cast.employee.identity!);
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await expect(page.getByLabel('Nama atau NIP')).toHaveValue(cast.employee.identity!);
  const kept = page.url();
  expect(kept).not.toContain(cast.employee.identity);
  await page.getByRole('link', { name: cast.employee.name }).click();
  await page.goBack();
  await expect(page).toHaveURL(kept);
  await expect(page.getByRole('link', { name: cast.employee.name })).toBeVisible();
  await expect(page.getByRole('link', { name: cast.colleague.name })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: cast.employee.name })).toBeVisible();
});
