import { describe, expect, it } from 'vitest';
import { auditEntries, peopleImports } from '@/db/schema';
import { isKeyOpen } from '@/lib/jobs/queries';
import type { Context } from '@/lib/kernel/context';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { agencyFile, type FileRow, importRows, nipOf, READING } from '@/tests/support/import-file';
import { doJobs } from '@/tests/support/jobs';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import { findImport, newTopsOf, storedImport } from '../queries/imports';
import { findPerson, peopleByText } from '../queries/person';
import { headPost } from '../queries/positions';
import { appraiserOn } from '../queries/reporting-line';
import { unitByText } from '../queries/units';
import { importKey } from '../rules/job-keys';
import { addEmployee } from './add-employee';
import { answerImport } from './answer-import';
import { confirmImport } from './confirm-import';
import { discardImport } from './discard-import';
import { importPieces } from './import-people';
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

/** Confirms the import and runs it to its end. */
function importPeople(ctx: Context, input: { importId: string }) {
  confirmImport(ctx, input);
  for (const _piece of importPieces(ctx, input.importId));
}

/** The context of the same person without any role, as after their roles were revoked. */
const withoutGrants = (ctx: Context): Context => ({ ...ctx, actor: { ...ctx.actor, grants: [] } });

function staging(rows: readonly FileRow[], effectiveOn = '2026-01-01') {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  const stage = (again: readonly FileRow[], on = effectiveOn) =>
    stageImport(ctx, { fileName: 'pegawai.xlsx', effectiveOn: on, rows: importRows(again), reading: READING });
  return { db, ctx, stage, staged: stage(rows) };
}

it('imports an agency of 200, and a second run finds everything the same', () => {
  const { db, ctx, stage, staged } = staging(agencyFile(200));
  expect(staged.detail).toMatchObject({ newCount: 200, wrongCount: 0 });
  const before = countAuditEntries(db);
  importPeople(ctx, { importId: staged.subject });
  expect(countAuditEntries(db)).toBe(before + 2);
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

it('moves, corrects and renames registered people', () => {
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
  expect(findPerson(ctx, cast.employee.id)?.latest?.unitId).toBe(castUnits.community.id);
  expect(appraiserOn(db, findPerson(ctx, cast.employee.id)?.latest?.id ?? '', '2026-08-02')?.employeeId).toBe(
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

it('leaves out people who changed since the preview, and refuses a second run and a discarded file', () => {
  const { db, ctx, staged, stage } = staging([{ ...dewi, Nama: 'Dewi A., S.Gz.' }, ...agencyFile(3)], '2026-08-01');
  const elsewhere = {
    unit: 'PKM-MELATI',
    position: 'Nutrisionis',
    positionClass: 'fungsional',
    functionalLevel: 'ahli-muda',
  } as const;
  moveEmployee(ctx, { employeeId: cast.employee.id, revision: 1, ...elsewhere, isHead: false, fromOn: '2026-05-01' });
  importPeople(ctx, { importId: staged.subject });
  expect(findImport(ctx, staged.subject)).toMatchObject({
    ...{ newCount: 3, changedCount: 0, wrongCount: 1 },
    rows: [{ row: 2, status: 'wrong', faults: [{ reason: expect.stringContaining('berubah sejak pratinjau') }] }],
  });
  expect(findPerson(ctx, cast.employee.id)?.name).toBe(cast.employee.name);
  const given = stage(agencyFile(5));
  discardImport(ctx, { importId: given.subject });
  expectRefused(db, () => confirmImport(ctx, { importId: given.subject }), /sudah dibatalkan/);
  expectRefused(db, () => discardImport(ctx, { importId: given.subject }), /sudah dibatalkan/);
  const again = stage(agencyFile(6)).subject;
  confirmImport(ctx, { importId: again });
  expectRefused(db, () => confirmImport(ctx, { importId: again }), /sedang berjalan/);
  expectRefused(db, () => discardImport(ctx, { importId: again }), /sedang berjalan/);
  for (const _piece of importPieces(ctx, again));
  expectRefused(db, () => confirmImport(ctx, { importId: again }), /sudah diimpor/);
  expectRefused(db, () => discardImport(ctx, { importId: again }), /sudah diimpor/);
  const same = stage(agencyFile(6));
  expectRefused(db, () => confirmImport(ctx, { importId: same.subject }), /Tidak ada baris baru/);
});

it('continues after the server was stopped, and neither loses nor doubles anybody', async () => {
  const { db, ctx, staged, stage } = staging(agencyFile(120));
  const input = { importId: staged.subject };
  confirmImport(ctx, input);
  const stopped = importPieces(ctx, staged.subject);
  while ((findImport(ctx, staged.subject)?.doneCount ?? 0) < 50) stopped.next();
  expect(isKeyOpen(db, importKey(staged.subject))).toBe(true);
  await doJobs(db);
  expect(findImport(ctx, staged.subject)).toMatchObject({ newCount: 120, wrongCount: 0, doneCount: 120, rows: [] });
  expect(isKeyOpen(db, importKey(staged.subject))).toBe(false);
  expect(stage(agencyFile(120)).detail).toMatchObject({ sameCount: 120, newCount: 0, wrongCount: 0 });
});

it('leaves out a row whose person was changed while it runs, and imports the others', () => {
  const { ctx, staged } = staging(agencyFile(60));
  confirmImport(ctx, { importId: staged.subject });
  const pieces = importPieces(ctx, staged.subject);
  while ((findImport(ctx, staged.subject)?.doneCount ?? 0) < 25) pieces.next();
  addEmployee(ctx, {
    ...{ name: 'Lebih Cepat', employment: 'pns', identityNumber: nipOf(50), signInName: '', grade: 'III/a' },
    ...{ unit: 'DINKES', position: 'Analis', positionClass: 'pelaksana', functionalLevel: null, isHead: false },
    fromOn: '2026-01-01',
  });
  while (!pieces.next().done);
  const left = findImport(ctx, staged.subject);
  expect(left).toMatchObject({ newCount: 59, wrongCount: 1, rows: [{ values: { identityNumber: nipOf(50) } }] });
});

it('asks for the day if the file does not say it, and dates no move back', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  const rows = importRows([{ ...dewi, 'Kode Unit': 'PKM-MELATI' }]);
  const { subject: importId } = stageImport(ctx, { fileName: 'x', effectiveOn: null, rows, reading: READING });
  expect(findImport(ctx, importId)).toMatchObject({ askedCount: 1, rows: [{ question: { asks: 'day' } }] });
  expectRefused(db, () => confirmImport(ctx, { importId }), /Tidak ada baris baru/);
  answerImport(ctx, { importId, effectiveOn: '2026-08-01', twins: {} });
  const answered = findImport(ctx, importId);
  expect(answered).toMatchObject({ askedCount: 0, changedCount: 1, effectiveOn: '2026-08-01' });
  expect(answered?.rows[0]?.note).toMatch(
    /pindah sejak 1 Agustus 2026: dari Nutrisionis.*, .* ke Nutrisionis.*, .*Melati/,
  );
  importPeople(ctx, { importId });
  expect(findPerson(ctx, cast.employee.id)?.latest).toMatchObject({
    fromOn: '2026-08-01',
    unitId: castUnits.clinic.id,
  });
  expectRefused(db, () => answerImport(ctx, { importId, effectiveOn: null, twins: {} }), /sudah diimpor/);
});

describe('the same name and birth date under another number', () => {
  const other = { ...dewi, NIP: '198809242012122009', Nama: 'DEWI ANGGRAINI, S.Gz., M.Gizi' };
  const staged = () => {
    const made = staging([other], '2026-08-01');
    return { ...made, importId: made.staged.subject };
  };

  it('leads to a question and is not imported without an answer', () => {
    const { db, ctx, importId } = staged();
    const found = findImport(ctx, importId);
    expect(found).toMatchObject({ askedCount: 1, newCount: 0 });
    expect(found?.rows[0]?.question).toEqual({
      ...{ asks: 'twin', name: cast.employee.name, identityNumber: cast.employee.signInName },
    });
    expectRefused(db, () => confirmImport(ctx, { importId }), /Tidak ada baris baru/);
  });

  it('is the registered person, whose number is corrected', () => {
    const { ctx, importId } = staged();
    answerImport(ctx, { importId, effectiveOn: null, twins: { 2: 'same' } });
    expect(findImport(ctx, importId)?.rows[0]?.note).toContain(`NIP semula ${cast.employee.signInName}`);
    importPeople(ctx, { importId });
    expect(findPerson(ctx, cast.employee.id)).toMatchObject({ identityNumber: other.NIP, name: other.Nama });
    expect(peopleByText(ctx.db, cast.employee.signInName)).toEqual([]);
    expect(peopleByText(ctx.db, other.NIP)).toHaveLength(1);
  });

  it('is another person if the officer says so', () => {
    const { ctx, importId } = staged();
    answerImport(ctx, { importId, effectiveOn: null, twins: { 2: 'other', 99: 'same' } });
    expect(findImport(ctx, importId)).toMatchObject({ newCount: 1, askedCount: 0, twins: { 2: 'other' } });
    importPeople(ctx, { importId });
    expect(findPerson(ctx, cast.employee.id)?.identityNumber).toBe(cast.employee.signInName);
    expect(peopleByText(ctx.db, other.NIP)).toHaveLength(1);
  });

  it('leads to no question if the file names both numbers', () => {
    const { ctx, stage } = staged();
    const both = findImport(ctx, stage([dewi, other], '2026-08-01').subject);
    expect(both).toMatchObject({ askedCount: 0 });
  });
});

it('is only for agency admins, and discards the file before', () => {
  const { db, ctx, staged, stage } = staging(agencyFile(3));
  stage(agencyFile(4));
  expect(db.select().from(peopleImports).all()[0]).toMatchObject({ preview: '[]', discardedAt: ctx.now });
  const input = { importId: staged.subject };
  for (const member of [cast.unitAdmin, cast.auditor, cast.employee]) {
    const other = actingAs(db, member, DAY);
    expectRefused(db, () => confirmImport(other, input), /tidak ditemukan/);
    expectRefused(db, () => answerImport(other, { ...input, effectiveOn: null, twins: {} }), /tidak ditemukan/);
    expectRefused(db, () => discardImport(other, input), /tidak ditemukan/);
    const rows = importRows(agencyFile(2));
    expectRefused(
      db,
      () => stageImport(other, { fileName: 'x', effectiveOn: DAY, rows, reading: READING }),
      /hanya untuk admin instansi/,
    );
  }
});

it('keeps in the preview which units would be at the top of the tree beside the registered ones', () => {
  const { ctx, staged, stage } = staging(agencyFile(2));
  const preview = () => findImport(ctx, staged.subject)!;
  expect(newTopsOf(ctx, preview())).toMatchObject({ wanted: ['K'], present: [{ code: castUnits.city.code }] });
  const below = agencyFile(2).map((row) => (row['Kode Unit'] === 'K' ? { ...row, 'Kode Unit Induk': 'KOTA' } : row));
  const inside = stage(below).subject;
  expect(newTopsOf(ctx, findImport(ctx, inside)!)).toEqual({ wanted: [], present: [] });
});

it('[decision 18] ends with what is written if the person who confirmed may no longer import', () => {
  const { db, ctx, staged } = staging(agencyFile(60));
  confirmImport(ctx, { importId: staged.subject });
  const pieces = importPieces(ctx, staged.subject);
  pieces.next();
  while (storedImport(db, staged.subject)!.doneCount === 0) pieces.next();
  const written = storedImport(db, staged.subject)!.doneCount;
  for (const _piece of importPieces(withoutGrants(ctx), staged.subject));
  const left = storedImport(db, staged.subject)!;
  expect(left).toMatchObject({ importedAt: ctx.now, newCount: written, wrongCount: 60 - written });
  expect(left.rows).toHaveLength(60 - written);
  expect(left.rows[0]?.faults).toMatchObject([{ reason: expect.stringContaining('tidak lagi berhak mengimpor') }]);
  expect(peopleByText(db, nipOf(60))).toEqual([]);
  expect(db.select().from(auditEntries).all().at(-1)?.event).toBe('people.imported');
});

it('[decision 18] writes nothing at all if the right was lost before the first piece', () => {
  const { db, ctx, staged } = staging([{ ...dewi, NIP: nipOf(3), 'Kode Unit': 'BARU', 'Nama Unit': 'Unit Baru' }]);
  confirmImport(ctx, { importId: staged.subject });
  for (const _piece of importPieces(withoutGrants(ctx), staged.subject));
  expect(storedImport(db, staged.subject)).toMatchObject({ newCount: 0, wrongCount: 1 });
  expect(unitByText(db, 'BARU', 'all').unit).toBeUndefined();
});
