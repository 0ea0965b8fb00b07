import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { type Browser, expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { cast } from '../../support/cast';
import type { PlantedWorld } from '../../support/world';
import type { Server } from '../support/server';
import { servedWorld } from '../support/world';

const PASSWORD = 'tujuh perahu pinisi biru';
const BUSY = 'Basis data sedang sibuk.';

let server: Server;
let world: PlantedWorld;
let db: Database.Database;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
  db = new Database(join(server.folder, 'capaian.db'));
  db.prepare('update accounts set password_hash = ?').run(await hash(PASSWORD));
});
test.afterAll(async () => {
  db.close();
  await server.stopAndForget({ faultsExpected: true });
});

async function open(browser: Browser, who: string | undefined, address: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  if (who) await context.addCookies([{ name: 'capaian-session', value: world.cookies[who]!, url: server.origin }]);
  const page = await context.newPage();
  await page.goto(server.origin + address);
  return page;
}

/** Makes writing impossible while `run` runs, as if the disk were full: this process locks the database longer than the server waits. */
async function unwritable(run: () => Promise<void>): Promise<void> {
  db.exec('begin immediate');
  try {
    await run();
  } finally {
    db.exec('rollback');
  }
}

test('nobody stays signed in on a shared machine because the server cannot write', async ({ browser }) => {
  const page = await open(browser, 'employee', '/');
  await unwritable(async () => {
    await page.locator('form[action="/logout"]').evaluate((form) => (form as HTMLFormElement).submit());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anda sudah keluar di peramban ini');
  });
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('capaian-session');
  await page.goto(server.origin);
  expect(new URL(page.url()).pathname).toBe('/login');
  await page.context().close();
});

test('signing in says what is wrong with the storage, and works once that is mended', async ({ browser }) => {
  const page = await open(browser, undefined, '/login');
  const find = db.prepare('select sign_in_name as name from accounts where employee_id = ?');
  const { name } = find.get(cast.colleague.id) as { name: string };
  const signIn = async () => {
    await page.getByLabel('NIP').fill(name);
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: /^Masuk/ }).click();
  };
  await unwritable(async () => {
    await signIn();
    await expect(page.locator('.error-summary')).toContainText(BUSY);
    await expect(page.locator('.error-summary')).toContainText(/Nomor rujukan: \d{9}/);
  });
  await signIn();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Selamat datang');
  await page.context().close();
});

test('an export that cannot be recorded says what is wrong with the storage', async ({ browser }) => {
  const page = await open(browser, 'agencyAdmin', `/recaps/${world.cycleId}`);
  const form = page.locator('form[action$="/export"]');
  await form.locator('[name=purpose]').fill('Rapat pimpinan bulan Juli');
  await unwritable(async () => {
    await form.locator('button').last().click();
    await expect(page.locator('main')).toContainText(`${BUSY} Permintaan Anda tidak dijalankan`);
  });
  await expect(page.locator('main')).toContainText(`Nomor rujukan: ${server.faults.at(-1)!.number}`);
  await page.context().close();
});

test('an import that cannot be kept says what is wrong with the storage', async ({ browser }) => {
  const page = await open(browser, 'agencyAdmin', '/people/import');
  const template = await page.request.get(`${server.origin}/people/import/template`);
  const file = { name: 'pegawai.xlsx', mimeType: 'application/octet-stream', buffer: await template.body() };
  await page.locator('input[type=file]').setInputFiles(file);
  await unwritable(async () => {
    await page.locator('form:has(input[type=file]) button').click();
    await expect(page.locator('main')).toContainText(`${BUSY} Permintaan Anda tidak dijalankan`);
  });
  await page.context().close();
});
