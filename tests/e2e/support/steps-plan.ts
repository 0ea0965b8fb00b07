import { expect, type Page } from '@playwright/test';
import type { Person } from './people-file';
import { expectNotice, visit } from './steps-people';

type Indicator = { title: string; aspect: string; target: string; measure: string };

export async function startPlan(page: Page): Promise<void> {
  await visit(page, 'SKP saya');
  await page.getByRole('button', { name: /^Mulai SKP/ }).click();
  await expectNotice(page, 'SKP dimulai.');
}

const cardOf = (page: Page, result: number) => page.getByRole('group', { name: `Hasil kerja ${result}`, exact: true });

/** Presses a button that adds a row, when the row is not there yet. */
async function addRow(page: Page, button: string, row: () => ReturnType<Page['getByRole']>): Promise<void> {
  if (await row().isVisible()) return;
  await page.getByRole('button', { name: button }).last().click();
  await expect(row()).toBeVisible();
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

/** Opens the own plan again to change it. */
export async function reopenPlan(page: Page): Promise<void> {
  await visit(page, 'SKP saya');
  await page.getByRole('link', { name: /^Buka SKP/ }).click();
  await page.getByRole('link', { name: 'Isi SKP' }).first().click();
  await expect(page.getByRole('button', { name: 'Simpan dan ajukan' })).toBeVisible();
}

export async function agreePlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tetapkan SKP' }).click();
  await expectNotice(page, 'SKP ditetapkan.');
}
