import { writeFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { look } from '../support/look';
import { bagus, dewi, kabid, kadis, officeFile, type Person } from '../support/people-file';
import { Server } from '../support/server';
import { draftYear, openYear } from '../support/steps-cycle';
import { addGoal, addUnitIndicator, sendUnitIndicator } from '../support/steps-goals';
import { giveRole, leaveRestWithoutRole, openMatrix } from '../support/steps-matrix';
import * as people from '../support/steps-people';
import * as plan from '../support/steps-plan';

const QUALITY = 'Meningkatnya mutu pelayanan kesehatan dasar';
const MONEY = 'Anggaran kesehatan digunakan secara efisien';
const CLINICS = 'Puskesmas terakreditasi paripurna';
const SPENT = 'Serapan anggaran program kesehatan';
const EAST = 'Tujuh puskesmas di wilayah timur paripurna';
const WEST = 'Lima puskesmas di wilayah barat paripurna';
const REPORTS = 'Tersedianya laporan serapan anggaran yang mutakhir';
const MAYOR: Person = { nip: 'walikota', name: 'Hj. Ratna Wulandari' };

type Office = { admin: Page; mayor: Page; head: Page; division: Page; planner: Page; analyst: Page };

for (const javaScriptEnabled of [false, true]) {
  test.describe(`planning to the letter, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.setTimeout(300_000);
    let server: Server;
    test.beforeAll(async () => {
      server = await Server.start({ mode: 'real' });
    });
    test.afterAll(() => server?.stopAndForget());

    test('from an empty folder to the papers of a head and three subordinates', async ({ browser }) => {
      const open = () => people.openBrowser({ browser, origin: server.origin, javaScriptEnabled });
      const office = await test.step('an office and its year', () => beginYear(server, open));
      await test.step('the objectives of the unit', () => enterGoals(office.head));
      await test.step('the head plans in both approaches', () => planHead(office));
      await test.step('the matrix cascades', () => cascade(office.head));
      await test.step('three plans from their roles', () => planMembers(office));
      await test.step('the papers', () => readPapers(office));
    });
  });
}

async function beginYear(server: Server, open: () => Promise<Page>): Promise<Office> {
  const admin = await open();
  await people.setUpAgency(admin, server.output);
  await people.previewImport(admin, await officeFile(), '2025-01-01');
  await admin.getByRole('button', { name: 'Masukkan semua baris yang baik (5)' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Impor selesai' })).toBeVisible();
  const slips = await people.printSlips(admin, 'INSTANSI');
  await draftYear(admin, '2025');
  await openYear(admin, 'Tahun Kinerja 2025');
  const arrive = async (person: Person) => {
    const page = await open();
    await people.signInFirstTime(page, person, slips.get(person.name)!);
    return page;
  };
  return {
    admin,
    mayor: await arrive(MAYOR),
    head: await arrive(kadis),
    division: await arrive(kabid),
    planner: await arrive(dewi),
    analyst: await arrive(bagus),
  };
}

async function enterGoals(head: Page): Promise<void> {
  const clinics = { title: CLINICS, perspective: 'Penerima Layanan', target: '12', measure: 'puskesmas' };
  await addGoal(head, 'Dinas Kesehatan', QUALITY);
  await sendUnitIndicator(head, { ...clinics, steps: ['2', '3', '4', '2'] });
  await expect(head.getByText(/Jumlah target per periode 11 puskesmas, kurang 1 puskesmas/).first()).toBeVisible();
  await expect(head.getByLabel('Target setahun', { exact: true })).toHaveValue('12');
  await addUnitIndicator(head, { ...clinics, steps: ['2', '3', '4', '3'] });
  await addGoal(head, 'Dinas Kesehatan', MONEY);
  await addUnitIndicator(head, { title: SPENT, perspective: 'Anggaran', target: '95', measure: 'persen' });
  await look(head, 'sasaran');
}

async function planHead({ head, mayor }: Office): Promise<void> {
  await plan.startPlan(head);
  await head.getByRole('button', { name: 'Simpan dan ajukan' }).click();
  await expect(head.getByText(/dari Perjanjian Kinerja unit Anda belum menjadi hasil kerja/).first()).toBeVisible();
  await head.getByRole('button', { name: /ambil semua/ }).click();
  await people.expectNotice(head, '2 sasaran unit diambil ke dalamnya.');
  await plan.writeAnnex(head);
  await plan.switchApproach(head, 'kualitatif');
  await look(head, 'isi-skp-pimpinan-kualitatif');
  await plan.openOwnPlan(head);
  await keepPaper(head, 'A.1.1', [QUALITY, CLINICS, MAYOR.name]);
  await plan.reopenPlan(head);
  await plan.switchApproach(head, 'kuantitatif');
  await writeManual(head);
  await plan.reopenPlan(head);
  await look(head, 'isi-skp-pimpinan');
  await plan.submitPlan(head);
  await plan.openPlanOf(mayor, kadis);
  await plan.agreePlan(mayor);
}

async function writeManual(head: Page): Promise<void> {
  await plan.openOwnPlan(head);
  await head.getByRole('link', { name: 'Manual indikator' }).click();
  await head.getByRole('link', { name: `Susun manual untuk ${CLINICS}` }).click();
  await head.getByLabel('Tujuan').fill('Mengukur mutu pelayanan puskesmas menurut penilai dari luar.');
  await head.getByLabel('Definisi').fill('Puskesmas yang memperoleh predikat paripurna pada tahun berjalan.');
  await head.getByLabel('Formula').fill('Jumlah puskesmas berpredikat paripurna.');
  await head.getByLabel(/^Outcome antara/).check();
  await head.getByLabel('Sumber data').fill('Sertifikat akreditasi.');
  await head.getByLabel('Triwulanan').check();
  await head.getByRole('button', { name: 'Simpan manual' }).click();
  await people.expectNotice(head, 'Manual indikator disimpan.');
}

/** The head divides a target among people. The matrix says how much is left over, until the parts add up to the target. */
async function cascade(head: Page): Promise<void> {
  const part = { method: 'Langsung: pembagian beban target' };
  await openMatrix(head, 'Kepala Dinas Kesehatan');
  await giveRole(head, kabid, CLINICS, { ...part, wording: EAST, share: '7' });
  await openMatrix(head, 'Kepala Dinas Kesehatan');
  await giveRole(head, dewi, CLINICS, { ...part, wording: WEST, share: '4' });
  await openMatrix(head, 'Kepala Dinas Kesehatan');
  await expect(head.getByText(/kurang 1 puskesmas/).first()).toBeVisible();
  await giveRole(head, dewi, CLINICS, { ...part, wording: WEST, share: '5' }, 'Ubah');
  await openMatrix(head, 'Kepala Dinas Kesehatan');
  await expect(head.getByText(/kurang 1 puskesmas/)).toHaveCount(0);
  await giveRole(head, bagus, SPENT, {
    wording: REPORTS,
    method: 'Tidak langsung: output antara',
  });
  await openMatrix(head, 'Kepala Dinas Kesehatan');
  await leaveRestWithoutRole(head, kabid);
  await openMatrix(head, 'Kepala Dinas Kesehatan');
  await look(head, 'matriks');
}

async function planMembers({ head, division, planner, analyst }: Office): Promise<void> {
  await planByRole(division, EAST, async () => {
    const share = { title: 'Puskesmas paripurna di timur', aspect: 'Kuantitas', target: '7', measure: 'puskesmas' };
    await plan.writeResult(division, 1, { title: EAST, indicators: [share] });
  });
  await planByRole(planner, WEST, async () => {
    const share = { title: 'Puskesmas paripurna di barat', aspect: 'Kuantitas', target: '5', measure: 'puskesmas' };
    await plan.writeResult(planner, 1, { title: WEST, indicators: [share] });
    await plan.lookIntoBank(planner, 1);
    await plan.writeAnnex(planner);
  });
  await planByRole(analyst, REPORTS, async () => {
    await plan.switchApproach(analyst, 'kualitatif');
    await plan.describeResult(
      analyst,
      1,
      'Laporan serapan tersedia sebelum rapat pimpinan setiap bulan, tanpa salah hitung.',
    );
  });
  await look(analyst, 'skp-diajukan');
  for (const member of [kabid, dewi, bagus]) {
    await plan.openPlanOf(head, member);
    await plan.agreePlan(head);
  }
}

async function planByRole(page: Page, role: string, write: () => Promise<void>): Promise<void> {
  await plan.startPlan(page);
  await plan.takeRole(page, role);
  await write();
  await plan.submitPlan(page);
}

async function readPapers({ head, division, planner, analyst }: Office): Promise<void> {
  await plan.openOwnPlan(head);
  await keepPaper(head, 'A.1.2', [QUALITY, SPENT, 'Anggaran', MAYOR.name, 'Anggaran akreditasi']);
  await head.getByRole('link', { name: 'Manual indikator' }).click();
  await keepPaper(head, 'A.1.3', [CLINICS, 'Sertifikat akreditasi.']);
  await openMatrix(head, 'Kepala Dinas Kesehatan');
  await keepPaper(head, 'A.1.5', [EAST, WEST, REPORTS, kabid.name]);
  await plan.openOwnPlan(division);
  await keepPaper(division, 'A.1.7', [EAST, QUALITY, kadis.name, kabid.nip]);
  await plan.openOwnPlan(planner);
  await keepPaper(planner, 'A.1.8', [WEST, 'Pendamping dari provinsi', 'Laporan triwulanan']);
  await plan.openOwnPlan(analyst);
  await keepPaper(analyst, 'A.1.6', [REPORTS, /penugasan dari Kepala Dinas Kesehatan/i, /tanpa salah hitung/]);
}

type Looked = readonly (string | RegExp)[];

/** Expects these words on the print page of the open plan, and saves its PDF among the test results. */
async function keepPaper(
  page: Page,
  code: string,
  words: Looked,
  links: Locator = page.locator('main'),
): Promise<void> {
  const address = (name: string) => links.getByRole('link', { name, exact: true }).first().getAttribute('href');
  const pdf = await page.request.get((await address('PDF'))!);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  await writeFile(test.info().outputPath(`${code}.pdf`), await pdf.body());
  const here = page.url();
  await page.goto((await address('Halaman cetak'))!);
  for (const word of [`FORMAT ${code}`, ...words]) await expect(page.getByText(word).first()).toBeVisible();
  await page.goto(here);
}
