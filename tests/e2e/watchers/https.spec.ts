import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { hashPassword } from '../../../lib/auth/password';
import { cast } from '../../support/cast';
import type { PlantedWorld } from '../../support/world';
import { Server } from '../support/server';
import { plantedFolder } from '../support/world';

/** The headers that a proxy adds for a browser that uses https. In this test the browser sends them itself and so acts as the proxy. */
const FORWARDED = { 'x-forwarded-for': '6.6.6.6, 198.51.100.7', 'x-forwarded-proto': 'https' };
const PASSWORD = 'kuda sepeda jendela';

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  const planted = plantedFolder();
  const { folder } = planted;
  world = planted.world;
  const db = new Database(join(folder, 'capaian.db'));
  db.prepare('update accounts set password_hash = ?, must_change_password = 0 where employee_id = ?').run(
    await hashPassword(PASSWORD),
    cast.employee.id,
  );
  db.close();
  server = await Server.start({ folder, proxy: '127.0.0.1 ::1' });
});
test.afterAll(() => server.stopAndForget());

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.origin}/login?kembali=/account/devices`);
  await page.getByLabel('NIP', { exact: true }).fill(cast.employee.identity!);
  await page.getByLabel('Kata sandi').fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Perangkat saya' })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test(`behind a proxy that speaks https, ${javaScriptEnabled ? 'with' : 'without'} JavaScript, cookies are bound to it and the client is who the proxy saw`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, extraHTTPHeaders: FORWARDED });
    const page = await context.newPage();
    await signIn(page);
    // The server itself requests the page after a form from itself. It must do so with the address of the same client.
    await expect(page.getByText('198.51.100.7').first()).toBeVisible();
    await expect(page.getByText('6.6.6.6')).toHaveCount(0);
    const cookies = await context.cookies();
    expect(cookies.map(({ name }) => name).sort()).toEqual([
      '__Host-capaian-browser',
      '__Host-capaian-device',
      '__Host-capaian-session',
    ]);
    for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: '/' });
    const answer = await page.reload();
    expect(answer?.headers()['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');

    // After signing out the browser has lost its storage and its session cookie. It is still a known device.
    if (javaScriptEnabled) await page.evaluate(() => localStorage.setItem('sisa', 'x'));
    const out = page.locator('form', { has: page.getByText('Keluar', { exact: true }) }).first();
    await out.evaluate((form: HTMLFormElement) => form.submit());
    await expect(page.getByRole('heading', { level: 1, name: 'Masuk' })).toBeVisible();
    if (javaScriptEnabled) expect(await page.evaluate(() => localStorage.length)).toBe(0);
    const left = (await context.cookies()).map(({ name }) => name).sort();
    expect(left).toEqual(['__Host-capaian-browser', '__Host-capaian-device']);
    await context.close();
  });
}

test('over https a session cookie without the prefix opens nothing, and over plain http one with it', async () => {
  const value = world.cookies.colleague!;
  const status = async (name: string, headers: Record<string, string>) =>
    (await fetch(`${server.origin}/skp`, { redirect: 'manual', headers: { ...headers, cookie: `${name}=${value}` } }))
      .status;
  expect(await status('__Host-capaian-session', FORWARDED)).toBe(200);
  expect(await status('capaian-session', FORWARDED)).toBe(307);
  expect(await status('capaian-session', {})).toBe(200);
  expect(await status('__Host-capaian-session', {})).toBe(307);
});
