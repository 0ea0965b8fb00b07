import { expect, type Page } from '@playwright/test';
import type { Person } from './people-file';
import { expectNotice, visit } from './steps-people';

type Indicator = { title: string; aspect: string; target: string; measure: string };

/** Opens the page of plans. Its menu entry is "SKP" for a leader and "SKP saya" for others. */
async function visitPlans(page: Page): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^SKP( saya)?$/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export async function startPlan(page: Page): Promise<void> {
  await visitPlans(page);
  // The newest year is first in the list.
  await page
    .getByRole('button', { name: /^Mulai SKP/ })
    .first()
    .click();
  await expectNotice(page, 'SKP dimulai.');
}

const cardOf = (page: Page, result: number) => page.getByRole('group', { name: `Hasil kerja ${result}`, exact: true });

/** Presses a button that adds a row, unless the row is already there. */
async function addRow(page: Page, button: string, row: () => ReturnType<Page['getByRole']>): Promise<void> {
  if (await row().isVisible()) return;
  await page.getByRole('button', { name: button }).last().click();
  await expect(row()).toBeVisible();
}

/** Fills in the first indicator of a result as one text, as in the qualitative approach. */
export async function describeResult(page: Page, number: number, words: string): Promise<void> {
  const row = () => cardOf(page, number).getByRole('group', { name: 'Indikator 1', exact: true });
  await addRow(page, 'Tambah indikator', row);
  await row().getByRole('textbox').first().fill(words);
}

export async function writeResult(
  page: Page,
  number: number,
  { title, indicators }: { title: string; indicators: readonly Indicator[] },
): Promise<void> {
  await addRow(page, 'Tambah hasil kerja', () => cardOf(page, number));
  const card = cardOf(page, number);
  await card.getByLabel('Rencana hasil kerja').fill(title);
  for (const [i, indicator] of indicators.entries()) {
    const row = () => card.getByRole('group', { name: `Indikator ${i + 1}`, exact: true });
    await addRow(page, 'Tambah indikator', row);
    await row().getByLabel('Indikator kinerja individu').fill(indicator.title);
    await row().getByLabel('Aspek').selectOption({ label: indicator.aspect });
    await row().getByLabel('Target', { exact: true }).fill(indicator.target);
    await row().getByLabel('Satuan').fill(indicator.measure);
  }
}

export async function saveDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan draf' }).click();
  await expectNotice(page, 'Draf SKP disimpan.');
}

/** Opens the bank from the editor and comes back. The typed text must still be there, because the button saves it. */
export async function lookIntoBank(page: Page, number: number): Promise<void> {
  const title = cardOf(page, number).getByLabel('Rencana hasil kerja');
  const typed = await title.inputValue();
  await page.getByRole('button', { name: 'Simpan dan ambil contoh dari bank' }).click();
  await expectNotice(page, 'Draf SKP disimpan.');
  await expect(page.getByText('Bank belum berisi contoh untuk jabatan ini.')).toBeVisible();
  await page.getByRole('link', { name: 'Kembali ke isian SKP' }).click();
  await expect(title).toHaveValue(typed);
}

export async function submitPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan dan ajukan' }).click();
  await expectNotice(page, 'SKP disimpan dan diajukan kepada pejabat penilai.');
}

export async function openPlanOf(page: Page, { name }: Person): Promise<void> {
  await visit(page, 'SKP');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

export async function returnPlan(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Apa yang perlu diperbaiki').fill(reason);
  await page.getByRole('button', { name: 'Kembalikan SKP' }).click();
  await expectNotice(page, 'SKP dikembalikan kepada pegawai untuk diperbaiki.');
}

export async function openOwnPlan(page: Page): Promise<void> {
  await visitPlans(page);
  await page.getByRole('link', { name: /^Buka SKP/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^SKP \d{4}: / })).toBeVisible();
}

/** Opens the editor of the user's own plan again. */
export async function reopenPlan(page: Page): Promise<void> {
  await openOwnPlan(page);
  await page.getByRole('link', { name: 'Isi SKP' }).first().click();
  await expect(page.getByRole('button', { name: 'Simpan dan ajukan' })).toBeVisible();
}

export async function agreePlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tetapkan SKP' }).click();
  await expectNotice(page, 'SKP ditetapkan.');
}

/** Fills in the three parts of the annex; the first has two lines. */
export async function writeAnnex(page: Page): Promise<void> {
  await page.getByLabel('Dukungan sumber daya').fill('Anggaran akreditasi\nPendamping dari provinsi');
  await page.getByLabel('Skema pertanggungjawaban').fill('Laporan triwulanan');
  await page.getByLabel('Konsekuensi').fill('Penghargaan bagi tim yang mencapai target');
}

/** Switches the editor to the other approach. The text of the present approach is kept. */
export async function switchApproach(page: Page, to: 'kualitatif' | 'kuantitatif'): Promise<void> {
  await page.getByText(`Gunakan pendekatan ${to}`).click();
  await page.getByRole('button', { name: `Simpan draf dan beralih ke ${to}` }).click();
  await expectNotice(page, `berlanjut dengan pendekatan ${to}`);
}

/** Takes a role from a matrix into the user's own draft. */
export async function takeRole(page: Page, wording: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Masukkan ke SKP/ })
    .filter({ hasText: wording })
    .click();
  await expectNotice(page, '1 peran dari matriks dimasukkan.');
}
