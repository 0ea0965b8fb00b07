import { expect, type Page } from '@playwright/test';
import { expectNotice, visit } from './steps-people';

type UnitIndicator = {
  title: string;
  perspective: string;
  target: string;
  measure: string;
  /** The targets of the quarters; left out if the year's target is not divided. */
  steps?: readonly string[];
};

/** Enters an objective of a unit's performance agreement. The page then shows the form for its first indicator. */
export async function addGoal(page: Page, unit: string, title: string): Promise<void> {
  await visit(page, 'Sasaran unit kerja');
  await page.getByRole('link', { name: unit, exact: true }).click();
  await page.getByRole('link', { name: 'Tambah sasaran' }).click();
  await page.getByLabel('Sasaran', { exact: true }).fill(title);
  await page.getByLabel('Asal sasaran').selectOption({ label: 'Perjanjian Kinerja' });
  await page.getByRole('button', { name: 'Simpan dan isi indikator' }).click();
  await expectNotice(page, 'Sasaran ditambahkan.');
}

/** Fills in the form for an indicator of the open objective, and sends it. */
export async function sendUnitIndicator(page: Page, indicator: UnitIndicator): Promise<void> {
  await page.getByLabel('Indikator', { exact: true }).fill(indicator.title);
  await page.getByLabel('Perspektif').selectOption({ label: indicator.perspective });
  await page.getByLabel('Target setahun', { exact: true }).fill(indicator.target);
  await page.getByLabel('Satuan').fill(indicator.measure);
  for (const [i, step] of (indicator.steps ?? []).entries())
    await page
      .getByRole('textbox', { name: /^Target Triwulan/ })
      .nth(i)
      .fill(step);
  await page.getByRole('button', { name: /^Simpan (indikator|perubahan)$/ }).click();
}

export async function addUnitIndicator(page: Page, indicator: UnitIndicator): Promise<void> {
  await sendUnitIndicator(page, indicator);
  await expectNotice(page, 'Indikator ditambahkan.');
  await expect(page.getByRole('heading', { name: indicator.title })).toBeVisible();
}
