import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import type { PlantedWorld } from '../../support/world';
import { type Cut, CuttingProxy } from '../support/cutting-proxy';
import { look } from '../support/look';
import type { Server } from '../support/server';
import { takenOver } from '../support/taken-over';
import { servedWorld } from '../support/world';

let server: Server;
let world: PlantedWorld;
let db: Database.Database;
let proxy: CuttingProxy;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
  db = new Database(join(server.folder, 'capaian.db'));
  proxy = await CuttingProxy.to(server.origin);
});
test.afterAll(async () => {
  await proxy.end();
  db.close();
  await server.stopAndForget();
});

async function open(browser: Browser, who: string, address: string): Promise<Page> {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'capaian-session', value: world.cookies[who]!, url: proxy.origin }]);
  const page = await context.newPage();
  await page.goto(proxy.origin + address);
  await takenOver(page);
  return page;
}

const operations = () => (db.prepare('select count(*) as n from audit_entries').get() as { n: number }).n;
const UNSURE = 'belum pasti apakah tersimpan';

for (const cut of ['before', 'after', 'half-way'] as const satisfies Cut[]) {
  test(`a form that stays on its page is kept as typed when the connection ends ${cut}, and is done once`, async ({
    browser,
  }) => {
    const page = await open(browser, 'employee', `/check-ins/${world.openCheckInId}`);
    const field = page.locator('[name=obstacles]');
    const save = page.locator('.sticky-actions [value=save]');
    await field.fill(`Kendala, sambungan putus ${cut}`);
    const before = operations();
    proxy.cutNext(cut);
    await save.click();
    await expect(page.locator('.error-summary')).toContainText(UNSURE);
    proxy.mend();
    await expect(field).toHaveValue(`Kendala, sambungan putus ${cut}`);
    expect(operations() - before).toBe(cut === 'before' ? 0 : 1);
    if (cut === 'half-way') await look(page, 'lost-connection');
    await save.click();
    await expect(page.locator('.notice-good:visible').first()).toContainText('Draf tersimpan');
    await expect(field).toHaveValue(`Kendala, sambungan putus ${cut}`);
    expect(operations() - before).toBe(1);
    await page.context().close();
  });

  test(`a form that leads on is kept as typed when the connection ends ${cut}, and is done once`, async ({
    browser,
  }) => {
    const page = await open(browser, 'appraiser', '/goals/units/unit-yankes/new');
    const title = `Meningkatnya layanan gizi setelah sambungan putus ${cut}`;
    await page.locator('[name=title]').fill(title);
    const send = page.locator('form:has([name=title]) button:not([value=draft]):visible').last();
    proxy.cutNext(cut);
    await send.click();
    await expect(page.locator('.error-summary')).toContainText(UNSURE);
    proxy.mend();
    await expect(page.locator('[name=title]')).toHaveValue(title);
    await send.click();
    await expect(page.locator('.notice-good').first()).toBeVisible();
    await expect(page.locator('main')).toContainText(title);
    expect(db.prepare('select count(*) as n from unit_goals where title = ?').get(title)).toEqual({ n: 1 });
    await page.context().close();
  });

  test(`a cell over the matrix is kept as typed when the connection ends ${cut}, and is done once`, async ({
    browser,
  }) => {
    const page = await open(browser, 'appraiser', `/matrices/${world.matrix.key}`);
    await page.locator('td a').first().click();
    const box = page.getByRole('dialog');
    const wording = `Tersusunnya peran saat sambungan putus ${cut}`;
    await box.locator('[name=wording]').fill(wording);
    const before = operations();
    proxy.cutNext(cut);
    await box.locator('[value=save]').click();
    await expect(box.locator('.error-summary')).toContainText(UNSURE);
    proxy.mend();
    await expect(box.locator('[name=wording]')).toHaveValue(wording);
    expect(operations() - before).toBe(cut === 'before' ? 0 : 1);
    await box.locator('[value=save]').click();
    await expect(box).toHaveCount(0);
    expect(operations() - before).toBe(1);
    await expect(page.locator('main')).toContainText(wording);
    await page.context().close();
  });
}
