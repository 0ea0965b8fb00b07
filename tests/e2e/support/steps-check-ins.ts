import { expect, type Page } from '@playwright/test';
import type { Person } from './people-file';
import { expectNotice, visit } from './steps-people';

/** Reports a quarter: for each indicator, in the order of the page, a number and a note; one evidence link for the first result. */
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
  await page.getByLabel('Apresiasi').fill('Terima kasih.\n\nTeruskan.');
  await quoteColleague(page);
  await page.getByRole('button', { name: 'Simpan draf' }).last().click();
  await expectNotice(page, 'Draf tanggapan tersimpan. Hanya Anda yang dapat membacanya.');
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click();
  await expectNotice(page, 'Tanggapan terkirim dan dapat dibaca pegawai.');
}

/** The appraiser records what another person said about the first result, in a new row. */
async function quoteColleague(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tambah umpan balik per indikator atau dari pihak lain' }).first().click();
  const row = page.getByRole('group', { name: 'Umpan balik 1' }).first();
  await row.getByLabel('Dari').selectOption({ label: 'Rekan kerja setingkat' });
  await row.getByLabel('Nama atau jabatan').fill('Sari');
  await row.getByLabel('Isi umpan balik').fill('Mudah diajak bekerja sama.');
  await row.getByLabel('Sifat').selectOption({ label: 'Positif' });
}

/** The appraiser corrects a sent answer. The earlier answer stays readable below, with its paragraphs. */
export async function correctAnswer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Perbaiki tanggapan' }).click();
  await page.getByLabel('Apresiasi').fill('Terima kasih banyak.');
  await page.getByRole('button', { name: 'Kirim perbaikan tanggapan' }).click();
  await expectNotice(page, 'Tanggapan terkirim dan dapat dibaca pegawai.');
  await page.getByText(/^Sebelum diperbaiki/).click();
  const earlier = page.getByText('Terima kasih.', { exact: false }).last();
  expect(await earlier.innerText()).toBe('Terima kasih.\n\nTeruskan.');
  await expect(page.getByText('Rekan kerja setingkat (Sari):')).toBeVisible();
}

/** The appraiser records the mid-year dialogue, from the page of the second quarter's report. */
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
