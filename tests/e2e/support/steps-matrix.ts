import { expect, type Page } from '@playwright/test';
import type { Person } from './people-file';
import { expectNotice, visit } from './steps-people';

type Role = { wording: string; method: string; share?: string };

export async function openMatrix(page: Page, leader: string): Promise<void> {
  await visit(page, 'Matriks peran');
  await page.getByRole('link', { name: leader }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Matriks/ })).toBeVisible();
}

/** Writes the role of a member in the column of an indicator, starting from the page of the member's row. */
export async function giveRole(
  page: Page,
  member: Person,
  indicator: string,
  role: Role,
  step: 'Isi' | 'Ubah' = 'Isi',
): Promise<void> {
  await page.getByRole('rowheader').getByRole('link', { name: member.name }).click();
  await page.getByRole('link', { name: `${step} ${indicator}` }).click();
  await page.getByLabel('Ada peran hasil').check();
  await page.getByLabel('Peran hasil', { exact: true }).fill(role.wording);
  await page.getByLabel('Cara pembagian').selectOption({ label: role.method });
  if (role.share) await page.getByLabel('Bagian target').fill(role.share);
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expectNotice(page, 'Sel disimpan.');
}

/** Marks every empty cell in a member's row as "no role". */
export async function leaveRestWithoutRole(page: Page, member: Person): Promise<void> {
  await page.getByRole('rowheader').getByRole('link', { name: member.name }).click();
  await page.getByRole('button', { name: /^Tandai \d+ sel kosong/ }).click();
  await expectNotice(page, /tidak ada peran/);
}
