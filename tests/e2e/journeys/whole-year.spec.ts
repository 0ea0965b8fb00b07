import { expect, type Page, test } from '@playwright/test';
import { look } from '../support/look';
import { cityFile, dewi, FAULTS, HEADERS, kabid, kadis, kepalaBkpsdm } from '../support/people-file';
import { Server } from '../support/server';
import { enterAchievement, openBoard, rate, release, sign, startAppraisal } from '../support/steps-appraisal';
import {
  answerQuarter,
  confirmDialogue,
  correctAnswer,
  recordDialogue,
  reportQuarter,
} from '../support/steps-check-ins';
import { draftYear, nameActingHead, openYear } from '../support/steps-cycle';
import * as people from '../support/steps-people';
import * as plan from '../support/steps-plan';

const QUARTERS = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'] as const;

for (const javaScriptEnabled of [false, true]) {
  test.describe(`a whole year, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.setTimeout(300_000);
    let server: Server;
    test.beforeAll(async () => {
      server = await Server.start({ mode: 'real' });
    });
    test.afterAll(() => server?.stopAndForget());

    test('from an empty folder to the signed D.1.1 and the recap', async ({ browser }) => {
      const open = () => people.openBrowser({ browser, origin: server.origin, javaScriptEnabled });
      const admin = await open();
      await test.step('the installation is claimed', () => claim(admin, server));
      await test.step('200 people are imported, five rows are wrong', () => importCity(admin));
      const [leader, head, employee] = await test.step('three sign in', () => arrive(admin, open));
      await test.step('the past year is opened', () => openPastYear(admin));
      await test.step('the plan is written, returned, corrected and set', () => planYear(employee, leader));
      await test.step('four quarters and a dialogue', () => liveQuarters(employee, leader));
      await test.step('the year is appraised and signed for', () => appraise(employee, leader, head));
      await test.step('the papers', () => readPapers(employee));
      await test.step('the recap', () => exportRecap(admin));
    });
  });
}

async function claim(admin: Page, server: Server): Promise<void> {
  await people.setUpAgency(admin, server.output);
  await expect(admin.getByRole('link', { name: 'Masukkan unit kerja dan pegawai' })).toBeVisible();
  await look(admin, 'beranda-awal');
}

async function importCity(admin: Page): Promise<void> {
  const template = await people.downloadTemplate(admin);
  expect(template).toEqual(expect.arrayContaining([...HEADERS]));
  const file = await cityFile();
  await people.previewImport(admin, file, '2025-01-01');
  await look(admin, 'pratinjau');
  for (const [name, count] of Object.entries({ Baru: '195', Salah: '5', Berubah: '0', Sama: '0' }))
    expect(await people.figure(admin, name), name).toBe(count);
  for (const fault of FAULTS) await expect(admin.getByRole('table')).toContainText(fault);
  const wrong = await people.sheetOf(
    await people.downloaded(admin, () => admin.getByRole('link', { name: 'Unduh baris yang salah (XLSX)' }).click()),
  );
  expect(wrong).toHaveLength(6);
  for (const fault of FAULTS) expect(wrong.flat().join('\n')).toContain(fault);
  await admin.getByRole('button', { name: 'Masukkan semua baris yang baik (195)' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Impor selesai' })).toBeVisible();
  await look(admin, 'impor-selesai');
  await people.previewImport(admin, file, '2025-01-01');
  for (const [name, count] of Object.entries({ Baru: '0', Salah: '5', Berubah: '0', Sama: '195' }))
    expect(await people.figure(admin, name), name).toBe(count);
  await admin.getByRole('button', { name: /^Batalkan/ }).click();
  await people.expectNotice(admin, 'Impor dibatalkan.');
}

async function arrive(admin: Page, open: () => Promise<Page>): Promise<[Page, Page, Page]> {
  const slips = await people.printSlips(admin, 'GIZI');
  expect(slips.size).toBe(3);
  await people.openPerson(admin, kadis);
  await admin.getByRole('link', { name: 'Akun' }).click();
  const own = await people.readSlips(admin, /^Terbitkan kata sandi pertama$/);
  const [leader, head, employee] = [await open(), await open(), await open()];
  await people.signInFirstTime(leader, kabid, slips.get(kabid.name)!);
  await people.signInFirstTime(head, kadis, own.get(kadis.name)!);
  await people.signInFirstTime(employee, dewi, slips.get(dewi.name)!);
  return [leader, head, employee];
}

async function openPastYear(admin: Page): Promise<void> {
  await draftYear(admin, '2025');
  await look(admin, 'siklus');
  await nameActingHead(admin, 'Dinas Perhubungan', kepalaBkpsdm, '2025-01-01');
  await openYear(admin, 'Tahun Kinerja 2025');
}

async function planYear(employee: Page, leader: Page): Promise<void> {
  await plan.startPlan(employee);
  await plan.writeResult(employee, 1, {
    title: 'Balita gizi buruk mendapat penanganan sesuai standar',
    indicators: [
      { title: 'Persentase balita gizi buruk yang ditangani', aspect: 'Kuantitas', target: '97,5', measure: 'persen' },
      { title: 'Kepuasan orang tua balita', aspect: 'Kualitas', target: '80', measure: 'indeks' },
    ],
  });
  await plan.saveDraft(employee);
  await plan.writeResult(employee, 2, {
    title: 'Kader posyandu terlatih memantau pertumbuhan',
    indicators: [{ title: 'Kader yang dilatih', aspect: 'Kuantitas', target: '1.250', measure: 'orang' }],
  });
  await look(employee, 'isi-skp');
  await plan.submitPlan(employee);
  await leader.goto('/');
  await look(leader, 'beranda-penilai');
  await leader.getByRole('link', { name: `Periksa dan tetapkan SKP: ${dewi.name}` }).click();
  await look(leader, 'tetapkan-skp');
  await plan.returnPlan(leader, 'Target kepuasan masih di bawah capaian tahun lalu.');
  await plan.reopenPlan(employee);
  await expect(employee.getByLabel('Target', { exact: true }).nth(2)).toHaveValue('1.250');
  await employee.getByLabel('Target', { exact: true }).nth(1).fill('85');
  await plan.submitPlan(employee);
  await plan.openPlanOf(leader, dewi);
  await plan.agreePlan(leader);
}

async function liveQuarters(employee: Page, leader: Page): Promise<void> {
  const reached = [
    ['30', '84', '300'],
    ['55,5', '86', '640'],
    ['80', '87', '1.010'],
    ['98,25', '88', '1.300'],
  ];
  for (const [i, quarter] of QUARTERS.entries()) {
    await reportQuarter(employee, quarter, reached[i]!);
    await answerQuarter(leader, dewi, quarter, `Data ${quarter} lengkap dan tepat waktu.`);
    if (i === 0) await correctAnswer(leader);
    if (i === 1) {
      await look(leader, 'check-in-dan-dialog');
      await recordDialogue(leader);
      await confirmDialogue(employee, quarter);
    }
  }
  await look(employee, 'check-in-pegawai');
}

async function appraise(employee: Page, leader: Page, head: Page): Promise<void> {
  await enterAchievement(head, 'Bidang Gizi', 'Baik');
  await look(head, 'capaian-unit');
  await startAppraisal(leader, dewi);
  await rate(leader, { results: 'Di atas ekspektasi', behaviour: 'Sesuai ekspektasi' });
  await look(leader, 'menilai');
  const draft = new URL(leader.url()).pathname;
  expect((await employee.goto(draft))?.status(), 'a draft is not there for its owner').toBe(404);
  await openBoard(employee);
  await expect(employee.getByText('Belum ada penilaian yang diserahkan kepada Anda.')).toBeVisible();
  await release(leader);
  await openBoard(employee);
  await employee
    .getByRole('row', { name: /^Tahunan Baik/ })
    .getByRole('link', { name: 'Tahunan' })
    .click();
  await sign(employee);
  await look(employee, 'diterima');
}

async function readPapers(employee: Page): Promise<void> {
  const document = employee.getByRole('listitem').filter({ hasText: 'format D' });
  const address = await document.getByRole('link', { name: 'PDF' }).getAttribute('href');
  const pdf = await employee.request.get(address!);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const bytes = await pdf.body();
  expect(bytes.length).toBeGreaterThan(5000);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await document.getByRole('link', { name: 'halaman cetak' }).click();
  for (const words of [
    dewi.name,
    kabid.name,
    'DOKUMEN EVALUASI KINERJA PEGAWAI',
    'BAIK',
    'Diikutkan pelatihan pendamping gizi.',
  ])
    await expect(employee.getByText(words).first()).toBeVisible();
  await employee.screenshot({ path: test.info().outputPath('d11.png'), fullPage: true });
}

async function exportRecap(admin: Page): Promise<void> {
  await people.visit(admin, 'Rekap');
  await admin.getByRole('link', { name: 'Tahun Kinerja 2025' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Rekap Tahun Kinerja 2025' })).toBeVisible();
  await look(admin, 'rekap');
  await admin.getByLabel('Tujuan pengunduhan').fill('Laporan kinerja tahunan kepada wali kota');
  const file = await people.downloaded(admin, () => admin.getByRole('button', { name: /^Unduh XLSX/ }).click());
  const [headers, ...rows] = await people.sheetOf(file);
  expect(rows).toHaveLength(194);
  const cell = (row: string[], column: string) => row[headers!.indexOf(column)];
  const own = rows.find((row) => cell(row, 'NIP') === dewi.nip)!;
  expect(cell(own, 'Nama')).toBe(dewi.name);
  expect(cell(own, 'Predikat')).toBe('Baik');
  expect(cell(own, 'Pejabat penilai')).toBe(kabid.name);
  expect((await people.sheetOf(file, 1)).at(-1)?.slice(0, 3)).toEqual(['Jumlah', '', '194']);
  expect(await people.sheetOf(file, 2), 'who is not finished, below the heads').toHaveLength(194);
  expect(rows.every((row) => /^\d{18}$/.test(cell(row, 'NIP') ?? ''))).toBe(true);
}
