import { expect, type Page } from '@playwright/test';
import type { Person } from './people-file';
import { expectNotice, visit } from './steps-people';

/** Opens a page of the year's evaluations and expects the annual one: after the last quarter the page shows it by itself. */
async function visitYear(page: Page, entry: string): Promise<void> {
  await visit(page, entry);
  const periods = page.getByRole('navigation', { name: /^Periode/ });
  await expect(periods.locator('[aria-current=page]')).toHaveText('Tahunan');
}

export async function enterAchievement(page: Page, unit: string, level: string): Promise<void> {
  await visitYear(page, 'Capaian unit');
  await page.getByRole('link', { name: unit, exact: true }).click();
  await page
    .getByRole('group', { name: /^Predikat capaian/ })
    .getByLabel(level, { exact: true })
    .check();
  await page.getByLabel('Tanggal penetapan capaian tahun ini').fill('12 Januari 2026');
  await page.getByLabel('Dasar penetapan').fill('Laporan kinerja tahun 2025.');
  await page.getByRole('button', { name: 'Simpan capaian' }).click();
  await expectNotice(page, 'Capaian unit tersimpan.');
}

/** Opens the page of appraisals for a user who appraises nobody: it then has no periods to choose from. */
export const openBoard = (page: Page) => visit(page, 'Penilaian');

export async function startAppraisal(page: Page, { name }: Person): Promise<void> {
  await visitYear(page, 'Penilaian');
  await page.getByRole('button', { name: `Mulai menilai ${name}` }).click();
  await expectNotice(page, 'Penilaian dimulai.');
}

type Ratings = { results: string; behaviour: string };

export async function rate(page: Page, { results, behaviour }: Ratings): Promise<void> {
  const group = (name: string) => page.getByRole('group', { name, exact: true });
  await group('Rating hasil kerja').getByLabel(results).check();
  await page.getByLabel('Alasan rating hasil kerja').fill('Melampaui target balita yang ditangani.');
  await group('Rating perilaku kerja').getByLabel(behaviour).check();
  await page.getByLabel('Alasan rating perilaku kerja').fill('Konsisten menjalankan nilai dasar.');
  await page.getByLabel('Catatan atau rekomendasi').fill('Diikutkan pelatihan pendamping gizi.');
  await page.getByRole('button', { name: 'Simpan draf' }).click();
  await expectNotice(page, 'Draf penilaian tersimpan.');
}

export async function release(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Serahkan: / }).click();
  await expectNotice(page, 'Penilaian diserahkan.');
}

export async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Saya telah menerima dokumen ini' }).click();
  await expectNotice(page, 'Tanda terima tercatat.');
}
