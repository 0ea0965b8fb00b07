import { expect, type Page } from '@playwright/test';
import type { Person } from './people-file';
import { expectNotice, visit } from './steps-people';

/** Reports a quarter: a number for each indicator in the order of the page, a note beside, a link as evidence for the first result. */
export async function reportQuarter(page: Page, quarter: string, values: readonly string[]): Promise<void> {
  await visit(page, 'Pemantauan');
  await page.getByRole('button', { name: `Isi ${quarter}`, exact: true }).click();
  await expectNotice(page, 'Draf check-in dibuat.');
  for (const [i, value] of values.entries())
    await page
      .getByLabel(/^Realisasi/)
      .nth(i)
      .fill(value);
  await page.getByRole('button', { name: 'Tambah tautan bukti' }).first().click();
  const evidence = page.getByRole('group', { name: 'Bukti 1' });
  await evidence.getByLabel('Alamat').fill('https://berkas.purnama.example/laporan');
  await evidence.getByLabel('Keterangan').fill(`Laporan ${quarter}`);
  await page.getByLabel('Kendala').fill('Dua posyandu belum mengirim data tepat waktu.');
  await page.getByRole('button', { name: 'Simpan draf' }).last().click();
  await expectNotice(page, 'Draf tersimpan.');
  await page.getByRole('button', { name: 'Ajukan kepada pejabat penilai' }).click();
  await expectNotice(page, 'Check-in diajukan kepada pejabat penilai.');
}

export async function answerQuarter(page: Page, { name }: Person, quarter: string, feedback: string): Promise<void> {
  await visit(page, 'Pemantauan');
  await page.getByRole('link', { name: `${name}, ${quarter}`, exact: true }).click();
  await page.getByLabel('Umpan balik atas hasil kerja 1', { exact: false }).first().fill(feedback);
  await page.getByLabel('Sifat umpan balik atas hasil kerja 1').selectOption({ label: 'Positif' });
  await page.getByLabel('Menunjukkan kemajuan', { exact: true }).check();
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click();
  await expectNotice(page, 'Tanggapan terkirim dan dapat dibaca pegawai.');
}

/** Written by the appraiser, from the page of the second quarter. */
export async function recordDialogue(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Catat dialog' }).click();
  await page.getByLabel('Tanggal dialog').fill('30 Juni 2025');
  await page.getByLabel('Tempat').fill('Ruang rapat bidang');
  await page.getByLabel('Yang dibicarakan').fill('Capaian semester pertama dan data posyandu yang terlambat.');
  await page.getByLabel('Yang disepakati').fill('Pendampingan dua pekan sekali.');
  await page.getByRole('button', { name: 'Simpan dan konfirmasi' }).click();
  await expectNotice(page, 'Catatan dialog tersimpan dan Anda konfirmasi.');
}

export async function confirmDialogue(page: Page, quarter: string): Promise<void> {
  await visit(page, 'Pemantauan');
  await page.getByRole('link', { name: `Lihat ${quarter}`, exact: true }).click();
  await page.getByRole('link', { name: 'Baca dan konfirmasi' }).click();
  await page.getByRole('button', { name: 'Konfirmasi catatan dialog' }).click();
  await expectNotice(page, 'Catatan dialog dikonfirmasi.');
  await expect(page.getByText('Sudah mengonfirmasi')).toHaveCount(2);
}
