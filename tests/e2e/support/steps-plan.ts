import { expect, type Page } from '@playwright/test';
import type { Person } from './people-file';
import { expectNotice, visit } from './steps-people';

type Indicator = { title: string; aspect: string; target: string; measure: string };

/** The page of plans has another name for a leader. */
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
  // The newest year stands first.
  await page
    .getByRole('button', { name: /^Mulai SKP/ })
    .first()
    .click();
  await expectNotice(page, 'SKP dimulai.');
}

const cardOf = (page: Page, result: number) => page.getByRole('group', { name: `Hasil kerja ${result}`, exact: true });

/** Presses a button that adds a row, when the row is not there yet. */
async function addRow(page: Page, button: string, row: () => ReturnType<Page['getByRole']>): Promise<void> {
  if (await row().isVisible()) return;
  await page.getByRole('button', { name: button }).last().click();
  await expect(row()).toBeVisible();
}

/** Describes the first indicator of a result in words, as the qualitative approach has it. */
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

/** Looks into the bank from the form and comes back: what was typed is there, saved on the way. */
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

/** Opens the user's own plan again to change it. */
export async function reopenPlan(page: Page): Promise<void> {
  await openOwnPlan(page);
  await page.getByRole('link', { name: 'Isi SKP' }).first().click();
  await expect(page.getByRole('button', { name: 'Simpan dan ajukan' })).toBeVisible();
}

export async function agreePlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tetapkan SKP' }).click();
  await expectNotice(page, 'SKP ditetapkan.');
}

/** The three blocks of the annex, two lines in the first. */
export async function writeAnnex(page: Page): Promise<void> {
  await page.getByLabel('Dukungan sumber daya').fill('Anggaran akreditasi\nPendamping dari provinsi');
  await page.getByLabel('Skema pertanggungjawaban').fill('Laporan triwulanan');
  await page.getByLabel('Konsekuensi').fill('Penghargaan bagi tim yang mencapai target');
}

/** Goes on in the other approach; what was written in this one is kept. */
export async function switchApproach(page: Page, to: 'kualitatif' | 'kuantitatif'): Promise<void> {
  await page.getByText(`Gunakan pendekatan ${to}`).click();
  await page.getByRole('button', { name: `Simpan draf dan beralih ke ${to}` }).click();
  await expectNotice(page, `berlanjut dengan pendekatan ${to}`);
}

/** Takes a role that a matrix gave into the user's own draft. */
export async function takeRole(page: Page, wording: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Masukkan ke SKP/ })
    .filter({ hasText: wording })
    .click();
  await expectNotice(page, '1 peran dari matriks dimasukkan.');
}
