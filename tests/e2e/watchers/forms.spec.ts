import { expect, test } from '@playwright/test';
import { addressesShownTo, cookieOf } from '../../matrix/routes';
import { type Viewer, viewers } from '../../matrix/viewers';
import type { PlantedWorld } from '../../support/world';
import { auditCount } from '../support/audit-count';
import { fetchPage } from '../support/fetch-page';
import { bodyOf, type FoundForm, formsOf } from '../support/forms';
import type { Server } from '../support/server';
import { servedWorld } from '../support/world';

let server: Server;
let world: PlantedWorld;
type Found = { address: string; form: FoundForm };
let shown: Map<Viewer, Found[]>;

test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
  shown = new Map();
  for (const viewer of viewers) shown.set(viewer, await formsShownTo(viewer));
});
test.afterAll(() => server.stopAndForget());

/** Each kind of form that a viewer sees, once. Forms of the shell would otherwise be found on every page. */
async function formsShownTo(viewer: Viewer): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const address of addressesShownTo(world, viewer)) {
    const { body } = await fetchPage(server.origin, address, { cookie: cookieOf(world, viewer) });
    for (const form of formsOf(body, address)) if (!found.has(form.key)) found.set(form.key, { address, form });
  }
  return [...found.values()];
}

/** Each kind of form once, with a viewer who sees it. */
function eachForm(): (Found & { viewer: Viewer })[] {
  const each = new Map<string, Found & { viewer: Viewer }>();
  for (const [viewer, forms] of shown) {
    for (const found of forms) if (!each.has(found.form.key)) each.set(found.form.key, { ...found, viewer });
  }
  return [...each.values()];
}

async function post(form: FoundForm, cookie: string | undefined, headers: Record<string, string>): Promise<Response> {
  return fetch(new URL(form.action, server.origin), {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, ...(cookie ? { cookie: `capaian-session=${cookie}` } : {}) },
    body: bodyOf(form.fields),
  });
}

/** A valid form token of the viewer, so that a refusal can only be due to missing rights. */
function tokenOf(viewer: Viewer): string {
  return shown.get(viewer)?.find(({ form }) => form.fields._token)?.form.fields._token ?? '';
}

test('a form that is not shown to somebody does nothing when that person sends it all the same', async () => {
  test.setTimeout(600_000);
  const faults: string[] = [];
  for (const { address, form, viewer: owner } of eachForm()) {
    if (owner === 'anonymous') continue;
    for (const thief of viewers) {
      if (shown.get(thief)?.some((own) => own.form.key === form.key)) continue;
      const before = auditCount(server.folder);
      const stolen = { ...form, fields: { ...form.fields, _token: tokenOf(thief) } };
      const { status } = await post(stolen, cookieOf(world, thief), { origin: server.origin });
      if (auditCount(server.folder) !== before) faults.push(`${thief} did what ${owner} may on ${address}`);
      if (status >= 500) faults.push(`${address} answered ${thief} with ${status}`);
    }
  }
  expect(faults).toEqual([]);
});

test('a form of another site, without its token, or with the token of another session does nothing', async () => {
  test.setTimeout(600_000);
  const faults: string[] = [];
  for (const { address, form, viewer } of eachForm()) {
    const before = auditCount(server.folder);
    const cookie = cookieOf(world, viewer);
    const other = tokenOf(viewer === 'stranger' ? 'colleague' : 'stranger');
    const foreign = await post(form, cookie, { origin: 'https://situs-lain.example' });
    const crossSite = await post(form, cookie, { 'sec-fetch-site': 'cross-site' });
    const without = await post({ ...form, fields: { ...form.fields, _token: '' } }, cookie, {});
    const borrowed = await post({ ...form, fields: { ...form.fields, _token: other } }, cookie, {});
    const answers = [foreign.status, crossSite.status, without.status, borrowed.status];
    if (foreign.status !== 403 || crossSite.status !== 403)
      faults.push(`${address}: a foreign site was answered ${answers}`);
    if (without.status >= 500 || borrowed.status >= 500) faults.push(`${address}: without its token ${answers}`);
    if (auditCount(server.folder) !== before) faults.push(`${address}: something was done`);
  }
  expect(faults).toEqual([]);
});

const HOSTILE = ['<img src=x onerror=alert(1)>', '9'.repeat(400), "'; drop table skps; --", '31-02-2026'];

test('hostile values are answered in Indonesian, never with a fault of the server or an unescaped echo', async () => {
  test.setTimeout(600_000);
  const faults: string[] = [];
  for (const { address, form, viewer } of eachForm().filter(({ form }) => form.hasVisibleFields)) {
    for (const hostile of HOSTILE) {
      const fields = Object.fromEntries(
        Object.entries(form.fields).map(([name, value]) => [name, /^[$_]/.test(name) ? value : hostile]),
      );
      const sent = { ...form, fields: { ...fields, 'constructor.prototype.x': '1' } };
      const answer = await post(sent, cookieOf(world, viewer), { origin: server.origin });
      const text = await answer.text();
      if (answer.status >= 500) faults.push(`${address} (${viewer}): ${answer.status} for ${hostile.slice(0, 30)}`);
      if (text.includes('<img src=x onerror')) faults.push(`${address} (${viewer}): unescaped echo`);
    }
  }
  expect(faults).toEqual([]);
});
