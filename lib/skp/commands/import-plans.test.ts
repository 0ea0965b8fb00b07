import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { employees, skpImports, skps } from '@/db/schema';
import { mintSystem } from '@/lib/auth/actor';
import { readTableRow, type SheetCell } from '@/lib/people/rules/sheet-cells';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenDraftSkp, givenOpenCycle, headPlan } from '@/tests/support/given';
import { READING } from '@/tests/support/import-file';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import { contentOf, skpHead } from '../queries';
import { findPlanImport, waitingPlanImport } from '../queries/imports';
import { timelineOf } from '../queries/plans';
import { PLAN_COLUMNS, type PlanKey, type PlanRow } from '../rules/import-columns';
import { confirmPlans } from './confirm-plans';
import { discardPlans } from './discard-plans';
import { expirePlans } from './expire-plans';
import { planImportPieces } from './import-plans';
import { saveSkp } from './save-skp';
import { stagePlans } from './stage-plans';

const DAY = '2026-01-12';
let db: Connection;
let cycleId: string;
beforeEach(() => {
  db = freshDatabase();
  cycleId = givenOpenCycle(db).id;
});
const as = (member: CastMember) => actingAs(db, member, DAY);
const nipOf = ({ id }: CastMember) =>
  db
    .select()
    .from(employees)
    .all()
    .find((one) => one.id === id)!.identityNumber!;
type Cells = Partial<Record<PlanKey, string>>;
const rowOf = (member: CastMember, change: Cells = {}, row = 2): PlanRow => ({
  row,
  values: {
    ...{ identityNumber: nipOf(member), year: '2026', title: 'Terlayaninya pasien', indicator: 'Pasien yang puas' },
    ...{ aspect: 'Kualitas', target: '95', measure: 'persen', supportedText: 'Meningkatnya mutu' },
    ...change,
  },
  faults: [],
});
const stage = (rows: PlanRow[], member = cast.agencyAdmin, cycle = cycleId) =>
  stagePlans(as(member), { cycleId: cycle, fileName: 'skp.xlsx', rows, reading: READING }).subject;
const confirm = (importId: string) => confirmPlans(as(cast.agencyAdmin), { importId });
/** Confirms the import and runs it to its end. Returns the file. */
const finish = (importId: string) => {
  confirm(importId);
  for (const _piece of planImportPieces(as(cast.agencyAdmin), importId));
  return findPlanImport(as(cast.agencyAdmin), importId)!;
};
const run = (rows: PlanRow[]) => finish(stage(rows));
/** The revision of the plan. The import increases it, so an editor that was opened before is refused. */
const revisionOf = (skpId: string) => skpHead(db, skpId)!.revision;
const planOf = (member: CastMember) =>
  db
    .select()
    .from(skps)
    .all()
    .find(({ ownerId }) => ownerId === member.id);
const contentIn = (member: CastMember) => contentOf(db, planOf(member)!.versionId).results;

describe('importing plans from a file', () => {
  it('begins plans, fills drafts, records each in its own history, and changes nothing the second time', () => {
    const { skpId } = givenDraftSkp(db, cast.stranger);
    const rows = [
      rowOf(cast.employee),
      rowOf(cast.employee, { indicator: 'Waktu tunggu', direction: 'Makin kecil makin baik', target: '30' }, 3),
      rowOf(cast.stranger, {}, 4),
    ];
    const before = countAuditEntries(db);
    expect(run(rows)).toMatchObject({ newCount: 3, wrongCount: 0, doneCount: 3 });
    expect(countAuditEntries(db)).toBe(before + 5);
    expect(contentIn(cast.employee)).toMatchObject([
      {
        ...{
          origin: 'file',
          originLabel: 'berkas skp.xlsx',
          supportedText: 'Meningkatnya mutu',
          supportIsProvisional: true,
        },
        indicators: [
          { target: '95', aspect: 'kualitas' },
          { direction: 'less', target: '30' },
        ],
      },
    ]);
    expect(contentIn(cast.stranger)).toHaveLength(3);
    expect(timelineOf(as(cast.stranger), { id: skpId, isHistoryCut: false }).at(-1)?.what).toBe(
      'memasukkan baris SKP dari berkas',
    );
    expectRefused(db, () => confirm(lastImport().id), /sudah diimpor/);
    const again = stage(rows);
    expect(findPlanImport(as(cast.agencyAdmin), again)).toMatchObject({ sameCount: 3 });
    expectRefused(db, () => confirm(again), /Tidak ada baris baru/);
  });
  const lastImport = () => db.select().from(skpImports).all().at(-1)!;

  it('overwrites different values in a draft, and keeps what the file leaves out', () => {
    run([rowOf(cast.employee)]);
    expect(run([rowOf(cast.employee, { target: '97,5', aspect: '' })])).toMatchObject({ changedCount: 1 });
    expect(run([rowOf(cast.employee, { target: '', kind: 'tambahan' })])).toMatchObject({ changedCount: 1 });
    expect(contentIn(cast.employee)).toMatchObject([
      { kind: 'tambahan', indicators: [{ target: '97.5', aspect: 'kualitas', measure: 'persen' }] },
    ]);
  });

  it('writes perspectives and the assigning post into the plan of a head', () => {
    const change = { aspect: '', perspective: 'Anggaran', assignedBy: 'Wali Kota' };
    run([rowOf(cast.head, change)]);
    expect(contentIn(cast.head)).toMatchObject([
      { assignedBy: 'Wali Kota', supportedText: '', indicators: [{ perspective: 'anggaran', aspect: null }] },
    ]);
    expect(headPlan.results).toHaveLength(1);
  });

  it('keeps refused rows for a separate file and imports the valid ones', () => {
    const importId = stage([rowOf(cast.employee), rowOf(cast.employee, { year: '2025' }, 3)]);
    const preview = findPlanImport(as(cast.agencyAdmin), importId)!;
    expect(preview).toMatchObject({ newCount: 1, wrongCount: 1 });
    expect(preview.rows).toMatchObject([{ name: cast.employee.name, status: 'new' }, { faults: [{ key: 'year' }] }]);
    expect(finish(importId).rows).toMatchObject([{ row: 3, status: 'wrong' }]);
  });

  it('is for admins: a unit admin within their own units, and each for their own files', () => {
    for (const member of [cast.appraiser, cast.employee, cast.auditor])
      expectRefused(db, () => stage([rowOf(cast.employee)], member), /hanya untuk admin/);
    const importId = stage([rowOf(cast.employee), rowOf(cast.personnelHead, {}, 3)], cast.unitAdmin);
    const { rows } = findPlanImport(as(cast.unitAdmin), importId)!;
    expect(rows.map(({ status }) => status)).toEqual(['new', 'wrong']);
    expect(rows[1]!.faults[0]!.reason).toContain('lingkup Anda');
    expect(findPlanImport(as(cast.agencyAdmin), importId)).toBeUndefined();
    expectRefused(db, () => confirm(importId), /Impor tidak ditemukan/);
    expectRefused(db, () => discardPlans(as(cast.agencyAdmin), { importId }), /Impor tidak ditemukan/);
  });

  it('skips plans changed since the preview, and is refused after discarding and for years that are not open', () => {
    const { skpId } = givenDraftSkp(db, cast.employee);
    const importId = stage([rowOf(cast.employee)]);
    const { revision } = skpHead(db, skpId)!;
    const results = [{ kind: 'utama' as const, title: 'Terlayaninya pasien', indicators: [] }];
    saveSkp(as(cast.employee), { skpId, revision, results });
    expect(finish(importId)).toMatchObject({
      ...{ newCount: 0, wrongCount: 1 },
      rows: [{ status: 'wrong', faults: [{ reason: expect.stringContaining('berubah sejak pratinjau') }] }],
    });
    expect(contentIn(cast.employee)).toMatchObject([{ title: 'Terlayaninya pasien', indicators: [] }]);
    const given = stage([rowOf(cast.employee)]);
    discardPlans(as(cast.agencyAdmin), { importId: given });
    expectRefused(db, () => confirm(given), /sudah dibatalkan/);
    expectRefused(db, () => discardPlans(as(cast.agencyAdmin), { importId: given }), /sudah dibatalkan/);
    const next = stage([rowOf(cast.employee)]);
    stage([rowOf(cast.employee)]);
    expectRefused(db, () => confirm(next), /sudah dibatalkan/);
    expectRefused(db, () => stage([rowOf(cast.employee)], cast.agencyAdmin, 'x'), /Tahun kinerja tidak ditemukan/);
    const done = stage([rowOf(cast.employee)]);
    confirm(done);
    expectRefused(db, () => confirm(done), /sedang berjalan/);
    expectRefused(db, () => discardPlans(as(cast.agencyAdmin), { importId: done }), /sedang berjalan/);
    for (const _piece of planImportPieces(as(cast.agencyAdmin), done));
    expectRefused(db, () => discardPlans(as(cast.agencyAdmin), { importId: done }), /tidak dapat dibatalkan/);
  });
});

it('reads the number and date cells of a spreadsheet as people write them', () => {
  const columns = new Map<PlanKey, number>([
    ['identityNumber', 0],
    ['target', 1],
  ]);
  const header = { at: 0, columns, width: 2, read: [], ignored: [] };
  const read = (cell: SheetCell, nip: SheetCell = { kind: 'text', text: '1' }) =>
    readTableRow(PLAN_COLUMNS, [nip, cell], header, { row: 2, uses1904: false, isText: false })!;
  expect(read({ kind: 'number', text: '1234.5' }).values.target).toBe('1.234,5');
  expect(read({ kind: 'number', text: '0.30000000000000004' }).values.target).toBe('0,3');
  expect(read({ kind: 'percent', text: '85' })).toMatchObject({ values: { target: '85%' }, faults: [] });
  expect(read({ kind: 'percent', text: '97.5' }).values.target).toBe('97,5%');
  const percentAsNumber = read({ kind: 'text', text: '95' }, { kind: 'percent', text: '1985' });
  expect(percentAsNumber.faults[0]).toMatchObject({ key: 'identityNumber' });
  expect(read({ kind: 'date', text: '2026-06-30' })).toMatchObject({ values: { target: '2026-06-30' }, faults: [] });
  const asNumber = read({ kind: 'text', text: '95' }, { kind: 'number', text: '198809242012122003' });
  expect(asNumber.faults[0]).toMatchObject({ key: 'identityNumber' });
});

it('continues where it was stopped, without duplicates', () => {
  const rows = [rowOf(cast.employee), rowOf(cast.stranger, {}, 3), rowOf(cast.colleague, {}, 4)];
  const importId = stage(rows);
  confirm(importId);
  const admin = as(cast.agencyAdmin);
  const stopped = planImportPieces(admin, importId);
  stopped.next();
  expect(findPlanImport(admin, importId)).toMatchObject({ doneCount: 1, importedAt: null });
  for (const _piece of planImportPieces(admin, importId));
  expect(findPlanImport(admin, importId)).toMatchObject({ newCount: 3, wrongCount: 0, doneCount: 3, rows: [] });
  for (const member of [cast.employee, cast.stranger, cast.colleague]) expect(contentIn(member)).toHaveLength(1);
});

it('changes no field whose column is missing in the file', () => {
  const says = { kind: 'tambahan', direction: 'Makin kecil makin baik', target: '30', measure: 'menit' };
  run([rowOf(cast.employee, says)]);
  const bare = { ...rowOf(cast.employee, { target: '25' }), lacks: ['kind', 'direction', 'measure'] as const };
  const { kind: _kind, direction: _direction, measure: _measure, ...values } = bare.values;
  expect(run([{ ...bare, values }])).toMatchObject({ changedCount: 1, wrongCount: 0 });
  expect(contentIn(cast.employee)).toMatchObject([
    { kind: 'tambahan', indicators: [{ direction: 'less', target: '25', measure: 'menit' }] },
  ]);
});

it('counts a plan that received rows as changed, so that an older editor page is refused', () => {
  const { skpId } = givenDraftSkp(db, cast.employee);
  const before = revisionOf(skpId);
  run([rowOf(cast.employee)]);
  expect(revisionOf(skpId)).toBeGreaterThan(before);
});

it('waits seven days for its uploader and is then discarded, unless it was confirmed', () => {
  const [own, running] = [stage([rowOf(cast.employee)]), stage([rowOf(cast.employee)], cast.unitAdmin)];
  confirmPlans(as(cast.unitAdmin), { importId: running });
  const [uploaded] = db.select({ at: skpImports.uploadedAt }).from(skpImports).all();
  const after = (days: number) => new Date(uploaded!.at.getTime() + days * 24 * 3_600_000 + 1);
  const expire = (days: number) => expirePlans({ db, actor: mintSystem(), now: after(days) });
  expire(6);
  expect(findPlanImport(as(cast.agencyAdmin), own)?.discardedAt).toBeNull();
  const lines = countAuditEntries(db);
  expire(7);
  expire(7);
  expect(findPlanImport(as(cast.agencyAdmin), own)).toMatchObject({ discardedAt: after(7), rows: [] });
  expect(findPlanImport(as(cast.unitAdmin), running)?.discardedAt).toBeNull();
  expect(countAuditEntries(db)).toBe(lines + 1);
});

it('is found by its uploader while it waits, and by nobody else', () => {
  const id = stage([rowOf(cast.employee)]);
  expect(waitingPlanImport(as(cast.agencyAdmin))).toEqual({ id, fileName: 'skp.xlsx' });
  expect(waitingPlanImport(as(cast.unitAdmin))).toBeUndefined();
  finish(id);
  expect(waitingPlanImport(as(cast.agencyAdmin))).toBeUndefined();
});

describe('[decision 18] an import whose sender loses the right', () => {
  const lose = (importId: string, change: { grants: [] } | { path: string }) => {
    const admin = as(cast.unitAdmin);
    const grants = 'path' in change ? admin.actor.grants.map((one) => ({ ...one, unitPath: change.path })) : [];
    for (const _piece of planImportPieces({ ...admin, actor: { ...admin.actor, grants } }, importId));
    return findPlanImport(admin, importId)!;
  };
  const stageAll = () =>
    stage(
      [cast.employee, cast.stranger, cast.colleague].map((member, i) => rowOf(member, {}, i + 2)),
      cast.unitAdmin,
    );
  const reason = expect.stringContaining('tidak lagi di lingkup');

  it('keeps and counts what is written, and refuses the rest with that reason', () => {
    const importId = stageAll();
    confirmPlans(as(cast.unitAdmin), { importId });
    planImportPieces(as(cast.unitAdmin), importId).next();
    expect(lose(importId, { grants: [] })).toMatchObject({
      ...{ newCount: 1, wrongCount: 2, importedAt: expect.any(Date) },
      rows: [{ faults: [{ reason }] }, { faults: [{ reason }] }],
    });
    expect(contentIn(cast.employee)).toHaveLength(1);
    expect(planOf(cast.colleague)).toBeUndefined();
  });

  it('refuses the rows outside of a scope that became smaller', () => {
    const importId = stageAll();
    confirmPlans(as(cast.unitAdmin), { importId });
    expect(lose(importId, { path: 'elsewhere/' })).toMatchObject({ newCount: 0, wrongCount: 3 });
    expect(planOf(cast.employee)).toBeUndefined();
  });
});

it('says the reason of a row that was refused by itself after the preview', () => {
  const { skpId } = givenDraftSkp(db, cast.employee);
  const importId = stage([rowOf(cast.employee)]);
  db.update(skps).set({ status: 'agreed' }).where(eq(skps.id, skpId)).run();
  expect(finish(importId).rows).toMatchObject([{ faults: [{ reason: expect.stringContaining('sudah ditetapkan') }] }]);
});
