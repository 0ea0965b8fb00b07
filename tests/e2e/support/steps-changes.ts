import { expect, type Page } from '@playwright/test';
import { expectNotice } from './steps-people';

/** Moves the clock of the installation to a day. Only demo and test installations can do this. */
export async function moveTo(page: Page, day: string): Promise<void> {
  await page.goto('/');
  const banner = page.getByRole('complementary', { name: 'Demo' });
  await banner.getByLabel('Pindah ke tanggal').fill(day);
  await banner.getByRole('button', { name: 'Pindahkan' }).click();
  await expectNotice(page, 'Tanggal di demo sekarang');
}

type Post = { unit: string; position: string; positionClass: string; level?: string; isHead?: boolean; fromOn: string };

/** Moves a person to another post, as the administrator. */
export async function movePerson(page: Page, personId: string, post: Post): Promise<void> {
  await page.goto(`/people/${personId}/move`);
  const form = page.getByRole('main');
  await form.getByLabel('Unit kerja').fill(post.unit);
  await form.getByLabel('Nama jabatan').fill(post.position);
  await form.getByLabel('Jenis jabatan').selectOption({ label: post.positionClass });
  await form.getByLabel('Jenjang fungsional').selectOption(post.level ? { label: post.level } : { index: 0 });
  await form.getByLabel('Memimpin unit ini').setChecked(post.isHead ?? false);
  await form.getByLabel('Mulai di jabatan ini').fill(post.fromOn);
  await form.getByRole('button', { name: 'Pindahkan' }).click();
}

type Appointment = { nip: string; letter: string; fromOn: string; toOn: string };

/** Appoints a Plt. for the head of a unit, whose post is vacant. */
export async function appointPlt(
  page: Page,
  unitId: string,
  { nip, letter, fromOn, toOn }: Appointment,
): Promise<void> {
  await page.goto(`/units/${unitId}/appraiser`);
  const form = page.getByRole('main');
  await form.getByLabel('Pejabat yang ditunjuk').fill(nip);
  await form.getByLabel('Kedudukan').selectOption({ label: 'Pelaksana tugas (Plt.)' });
  await form.getByLabel('Nomor surat').fill(letter);
  await form.getByLabel('Alasan').fill('Jabatan kosong sejak pejabatnya pindah.');
  await form.getByLabel('Mulai').fill(fromOn);
  await form.getByLabel('Sampai').fill(toOn);
  await form.getByRole('button', { name: 'Simpan penunjukan' }).click();
}

/** Expects that a page is missing (404) for this person. */
export async function expectMissing(page: Page, path: string): Promise<void> {
  expect((await page.goto(path))?.status(), `${path} is not there`).toBe(404);
}

/** Presses the button of an operation and waits for the sentence that says it was done. */
export async function press(page: Page, button: string, sentence: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expectNotice(page, sentence);
}
