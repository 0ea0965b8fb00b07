import { expect, type Page } from '@playwright/test';
import type { Person } from './people-file';
import { expectNotice, visit } from './steps-people';

/** Prepares a year that is not for practice, with quarterly evaluations. */
export async function draftYear(page: Page, year: string): Promise<void> {
  await visit(page, 'Siklus kinerja');
  await page.getByRole('link', { name: 'Siapkan tahun kinerja' }).click();
  await page.getByLabel('Tahun', { exact: true }).fill(year);
  await page.getByLabel(/^Resmi/).check();
  await page.getByLabel(/triwulan/i).check();
  await page.getByRole('button', { name: 'Siapkan tahun kinerja' }).click();
  await expectNotice(page, 'Tahun kinerja disiapkan.');
}

/** Opens the unit without a head from the readiness list, and appoints a Plt. for the head. */
export async function nameActingHead(page: Page, unit: string, acting: Person, fromOn: string): Promise<void> {
  await page.getByRole('link', { name: 'Kesiapan dan pengecualian' }).click();
  await page.getByRole('listitem').getByRole('link', { name: unit }).click();
  await page.getByRole('link', { name: 'Tunjuk Plt., Plh., atau delegasi' }).first().click();
  await page.getByLabel('Pejabat yang ditunjuk').fill(acting.nip);
  await page.getByLabel('Kedudukan').selectOption({ label: 'Pelaksana tugas (Plt.)' });
  await page.getByLabel('Nomor surat').fill('800/12/BKPSDM/2025');
  await page.getByLabel('Alasan').fill('Jabatan kosong sejak pejabat lama pensiun.');
  await page.getByLabel('Mulai').fill(fromOn);
  await page.getByRole('button', { name: 'Simpan penunjukan' }).click();
  await expectNotice(page, 'Penunjukan untuk unit ini tersimpan.');
}

export async function openYear(page: Page, name: string): Promise<void> {
  await visit(page, 'Siklus kinerja');
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('Siap dibuka')).toBeVisible();
  await page.getByRole('button', { name: 'Buka tahun kinerja' }).click();
  await expectNotice(page, 'Tahun kinerja dibuka.');
}
