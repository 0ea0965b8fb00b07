import { readFile } from 'node:fs/promises';
import { type Browser, type Download, expect, type Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import type { Person } from './people-file';

export const ADMIN: Person = { nip: '198703032011012010', name: 'Nur Aini, S.Kom.' };
export const PASSWORD = 'tujuh perahu pinisi biru';

/** Sets up the empty installation at the one-time address that the server has printed. */
export async function setUpAgency(page: Page, printed: string): Promise<void> {
  const address = printed.match(/http:\/\/\S+\/setup\/\S+/)?.[0];
  await page.goto(address!);
  await page.getByLabel('Nama lengkap').fill(ADMIN.name);
  await page.getByLabel('NIP', { exact: true }).fill(ADMIN.nip);
  await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Ulangi kata sandi').fill(PASSWORD);
  await page.getByLabel('Nama instansi').fill('Pemerintah Kota Purnama');
  await page.getByLabel('Jenis instansi').selectOption({ label: 'Pemerintah kota' });
  await page.getByLabel(/^WITA/).check();
  await page.getByLabel('Tempat tanda tangan').fill('Purnama');
  await page.getByRole('button', { name: 'Siapkan instansi' }).click();
  await expectNotice(page, 'Instansi Anda siap.');
}

/** Expects the sentence by which the page says what an operation has done. */
export async function expectNotice(page: Page, sentence: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
}

/** Opens a page by its entry in the menu. */
export async function visit(page: Page, entry: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: entry, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Downloads the example file for an import of people and returns its column headings. */
export async function downloadTemplate(page: Page): Promise<string[]> {
  await visit(page, 'Pegawai');
  await page.getByRole('link', { name: 'Impor dari berkas' }).click();
  const link = page.getByRole('link', { name: 'Unduh contoh berkas (XLSX)' });
  return (await sheetOf(await downloaded(page, () => link.click())))[0]!;
}

/** Uploads a file of people and waits for the preview with its figures. */
export async function previewImport(page: Page, file: Uint8Array, effectiveOn: string): Promise<void> {
  await visit(page, 'Pegawai');
  await page.getByRole('link', { name: 'Impor dari berkas' }).click();
  await page.getByLabel('Berkas', { exact: true }).setInputFiles({
    name: 'pegawai.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(file),
  });
  await page.getByLabel('Berlaku sejak').fill(effectiveOn);
  await page.getByRole('button', { name: 'Unggah dan periksa' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Pratinjau|Periksa/ })).toBeVisible({ timeout: 30_000 });
}

/** A figure of the preview, by its label. */
export async function figure(page: Page, name: string): Promise<string> {
  const stat = page.locator('.stat').filter({ has: page.getByText(name, { exact: true }) });
  return (await stat.getByRole('definition').innerText()).trim();
}

/** The rows of a sheet of a downloaded workbook; of the first sheet if no number is given. */
export async function sheetOf(download: Download, sheet = 0): Promise<string[][]> {
  const workbook = await readXlsx(await readFile(await download.path()));
  return workbook.sheets[sheet]!.rows.map((row) => row.map((value) => String(value ?? '')));
}

/** Clicks a link or button and returns the file that the browser downloads. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return download;
}

/** Opens the page of a person after a search for their NIP. */
export async function openPerson(page: Page, { nip, name }: Person): Promise<void> {
  await visit(page, 'Pegawai');
  await page.getByLabel('Nama atau NIP').fill(nip);
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Issues the slips of a unit, which open in a new tab. Returns the first passwords by name. */
export async function printSlips(page: Page, unit: string): Promise<Map<string, string>> {
  await visit(page, 'Pegawai');
  await page.getByRole('link', { name: 'Kata sandi pertama' }).click();
  await page.getByLabel('Unit kerja (kode atau nama)').fill(unit);
  await page.getByRole('button', { name: 'Saring' }).click();
  return readSlips(page, /^Terbitkan \d+ slip$/);
}

/** Presses a button that issues first passwords, and reads the slips in the tab that opens. Returns the passwords by name. */
export async function readSlips(page: Page, button: RegExp): Promise<Map<string, string>> {
  const [slips] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await expect(slips.getByRole('heading', { level: 1, name: /slip kata sandi pertama$/ })).toBeVisible();
  const found = new Map<string, string>();
  for (const slip of await slips.getByRole('article').all())
    found.set(await slip.getByRole('heading').innerText(), await slip.locator('.password').innerText());
  await slips.close();
  return found;
}

type Visitor = { browser: Browser; origin: string; javaScriptEnabled: boolean };

/** Opens a page in a new browser context, which shares no cookies with others. */
export async function openBrowser({ browser, origin, javaScriptEnabled }: Visitor): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled, locale: 'id-ID' });
  return context.newPage();
}

/** Signs in with a first password and changes it, as every new user must. */
export async function signInFirstTime(page: Page, person: Person, firstPassword: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('NIP', { exact: true }).fill(person.nip);
  await page.getByLabel('Kata sandi', { exact: true }).fill(firstPassword);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Ulangi kata sandi baru').fill(PASSWORD);
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
  await expectNotice(page, 'Kata sandi diganti.');
}
