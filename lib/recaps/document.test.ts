import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { auditEntries, employees } from '@/db/schema';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle, givenSubmittedSkp } from '@/tests/support/given';
import { givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import { recordExport } from './commands/record-export';
import { NIP_COLUMNS, recapSheets } from './document';
import { openRecap, recapPage } from './queries';
import { exportRows } from './queries/export-rows';

const DAY = '2026-04-10';
let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

function sheetsFor(member: typeof cast.agencyAdmin | typeof cast.unitAdmin, cycleId: string, isPractice = false) {
  const ctx = actingAs(db, member, DAY);
  const people = exportRows(ctx, openRecap(ctx, cycleId, {})!);
  return recapSheets(people, 'Triwulan I 2026', isPractice).map(({ name, rows, totals }) => ({
    name,
    rows: [...rows],
    totals: totals?.(),
  }));
}

describe('the workbook of a recap', () => {
  it('has all columns with a NIP as text, in every sheet, and no other column', () => {
    const { cycle } = givenReleasedAppraisal(db, cast.employee, { results: 'diatas', behaviour: 'diatas' });
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    const people = exportRows(ctx, openRecap(ctx, cycle.id, {})!);
    const sheets = recapSheets(people, 'Triwulan I 2026', false, { seq: 1, hash: 'a', keyId: null }).map(
      ({ columns, rows }) => {
        const [head] = [...rows];
        return { head: head!, texts: head!.filter((_, i) => columns[i]!.isText) };
      },
    );
    expect(sheets.map(({ texts }) => texts)).toEqual([['NIP', 'NIP pejabat penilai'], [], ['NIP'], []]);
    expect(NIP_COLUMNS.map((i) => sheets[0]!.head[i])).toEqual(['NIP', 'NIP pejabat penilai']);
  });

  it.each([
    ['diatas', 'dibawah', 'Di atas ekspektasi', 'Di bawah ekspektasi', 1, 3],
    ['dibawah', 'sesuai', 'Di bawah ekspektasi', 'Sesuai ekspektasi', 3, 2],
    ['sesuai', 'diatas', 'Sesuai ekspektasi', 'Di atas ekspektasi', 2, 1],
  ] as const)(
    'tells results and behaviour separately (%s, %s)',
    (results, behaviour, resultsWords, behaviourWords, resultsCode, behaviourCode) => {
      const { cycle } = givenReleasedAppraisal(db, cast.employee, { results, behaviour });
      const [recap] = sheetsFor(cast.unitAdmin, cycle.id);
      const head = recap!.rows[0]!;
      const dewi = recap!.rows.find((row) => row.includes(cast.employee.name))!;
      const cell = (name: string) => dewi[head.indexOf(name)];
      expect([cell('Kode SIASN hasil kerja'), cell('Kode SIASN perilaku kerja')]).toEqual([resultsCode, behaviourCode]);
      expect([cell('Rating hasil kerja'), cell('Rating perilaku kerja')]).toEqual([resultsWords, behaviourWords]);
    },
  );

  it('shows what is known of everybody, counts it per unit, and lists unfinished people', () => {
    const { cycle } = givenReleasedAppraisal(db, cast.employee, { results: 'diatas', behaviour: 'diatas' });
    const [recap, distribution, unfinished] = sheetsFor(cast.unitAdmin, cycle.id);
    const head = recap!.rows[0]!;
    const dewi = recap!.rows.find((row) => row.includes(cast.employee.name))!;
    const cell = (name: string) => dewi[head.indexOf(name)];
    expect(cell('NIP')).toBe(cast.employee.identity);
    expect(cell('Perangkat daerah')).toBe('Dinas Kesehatan');
    expect(cell('Pejabat penilai')).toBe(cast.appraiser.name);
    expect(cell('Jabatan pejabat penilai')).toBe('Kepala Bidang Pelayanan Kesehatan');
    expect(cell('Predikat')).toBe('Sangat Baik');
    expect(cell('Kode SIASN hasil kerja')).toBe(1);
    expect([cell('Kode unit kerja'), cell('Kode perangkat daerah')]).toEqual(['DINKES-YANKES', 'DINKES']);
    expect(cell('SKP ditetapkan')).toEqual({ day: '2026-01-20' });
    expect(cell('Status')).toBe('Belum diterima pegawai; menunggu tanda terima');
    expect(dewi).toHaveLength(head.length);
    const people = recap!.rows.length - 1;
    expect(distribution!.totals).toEqual(['Jumlah', '', people, 1, 0, 0, 0, 0, people - 1, { share: 1 / people }]);
    expect(distribution!.rows.some(([unit]) => unit === 'Jumlah')).toBe(false);
    expect(unfinished!.rows).toHaveLength(recap!.rows.length);
  });

  it('names an acting appraiser by the post they act in, on the page and in the file', () => {
    const given = givenSubmittedSkp(db, cast.employee);
    const { skpId, cycle } = given;
    appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-01-12'), {
      unitId: castUnits.services.id,
      appraiser: cast.otherAppraiser.signInName,
      capacity: 'plh',
      letterNumber: '800/7/2026',
      reason: 'Diklat',
      fromOn: '2026-01-12',
      toOn: '2026-12-31',
    });
    const as = 'Plh. Kepala Bidang Pelayanan Kesehatan, a.n. drg. Maya Lestari';
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    const { lines } = recapPage(ctx, openRecap(ctx, cycle.id, {})!, {});
    expect(lines.find(({ name }) => name === cast.employee.name)?.appraiser).toBe(
      `${cast.otherAppraiser.name} (${as})`,
    );
    const postOf = () => {
      const [{ rows } = { rows: [] }] = sheetsFor(cast.unitAdmin, cycle.id);
      const dewi = rows.find((row) => row.includes(cast.employee.name))!;
      return dewi[rows[0]!.indexOf('Jabatan pejabat penilai')];
    };
    expect(postOf()).toBe(as);
    agreeSkp(actingAs(db, cast.otherAppraiser, '2026-01-20'), { skpId });
    givenReleasedAppraisal(db, cast.employee, { skp: { ...given, appraiser: cast.otherAppraiser } });
    expect(postOf()).toBe(as);
  });

  it('marks a practice year on every sheet', () => {
    const { id } = givenOpenCycle(db, { purpose: 'practice' });
    expect(sheetsFor(cast.agencyAdmin, id, true).map(({ name }) => name)).toEqual([
      'LATIHAN Rekap',
      'LATIHAN Distribusi per unit',
      'LATIHAN Belum selesai',
    ]);
  });

  it('never mixes practice with the real year', () => {
    givenReleasedAppraisal(db, cast.employee);
    const { id } = givenOpenCycle(db, { purpose: 'practice' });
    const [recap] = sheetsFor(cast.agencyAdmin, id, true);
    expect(recap!.rows.slice(1).every((row) => row[recap!.rows[0]!.indexOf('Predikat')] === '')).toBe(true);
  });

  it('reads more people than one page without gap or double', () => {
    const { id } = givenOpenCycle(db);
    db.update(employees).set({ name: 'Nama Sama' }).where(eq(employees.employment, 'pns')).run();
    const [recap] = sheetsFor(cast.agencyAdmin, id);
    expect(new Set(recap!.rows.slice(1).map((row) => row[1])).size).toBe(recap!.rows.length - 1);
  });
});

describe('exporting a recap', () => {
  const input = { purpose: 'Bahan rapat tim penilai', format: 'xlsx', filter: { status: 'done' }, rows: 3 } as const;

  it('is recorded with purpose, filter and number of rows', () => {
    const { id } = givenOpenCycle(db);
    const before = countAuditEntries(db);
    recordExport(actingAs(db, cast.unitAdmin, DAY), { ...input, cycleId: id });
    expect(countAuditEntries(db)).toBe(before + 1);
    const entry = db.select().from(auditEntries).all().at(-1)!;
    expect(entry).toMatchObject({ event: 'recap.exported', subject: id, actorId: cast.unitAdmin.id });
    expect(JSON.parse(entry.detail)).toEqual({ ...input, filter: '{"status":"done"}' });
  });

  it('is refused to people without a recap', () => {
    const { id } = givenOpenCycle(db);
    for (const member of [cast.employee, cast.head])
      expectRefused(db, () => recordExport(actingAs(db, member, DAY), { ...input, cycleId: id }), /tidak ditemukan/);
  });
});

it('names the last entry of the audit trail on a sheet of its own', () => {
  const head = { seq: 4210, hash: 'f'.repeat(64), keyId: null };
  const sheet = recapSheets([], 'Triwulan I 2026', true, head).at(-1)!;
  expect([sheet.name, ...sheet.rows]).toEqual([
    'LATIHAN Jejak audit',
    ['Keterangan', 'Isi'],
    ['Nomor terakhir', 4210],
    ['Kode nomor itu', head.hash],
  ]);
});
