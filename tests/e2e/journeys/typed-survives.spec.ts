import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { cast } from '../../support/cast';
import { LONG_FORMS, type LongForm } from '../../support/long-forms';
import type { PlantedWorld } from '../../support/world';
import { look } from '../support/look';
import type { Server } from '../support/server';
import { takenOver } from '../support/taken-over';
import { servedWorld } from '../support/world';

const PASSWORD = 'tujuh perahu pinisi biru';
const TYPED = ['  Baris satu: "kutip" <b>', 'طلب 🌾 & baris dua  '].join('\n');
/** A text with only characters that papers can print, for forms that are accepted. */
const PLAIN = 'Tersusunnya laporan layanan gizi yang lengkap\n“baris kedua” & seterusnya';

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

type Who = LongForm['who'];

async function signedIn(browser: Browser, who: Who, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled });
  await context.addCookies([{ name: 'capaian-session', value: world.cookies[who]!, url: server.origin }]);
  return context;
}

/** Ends all sessions in the database, as an admin does. The browsers notice it at their next request. */
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

async function fillIn(field: Locator, value: string): Promise<void> {
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
  else await field.fill(value);
}

/** Opens the form, types into it, and presses its button after the session has ended. Returns the page that follows. */
async function sentTooLate(browser: Browser, form: LongForm, typed: string, javaScriptEnabled: boolean): Promise<Page> {
  db.prepare('update sessions set ended_at = null').run();
  const context = await signedIn(browser, form.who, javaScriptEnabled);
  const page = await context.newPage();
  await page.goto(server.origin + form.address(world));
  if (javaScriptEnabled) await takenOver(page);
  const opener = page.getByRole('button', { name: form.opens ?? '-' });
  if (form.opens && (await opener.count()) > 0) await opener.click();
  if (form.ticks) await page.locator(form.ticks).first().check();
  for (const [name, value] of Object.entries(form.also ?? {})) await fillIn(page.locator(`[name="${name}"]`), value);
  await page.locator(form.field).first().fill(typed);
  endSessions();
  await page.locator(form.button).first().click();
  await page.waitForURL(/\/login\?kembali=/);
  await expect(page.getByText('Isiannya tidak hilang')).toBeVisible();
  return page;
}

for (const [name, form] of Object.entries(LONG_FORMS)) {
  test(`the form of ${name} comes back filled in after the end of its session, and is sent by signing in`, async ({
    browser,
  }) => {
    const typed = form.typed ?? TYPED;
    const page = await sentTooLate(browser, form, typed, true);
    if (!form.typed) await expect(page.locator('body')).not.toContainText('Baris satu');
    await signInAgain(page, form.who, /periksa dahulu/);
    await expect(page.locator(form.field).first()).toHaveValue(typed);
    await expect(page.getByText('belum dikirim: periksa')).toBeVisible();
    await expect(page.locator('.kept')).toBeHidden();
    if (name === 'plan') await look(page, 'kept-with');
    await page.context().close();
    const plain = await sentTooLate(browser, form, form.typed ?? PLAIN, false);
    await signInAgain(plain, form.who, /Masuk dan kirim/);
    await expect(plain.locator('.notice-good').first()).toBeVisible();
    await expect(plain.locator('.error-summary')).toHaveCount(0);
    await plain.context().close();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const by = javaScriptEnabled ? 'with' : 'without';
  test(`a draft that was sent too late is saved by signing in again, ${by} JavaScript`, async ({ browser }) => {
    db.prepare('update sessions set ended_at = null').run();
    const context = await signedIn(browser, 'employee', javaScriptEnabled);
    const page = await context.newPage();
    await page.goto(`${server.origin}/check-ins/${world.openCheckInId}`);
    if (javaScriptEnabled) await takenOver(page);
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

for (const javaScriptEnabled of [true, false]) {
  const by = javaScriptEnabled ? 'with' : 'without';
  test(`what was typed into a form that is gone meanwhile is there to be copied, ${by} JavaScript`, async ({
    browser,
  }) => {
    const page = await sentTooLate(browser, LONG_FORMS.report!, TYPED, javaScriptEnabled);
    const turn = (status: string) =>
      db.prepare('update check_ins set status = ? where id = ?').run(status, world.openCheckInId);
    turn('submitted');
    await signInAgain(page, 'employee', javaScriptEnabled ? /periksa dahulu/ : /Masuk dan kirim/);
    await expect(page.locator('.kept')).toContainText('tidak ada lagi di halaman ini');
    await expect(page.locator('.kept')).toContainText('Baris satu: "kutip" <b>');
    await look(page, `gone-${by}`);
    await page.goto(`${server.origin}/account/typed`);
    await expect(page.locator('main')).toContainText('طلب 🌾 & baris dua');
    turn('draft');
    await page.getByRole('link', { name: 'Buka halaman formulirnya' }).first().click();
    await expect(page.locator('[name=obstacles]')).toHaveValue(TYPED);
    await expect(page.locator('.kept')).toBeHidden();
    await page.context().close();
  });

  test(`an old success is not read again after Back, ${by} JavaScript`, async ({ browser }) => {
    db.prepare('update sessions set ended_at = null').run();
    const context = await signedIn(browser, 'employee', javaScriptEnabled);
    const page = await context.newPage();
    await page.goto(`${server.origin}/check-ins/${world.openCheckInId}`);
    if (javaScriptEnabled) await takenOver(page);
    await page.locator('[name=obstacles]').fill(`Kendala ${by}`);
    await page.locator('.sticky-actions [value=save]').click();
    await expect(page.locator('.sticky-said, .notice-good').first()).toBeVisible();
    await page.goto(`${server.origin}/help`);
    // A page that is requested again within ten seconds shows its notice again, so the time of the notice is moved back.
    db.prepare('update form_tokens set shown_at = shown_at - 11000').run();
    await page.goBack();
    await expect(page.locator('[name=obstacles]')).toHaveValue(`Kendala ${by}`);
    await expect(page.getByText('Draf tersimpan')).toHaveCount(0);
    await expect(page.locator('.sticky-said:visible')).toHaveCount(0);
    await context.close();
  });

  test(`a changed text sent from a page after Back is kept, and saved by the second press, ${by} JavaScript`, async ({
    browser,
  }) => {
    db.prepare('update sessions set ended_at = null').run();
    const context = await signedIn(browser, 'employee', javaScriptEnabled);
    const page = await context.newPage();
    const field = page.locator('[name=obstacles]');
    const save = page.locator('.sticky-actions [value=save]');
    const open = async () => {
      await page.goto(`${server.origin}/check-ins/${world.openCheckInId}`);
      if (javaScriptEnabled) await takenOver(page);
      return page.locator('#isian [name=_token]');
    };
    const sent = await (await open()).inputValue();
    await field.fill(`Yang pertama ${by}`);
    await save.click();
    await expect(page.locator('.sticky-said, .notice-good').first()).toBeVisible();
    // After the Back button the browser shows the page as it was, with the token that was already used.
    await (await open()).evaluate((input, number) => input.setAttribute('value', number), sent);
    await field.fill(`Yang kedua ${by}`);
    await save.click();
    await expect(page.locator('main')).toContainText('sudah pernah dikirim');
    await expect(field).toHaveValue(`Yang kedua ${by}`);
    await save.click();
    await expect(page.locator('main')).not.toContainText('sudah pernah dikirim');
    await open();
    await expect(field).toHaveValue(`Yang kedua ${by}`);
    await context.close();
  });

  test(`a file sent after the session ended leads back to where it is chosen, ${by} JavaScript`, async ({
    browser,
  }) => {
    db.prepare('update sessions set ended_at = null').run();
    const context = await signedIn(browser, 'agencyAdmin', javaScriptEnabled);
    const page = await context.newPage();
    await page.goto(`${server.origin}/people/import`);
    const file = { name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from('nama;nip\n') };
    await page.locator('input[type=file]').setInputFiles(file);
    endSessions();
    await page.locator('form:has(input[type=file]) button').click();
    await page.waitForURL(/\/login\?kembali=/);
    await signInAgain(page, 'agencyAdmin', /^Masuk/);
    expect(new URL(page.url()).pathname).toBe('/people/import');
    await context.close();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const by = javaScriptEnabled ? 'with' : 'without';
  test(`a draft beside the record is kept for its writer and can be discarded, ${by} JavaScript`, async ({
    browser,
  }) => {
    db.prepare('update sessions set ended_at = null').run();
    const context = await signedIn(browser, 'appraiser', javaScriptEnabled);
    const page = await context.newPage();
    const form = LONG_FORMS['new goal']!;
    const open = async () => {
      await page.goto(server.origin + form.address(world));
      if (javaScriptEnabled) await takenOver(page);
    };
    const said = page.locator('.notice-good:visible, .notice-warn:visible').first();
    const field = page.locator(form.field);
    await open();
    await field.fill(TYPED);
    await page.locator('[value=draft]').click();
    await expect(said).toContainText('Draf tersimpan. Hanya Anda');
    await expect(field).toHaveValue(TYPED);
    await open();
    await expect(said).toContainText('Ini draf Anda dari');
    await expect(field).toHaveValue(TYPED);
    await look(page, `draft-${by}`);
    await context.addCookies([{ name: 'capaian-session', value: world.cookies.head!, url: server.origin }]);
    await open();
    expect(await page.content()).not.toContain('Baris satu');
    await context.addCookies([{ name: 'capaian-session', value: world.cookies.appraiser!, url: server.origin }]);
    await open();
    await page.locator('[value=undraft]').click();
    await expect(said).toContainText('Draf dibuang');
    await expect(field).toHaveValue('');
    await expect(page.locator('[value=undraft]')).toHaveCount(0);
    await context.close();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const by = javaScriptEnabled ? 'with' : 'without';
  test(`a record that was changed meanwhile is shown as it is now, and the second press is done, ${by} JavaScript`, async ({
    browser,
  }) => {
    db.prepare('update sessions set ended_at = null').run();
    const context = await signedIn(browser, 'appraiser', javaScriptEnabled);
    const page = await context.newPage();
    const refused = page.locator('.error-summary');
    const open = async (address: string) => {
      await page.goto(server.origin + address);
      if (javaScriptEnabled) await takenOver(page);
    };

    // The owner changes the plan meanwhile. The page is rendered again, and the text typed into its forms stays.
    const { submittedSkpId: skpId } = world;
    db.prepare("update skps set status = 'submitted' where id = ?").run(skpId);
    await open(`/skp/${skpId}`);
    await page.locator('#kembalikan textarea').fill(PLAIN);
    const title = `Hasil yang baru ${by} skrip`;
    db.prepare('update skp_results set title = ? where version_id = (select version_id from skps where id = ?)').run(
      title,
      skpId,
    );
    db.prepare('update skps set revision = revision + 1 where id = ?').run(skpId);
    await expect(page.locator('main')).not.toContainText(title);
    await page.locator(javaScriptEnabled ? '#tetapkan button' : '#kembalikan button').click();
    await expect(refused).toContainText('sudah diubah sejak halaman Anda dibuka');
    await expect(page.locator('main')).toContainText(title);
    await expect(page.locator('#kembalikan textarea')).toHaveValue(PLAIN);
    await look(page, `changed-${by}`);
    await page.locator('#kembalikan button').click();
    if (javaScriptEnabled) {
      // This form was filled in on the older page too, so it is refused once by itself.
      await expect(page.locator('#kembalikan .error-summary')).toContainText('sudah diubah sejak');
      await page.locator('#kembalikan button').click();
    }
    await expect(page.locator('.notice-good').first()).toContainText('SKP dikembalikan');

    // An objective: the saved and the typed values are shown beside each other.
    await open(`/goals/${world.goalId}/edit`);
    await page.locator('[name=title]').fill(`Sasaran saya ${by} skrip`);
    db.prepare("update unit_goals set title = 'Sasaran orang lain', revision = revision + 1 where id = ?").run(
      world.goalId,
    );
    const save = page.locator('form:has([name=title]) button:not([value=draft]):visible').last();
    await save.click();
    await expect(refused).toContainText('sudah diubah sejak halaman Anda dibuka');
    await expect(page.getByRole('table', { name: 'Isian Anda dan yang sudah tersimpan' })).toContainText(
      'Sasaran orang lain',
    );
    await expect(page.locator('[name=title]')).toHaveValue(`Sasaran saya ${by} skrip`);
    await save.click();
    await expect(page.locator('.notice-good').first()).toBeVisible();
    await expect(page.locator('main')).toContainText(`Sasaran saya ${by} skrip`);
    await context.close();
  });
}

type Planned = { id: string; lineage: string; kind: string; title: string };
const TOO_LONG = 'x'.repeat(3001);

for (const javaScriptEnabled of [true, false]) {
  const by = javaScriptEnabled ? 'restored with JavaScript' : 'refused without JavaScript';
  test(`a text typed for one result is not shown for another one after the plan was changed, ${by}`, async ({
    browser,
  }) => {
    const results = db.prepare(
      'select r.id, r.lineage_id as lineage, r.kind, r.title from skp_results r join check_ins c on c.version_id = r.version_id where c.id = ? order by r.ordinal',
    );
    const [first, second] = results.all(world.openCheckInId) as [Planned, Planned];
    const put = db.prepare('update skp_results set kind = ?, lineage_id = ? where id = ?');
    // Exchanges the two results of the plan: additional results come last.
    const reorder = () => {
      put.run(second.kind, first.lineage, first.id);
      put.run(first.kind, second.lineage, second.id);
    };
    const remove = () => put.run(second.kind, `${second.lineage}-lain`, second.id);
    const restore = () => {
      for (const { kind, lineage, id } of [first, second]) put.run(kind, lineage, id);
    };
    const notes = { ...LONG_FORMS.report!, field: `[name^="results.${second.lineage}."][name$=".note"]` };
    /** The page of the report as it is rendered again after the plan was changed. */
    const shownAfter = async (change: () => unknown): Promise<Page> => {
      if (javaScriptEnabled) {
        const page = await sentTooLate(browser, notes, PLAIN, true);
        change();
        await signInAgain(page, 'employee', /periksa dahulu/);
        return page;
      }
      db.prepare('update sessions set ended_at = null').run();
      const page = await (await signedIn(browser, 'employee', false)).newPage();
      await page.goto(server.origin + notes.address(world));
      await page.locator(notes.field).first().fill(PLAIN);
      await page.locator('[name=obstacles]').fill(TOO_LONG);
      change();
      await page.locator(notes.button).click();
      await expect(page.locator('.error-summary')).toContainText('Paling panjang 3000 huruf');
      return page;
    };
    const noteOf = (page: Page, { title }: Planned) =>
      page.locator('#isian > fieldset').filter({ hasText: title }).locator('textarea').first();
    const lost = (page: Page) => page.getByRole('region', { name: 'Sebagian tulisan Anda tidak ada lagi' });

    const reordered = await shownAfter(reorder);
    await expect(reordered.locator('#isian > fieldset').first()).toContainText(second.title);
    await expect(noteOf(reordered, second)).toHaveValue(PLAIN);
    await expect(noteOf(reordered, first)).not.toHaveValue(PLAIN);
    await expect(lost(reordered)).toHaveCount(0);
    await reordered.context().close();
    restore();
    const removed = await shownAfter(remove);
    await expect(noteOf(removed, second)).not.toHaveValue(PLAIN);
    await expect(noteOf(removed, first)).not.toHaveValue(PLAIN);
    await expect(lost(removed)).toContainText('“baris kedua” & seterusnya');
    await look(removed, `lost-row-${javaScriptEnabled ? 'with' : 'without'}`);
    await removed.context().close();
    restore();
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

test('a cell over the matrix asks before what was typed is given up', async ({ browser }) => {
  db.prepare('update sessions set ended_at = null').run();
  const context = await signedIn(browser, 'appraiser', true);
  const page = await context.newPage();
  await page.goto(`${server.origin}/matrices/${world.matrix.key}`);
  await takenOver(page);
  await page.locator('td a').first().click();
  const box = page.getByRole('dialog');
  const wording = box.locator('[name=wording]');
  await wording.fill(PLAIN);
  const asked: string[] = [];
  page.once('dialog', (question) => {
    asked.push(question.message());
    return question.dismiss();
  });
  await page.keyboard.press('Escape');
  await expect(wording).toHaveValue(PLAIN);
  page.once('dialog', (question) => {
    asked.push(question.message());
    return question.accept();
  });
  await box.getByRole('button', { name: 'Batal' }).click();
  await expect(box).toHaveCount(0);
  expect(asked).toEqual(Array(2).fill('Yang Anda tulis pada sel ini belum disimpan. Tutup tanpa menyimpan?'));
  await context.close();
});

test('a cut network leaves the form filled in and says so', async ({ browser }) => {
  db.prepare('update sessions set ended_at = null').run();
  const context = await signedIn(browser, 'employee', true);
  const page = await context.newPage();
  await page.goto(`${server.origin}/check-ins/${world.openCheckInId}`);
  await takenOver(page);
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

test('before a session ends because nothing happens, a bar offers to stay signed in', async ({ browser }) => {
  db.prepare('update sessions set ended_at = null').run();
  const context = await signedIn(browser, 'employee', true);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${server.origin}/check-ins/${world.openCheckInId}`);
  await takenOver(page);
  await expect(page.locator('.presence')).toHaveCount(0);
  const seen = (minutesAgo: number) =>
    db.prepare('update sessions set last_seen_at = ? where ended_at is null').run(Date.now() - minutesAgo * 60_000);
  seen(57);
  await page.clock.fastForward('56:00');
  await expect(page.locator('.presence')).toContainText('berakhir dalam 3 menit');
  await look(page, 'presence');
  await page.getByRole('button', { name: 'Tetap masuk' }).click();
  await expect(page.locator('.presence')).toHaveCount(0);
  // Typing prolongs the session.
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
