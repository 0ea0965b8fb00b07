import { expect, it } from 'vitest';
import { auditEntries, peopleImports } from '@/db/schema';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { agencyFile, type FileRow, importRows, nipOf } from '@/tests/support/import-file';
import { countDeeds, expectRefused } from '@/tests/support/refused';
import { findImport, newTopsOf } from '../queries/imports';
import { findPerson, peopleByText } from '../queries/person';
import { headPost } from '../queries/positions';
import { appraiserOn } from '../queries/reporting-line';
import { unitByText } from '../queries/units';
import { discardImport } from './discard-import';
import { importPeople } from './import-people';
import { moveEmployee } from './move-employee';
import { stageImport } from './stage-import';

const DAY = '2026-07-01';
const dewi: FileRow = {
  'Kode Unit': 'DINKES-YANKES',
  NIP: '198809242012122003',
  Nama: 'Dewi Anggraini, S.Gz.',
  Golongan: 'III/c',
  Jabatan: 'Nutrisionis Ahli Muda',
  Jenjang: 'Ahli Muda',
};

function staging(rows: readonly FileRow[], effectiveOn = '2026-01-01') {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  const stage = (again: readonly FileRow[], on = effectiveOn) =>
    stageImport(ctx, { fileName: 'pegawai.xlsx', effectiveOn: on, rows: importRows(again) });
  return { db, ctx, stage, staged: stage(rows) };
}

it('takes in an agency of 200 in one deed, and a second run finds everything the same', () => {
  const { db, ctx, stage, staged } = staging(agencyFile(200));
  expect(staged.detail).toMatchObject({ newCount: 200, wrongCount: 0 });
  const before = countDeeds(db);
  importPeople(ctx, { importId: staged.subject });
  expect(countDeeds(db)).toBe(before + 1);
  expect(db.select().from(auditEntries).all().at(-1)?.event).toBe('people.imported');
  const [person] = peopleByText(db, nipOf(2));
  const segment = findPerson(ctx, person?.id ?? '')?.current;
  expect(segment).toMatchObject({ unit: 'Dinas 1', fromOn: '2026-01-01', toOn: null });
  const [head] = peopleByText(db, nipOf(1));
  expect(appraiserOn(db, segment?.id ?? '', DAY)?.employeeId).toBe(head?.id);
  expect(headPost(db, unitByText(db, 'K', 'all').unit?.id ?? '')?.isIndependentUnitHead).toBe(true);
  expect(stage(agencyFile(200)).detail).toMatchObject({ newCount: 0, changedCount: 0, sameCount: 200, wrongCount: 0 });
});

it('imports the good rows and keeps only the wrong ones, each with its reason', () => {
  const rows = agencyFile(10).map((row, i) => (i === 4 ? { ...row, NIP: '123' } : row));
  const { ctx, staged } = staging(rows);
  importPeople(ctx, { importId: staged.subject });
  const left = findImport(ctx, staged.subject);
  expect(left?.rows.map(({ row, faults }) => [row, faults[0]?.key])).toEqual([[6, 'identityNumber']]);
});

it('moves, corrects and renames people who are there', () => {
  const { db, ctx, staged, stage } = staging([{ ...dewi, Golongan: 'III/d', 'Kode Unit': 'PKM-MELATI' }], '2026-08-01');
  expect(staged.detail).toMatchObject({ changedCount: 1 });
  importPeople(ctx, { importId: staged.subject });
  const moved = findPerson(ctx, cast.employee.id);
  expect(moved?.segments.map(({ unitId, toOn }) => [unitId, toOn])).toEqual([
    [castUnits.services.id, '2026-07-31'],
    [castUnits.clinic.id, null],
  ]);
  expect([moved?.grade, moved?.revision]).toEqual(['III/d', 2]);
  const back = stage([{ ...dewi, Golongan: 'III/d', 'Kode Unit': 'DINKES-KESMAS' }], '2026-08-01');
  importPeople(ctx, { importId: back.subject });
  expect(findPerson(ctx, cast.employee.id)?.segments).toHaveLength(2);
  expect(findPerson(ctx, cast.employee.id)?.current?.unitId).toBe(castUnits.community.id);
  expect(appraiserOn(db, findPerson(ctx, cast.employee.id)?.current?.id ?? '', '2026-08-02')?.employeeId).toBe(
    cast.otherAppraiser.id,
  );
});

it('exchanges two heads of units in one file', () => {
  const head = (unit: string, member: { name: string; signInName: string }, post: string): FileRow => ({
    ...{ 'Kode Unit': unit, NIP: member.signInName, Nama: member.name, Golongan: 'IV/a', Jabatan: post },
    ...{ 'Jenis Jabatan': 'Administrator', 'Pimpinan Unit': 'ya' },
  });
  const { db, ctx, staged } = staging(
    [
      head('DINKES-KESMAS', cast.appraiser, 'Kepala Bidang Kesehatan Masyarakat'),
      head('DINKES-YANKES', cast.otherAppraiser, 'Kepala Bidang Pelayanan Kesehatan'),
    ],
    '2026-08-01',
  );
  importPeople(ctx, { importId: staged.subject });
  expect(appraiserOn(db, cast.employee.assignmentId, '2026-08-01')?.employeeId).toBe(cast.otherAppraiser.id);
});

it('moves a unit in the tree with everything below it', () => {
  const { db, ctx, staged } = staging([
    { 'Kode Unit': 'DINKES', 'Nama Unit': 'Dinas Kesehatan Kota', 'Kode Unit Induk': 'BKPSDM' },
  ]);
  importPeople(ctx, { importId: staged.subject });
  expect(unitByText(db, 'PKM-MELATI', 'all').unit?.path).toBe('unit-kota/unit-bkpsdm/unit-dinkes/unit-melati/');
  expect(unitByText(db, 'DINKES', 'all').unit).toMatchObject({ name: 'Dinas Kesehatan Kota', revision: 2 });
});

it('refuses what nobody confirmed: a changed register, a second time, a file that was given up', () => {
  const { db, ctx, staged, stage } = staging([{ ...dewi, Nama: 'Dewi A., S.Gz.' }], '2026-03-01');
  const elsewhere = {
    unit: 'PKM-MELATI',
    position: 'Nutrisionis',
    positionClass: 'fungsional',
    functionalLevel: 'ahli-muda',
  } as const;
  moveEmployee(ctx, { employeeId: cast.employee.id, revision: 1, ...elsewhere, isHead: false, fromOn: '2026-05-01' });
  expectRefused(db, () => importPeople(ctx, { importId: staged.subject }), /berubah sejak pratinjau/);
  discardImport(ctx, { importId: staged.subject });
  expectRefused(db, () => importPeople(ctx, { importId: staged.subject }), /sudah dibatalkan/);
  const again = stage(agencyFile(3));
  importPeople(ctx, { importId: again.subject });
  expectRefused(db, () => importPeople(ctx, { importId: again.subject }), /sudah diimpor/);
  expectRefused(db, () => discardImport(ctx, { importId: again.subject }), /sudah diimpor/);
  const same = stage(agencyFile(3));
  expectRefused(db, () => importPeople(ctx, { importId: same.subject }), /Tidak ada baris baru/);
});

it('is for agency admins alone, and gives up the file before', () => {
  const { db, ctx, staged, stage } = staging(agencyFile(3));
  stage(agencyFile(4));
  expect(db.select().from(peopleImports).all()[0]).toMatchObject({ preview: '[]', discardedAt: ctx.now });
  const input = { importId: staged.subject };
  for (const member of [cast.unitAdmin, cast.auditor, cast.employee]) {
    const other = actingAs(db, member, DAY);
    expectRefused(db, () => importPeople(other, input), /tidak ditemukan/);
    expectRefused(db, () => discardImport(other, input), /tidak ditemukan/);
    const rows = importRows(agencyFile(2));
    expectRefused(
      db,
      () => stageImport(other, { fileName: 'x', effectiveOn: DAY, rows }),
      /hanya untuk admin instansi/,
    );
  }
});

it('remembers what would stand at the top of the tree beside what is there', () => {
  const { ctx, staged, stage } = staging(agencyFile(2));
  const preview = () => findImport(ctx, staged.subject)!;
  expect(newTopsOf(ctx, preview())).toMatchObject({ wanted: ['K'], present: [{ code: castUnits.city.code }] });
  const below = agencyFile(2).map((row) => (row['Kode Unit'] === 'K' ? { ...row, 'Kode Unit Induk': 'KOTA' } : row));
  const inside = stage(below).subject;
  expect(newTopsOf(ctx, findImport(ctx, inside)!)).toEqual({ wanted: [], present: [] });
});
