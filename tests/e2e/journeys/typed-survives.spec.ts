import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { cast } from '../../support/cast';
import { look } from '../support/look';
import type { Server } from '../support/server';
import { type PlantedWorld, servedWorld } from '../support/world';

const PASSWORD = 'tujuh perahu pinisi biru';
const TYPED = ['  Baris satu: "kutip" <b>', 'طلب 🌾 & baris dua  '].join('\n');

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
  await server.stopAndForget();
});

type Who = 'colleague' | 'employee' | 'appraiser';
type LongForm = {
  name: string;
  who: Who;
  address: (world: PlantedWorld) => string;
  /** A field with room for a long text, and the button that sends the form. */
  field: string;
  button: string;
};

const FORMS: readonly LongForm[] = [
  {
    name: 'plan',
    who: 'colleague',
    address: ({ draftSkpId }) => `/skp/${draftSkpId}/edit`,
    field: 'textarea[name="annex.resources"], textarea[name^="annex"]',
    button: '.sticky-actions [value=save]',
  },
  {
    name: 'report',
    who: 'employee',
    address: ({ openCheckInId }) => `/check-ins/${openCheckInId}`,
    field: 'textarea[name=obstacles]',
    button: '.sticky-actions [value=save]',
  },
  {
    name: 'dialogue',
    who: 'employee',
    address: ({ openCheckInId }) => `/check-ins/${openCheckInId}/dialogue`,
    field: 'textarea[name=discussed]',
    button: 'form:has(textarea[name=discussed]) button[type=submit]',
  },
  {
    name: 'cell',
    who: 'appraiser',
    address: ({ matrix }) =>
      `/matrices/${matrix.key}/cell?${new URLSearchParams({ kolom: matrix.columnId, pegawai: matrix.assignmentId })}`,
    field: 'textarea[name$=wording]',
    button: 'form:has(textarea[name$=wording]) button[value=save]:visible',
  },
  {
    name: 'realisations',
    who: 'appraiser',
    address: ({ periodId }) => `/goals/units/unit-yankes/realisations/${periodId}`,
    field: 'textarea[name$=note]',
    button: '.sticky-actions button',
  },
];

async function signedIn(browser: Browser, who: Who, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled });
  await context.addCookies([{ name: 'capaian-session', value: world.cookies[who]!, url: server.origin }]);
  return context;
}

/** As an admin would end it: at the next request the row is gone for the browser. */
function endSessions(): void {
  db.prepare('update sessions set ended_at = ?').run(Date.now());
}
async function signInAgain(page: Page, who: Who, button: RegExp): Promise<void> {
  const find = db.prepare('select sign_in_name as name from accounts where employee_id = ?');
  const { name } = find.get(cast[who].id) as { name: string };
  await page.getByLabel('NIP').fill(name);
  await page.getByLabel('Kata sandi').fill(PASSWORD);
  await page.getByRole('button', { name: button }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

for (const form of FORMS) {
  for (const javaScriptEnabled of [true, false]) {
    const by = javaScriptEnabled ? 'with' : 'without';
    test(`the ${form.name} form keeps what was typed over the end of its session, ${by} JavaScript`, async ({
      browser,
    }) => {
      db.prepare('update sessions set ended_at = null').run();
      const context = await signedIn(browser, form.who, javaScriptEnabled);
      const page = await context.newPage();
      await page.goto(server.origin + form.address(world));
      await page.waitForLoadState('networkidle');
      const field = page.locator(form.field).first();
      const name = await field.getAttribute('name');
      await field.fill(TYPED);
      endSessions();
      await page.locator(form.button).first().click();
      await page.waitForURL(/\/login\?kembali=/);
      await expect(page.getByText('Isiannya tidak hilang')).toBeVisible();
      await expect(page.locator('body')).not.toContainText('Baris satu');
      await signInAgain(page, form.who, /periksa dulu/);
      await expect(page.locator(`[name="${name}"]`).first()).toHaveValue(TYPED);
      await expect(page.getByText('belum dikirim: periksa')).toBeVisible();
      if (form.name === 'plan') await look(page, `kept-${by}`);
      await context.close();
    });
  }
}

for (const javaScriptEnabled of [true, false]) {
  const by = javaScriptEnabled ? 'with' : 'without';
  test(`a draft that was sent too late is saved by signing in again, ${by} JavaScript`, async ({ browser }) => {
    db.prepare('update sessions set ended_at = null').run();
    const context = await signedIn(browser, 'employee', javaScriptEnabled);
    const page = await context.newPage();
    await page.goto(`${server.origin}/check-ins/${world.openCheckInId}`);
    await page.waitForLoadState('networkidle');
    await page.locator('[name=obstacles]').fill(`Terlambat ${by}`);
    endSessions();
    await page.locator('.sticky-actions [value=save]').click();
    await signInAgain(page, 'employee', /Masuk dan kirim/);
    await expect(page.locator('.notice-good').first()).toContainText('Draf tersimpan');
    const stored = db.prepare('select obstacles from check_ins where id = ?').get(world.openCheckInId);
    expect(stored).toEqual({ obstacles: `Terlambat ${by}` });
    await context.close();
  });
}

test('somebody else who signs in sees nothing of what was typed', async ({ browser }) => {
  db.prepare('update sessions set ended_at = null').run();
  const context = await signedIn(browser, 'employee', false);
  const page = await context.newPage();
  await page.goto(`${server.origin}/check-ins/${world.openCheckInId}`);
  await page.locator('[name=obstacles]').fill('Rahasia saya');
  endSessions();
  await page.locator('.sticky-actions [value=save]').click();
  await signInAgain(page, 'colleague', /Masuk dan kirim/);
  expect(await page.content()).not.toContain('Rahasia saya');
  const stored = db.prepare('select obstacles from check_ins where id = ?').get(world.openCheckInId);
  expect(stored).not.toEqual({ obstacles: 'Rahasia saya' });
  await context.close();
});

test('a cut network leaves the form filled in and says so', async ({ browser }) => {
  db.prepare('update sessions set ended_at = null').run();
  const context = await signedIn(browser, 'employee', true);
  const page = await context.newPage();
  await page.goto(`${server.origin}/check-ins/${world.openCheckInId}`);
  await page.waitForLoadState('networkidle');
  await page.locator('[name=obstacles]').fill('Isian saat jaringan putus');
  await context.setOffline(true);
  await page.locator('.sticky-actions [value=save]').click();
  await expect(page.locator('.error-summary')).toContainText('Server tidak menjawab');
  await expect(page.locator('[name=obstacles]')).toHaveValue('Isian saat jaringan putus');
  await context.setOffline(false);
  await page.locator('.sticky-actions [value=save]').click();
  await expect(page.locator('.sticky-actions')).toContainText('Tersimpan.');
  await context.close();
});

test('before the idle end a quiet bar lets one stay', async ({ browser }) => {
  db.prepare('update sessions set ended_at = null').run();
  const context = await signedIn(browser, 'employee', true);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${server.origin}/check-ins/${world.openCheckInId}`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.presence')).toHaveCount(0);
  const seen = (minutesAgo: number) =>
    db.prepare('update sessions set last_seen_at = ? where ended_at is null').run(Date.now() - minutesAgo * 60_000);
  seen(57);
  await page.clock.fastForward('56:00');
  await expect(page.locator('.presence')).toContainText('berakhir dalam 3 menit');
  await look(page, 'presence');
  await page.getByRole('button', { name: 'Tetap masuk' }).click();
  await expect(page.locator('.presence')).toHaveCount(0);
  // Writing is being there.
  seen(50);
  await page.clock.fastForward('03:00');
  await page.locator('[name=obstacles]').pressSequentially('a');
  const idle = () =>
    (db.prepare('select max(last_seen_at) as at from sessions where ended_at is null').get() as { at: number }).at;
  await expect.poll(() => Date.now() - idle()).toBeLessThan(60_000);
  seen(61);
  await page.clock.fastForward('59:00');
  await expect(page.locator('.presence')).toContainText('Sesi Anda telah berakhir');
  await context.close();
});
