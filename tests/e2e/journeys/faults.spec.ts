import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import type { PlantedWorld } from '../../support/world';
import { look } from '../support/look';
import type { Server } from '../support/server';
import { takenOver } from '../support/taken-over';
import { servedWorld } from '../support/world';

let server: Server;
let world: PlantedWorld;
let db: Database.Database;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
  db = new Database(join(server.folder, 'capaian.db'));
});
test.afterAll(async () => {
  db.close();
  await server.stopAndForget({ faultsExpected: true });
});

async function signedIn(browser: Browser, who: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  await context.addCookies([{ name: 'capaian-session', value: world.cookies[who]!, url: server.origin }]);
  return context.newPage();
}

/** Damages the database while the server uses it: the column has another name while `run` runs. */
async function without<Answer>(table: string, column: string, run: () => Promise<Answer>): Promise<Answer> {
  db.exec(`alter table ${table} rename column ${column} to gone_column`);
  try {
    return await run();
  } finally {
    db.exec(`alter table ${table} rename column gone_column to ${column}`);
  }
}

/** Expects that the page shows the number of the last fault in the log. Returns the log entry of that fault. */
async function sameNumber(page: Page): Promise<Record<string, unknown>> {
  const words = await page.locator('body').innerText();
  const number = /rujukan:? (\d{9})/.exec(words)?.[1];
  const fault = server.faults.at(-1)!;
  expect(number).toBe(fault.number);
  return fault;
}

for (const javaScriptEnabled of [true, false]) {
  const by = javaScriptEnabled ? 'with' : 'without';

  test(`a page that throws is a page in words with the number of the log, ${by} JavaScript`, async ({ browser }) => {
    const page = await signedIn(browser, 'agencyAdmin', javaScriptEnabled);
    const answer = await without('cycles', 'name', () => page.goto(`${server.origin}/cycles?cari=rahasia`));
    expect(answer!.status()).toBe(500);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halaman ini sedang bermasalah');
    const fault = await sameNumber(page);
    expect(fault).toMatchObject({ kind: 'SqliteError', code: 'SQLITE_ERROR', during: 'render', route: '/cycles' });
    expect((fault.place as string[]).some((place) => /^lib\/cycles\/queries\.ts:\d+$/.test(place))).toBe(true);
    expect(server.output).not.toContain('rahasia');
    await look(page, `broken-${by}`);
    // The admin sees the fault on the home page, and the health address counts it.
    await page.goto(server.origin);
    await expect(page.getByText(`nomor rujukan terakhir ${fault.number}`)).toBeVisible();
    const health = await (await fetch(`${server.origin}/api/health`)).text();
    expect(health).toMatch(/^ok\n/);
    expect(Number(/: (\d+)\n$/.exec(health)![1])).toBe(server.faults.length);
    await page.context().close();
    const other = await signedIn(browser, 'employee', javaScriptEnabled);
    await other.goto(server.origin);
    await expect(other.locator('main')).not.toContainText('nomor rujukan');
    await other.context().close();
  });

  test(`a form whose work throws keeps what was typed and shows the number, ${by} JavaScript`, async ({ browser }) => {
    const page = await signedIn(browser, 'agencyAdmin', javaScriptEnabled);
    await page.goto(`${server.origin}/agency`);
    if (javaScriptEnabled) await takenOver(page);
    const address = page.locator('[name=address]');
    await address.fill(`Jalan Rahasia ${by}`);
    const send = page.locator('form:has([name=address]) button').last();
    await without('audit_entries', 'subject', async () => {
      await send.click();
      await expect(page.locator('.error-summary')).toContainText('Terjadi kesalahan di server');
    });
    await expect(address).toHaveValue(`Jalan Rahasia ${by}`);
    expect(await sameNumber(page)).toMatchObject({ during: 'action', method: 'POST', route: '/agency' });
    expect(server.output).not.toContain('Jalan Rahasia');
    await send.click();
    await expect(page.locator('.notice-good').first()).toBeVisible();
    expect(db.prepare('select address from agencies').get()).toEqual({ address: `Jalan Rahasia ${by}` });
    await page.context().close();
  });

  test(`a page that breaks after a form was done shows the number, ${by} JavaScript`, async ({ browser }) => {
    const page = await signedIn(browser, 'appraiser', javaScriptEnabled);
    await page.goto(`${server.origin}/goals/units/unit-yankes/new`);
    if (javaScriptEnabled) await takenOver(page);
    const title = `Meningkatnya layanan gizi ${by} skrip`;
    await page.locator('[name=title]').fill(title);
    await without('unit_goal_indicators', 'target', async () => {
      await page.locator('form:has([name=title]) button:not([value=draft]):visible').last().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halaman ini sedang bermasalah');
    });
    expect(await sameNumber(page)).toMatchObject({ during: 'render', route: '/goals/[goalId]/indicators/new' });
    expect(db.prepare('select count(*) as n from unit_goals where title = ?').get(title)).toEqual({ n: 1 });
    await page.context().close();
  });

  test(`a route handler that throws answers with a page, ${by} JavaScript`, async ({ browser }) => {
    const page = await signedIn(browser, 'agencyAdmin', javaScriptEnabled);
    await page.goto(`${server.origin}/recaps/${world.cycleId}`);
    const form = page.locator('form[action$="/export"]');
    await form.locator('[name=purpose]').fill('Rapat pimpinan bulan Juli');
    await without('skps', 'status', async () => {
      await form.locator('button').last().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halaman ini sedang bermasalah');
    });
    expect(await sameNumber(page)).toMatchObject({ during: 'route', route: '/recaps/[cycleId]/export' });
    await page.context().close();
  });
}
