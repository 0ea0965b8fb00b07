import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { accounts, appraisals, checkIns, cycles, dialogues, skps } from '@/db/schema';
import { periodsOf } from '@/lib/cycles/queries';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';
import { taskTitle } from '../labels';
import { inboxOf } from './inbox';

const at = new Date('2026-01-15T03:00:00Z');

/** States as they lie in the tables; how they come about is told by the columns they belong to. */
function givenPlan(db: Connection, member: CastMember, status: 'draft' | 'submitted' | 'returned' | 'agreed'): string {
  const cycleId = db.select().from(cycles).get()!.id;
  const id = `skp-${member.id}`;
  const row = {
    id,
    cycleId,
    assignmentId: member.assignmentId,
    ownerId: member.id,
    form: 'staff',
    versionId: 'v',
  } as const;
  db.insert(skps)
    .values({ ...row, status, submittedAt: at, createdAt: at })
    .run();
  return id;
}

function givenYear(): { db: Connection; quarter: (ordinal: number) => string; year: string } {
  const db = freshDatabase();
  db.update(accounts).set({ passwordHash: 'x' }).run();
  const periods = periodsOf(db, givenOpenCycle(db).id);
  const quarter = (ordinal: number) => periods.find((p) => p.kind === 'triwulanan' && p.ordinal === ordinal)!.id;
  return { db, quarter, year: periods.find(({ kind }) => kind === 'tahunan')!.id };
}

const titles = (db: Connection, member: CastMember, day: string, group: 'own' | 'team' | 'office') =>
  inboxOf(actingAs(db, member, day))[group].map(taskTitle);

describe('planning', () => {
  it('asks everybody with a plan to make one, and nobody else', () => {
    const { db } = givenYear();
    expect(titles(db, cast.employee, '2026-01-10', 'own')).toEqual(['Susun SKP']);
    expect(titles(db, cast.mayor, '2026-01-10', 'own')).toEqual([]);
  });

  it('asks nothing before the year is open', () => {
    const { db } = givenYear();
    db.update(cycles).set({ status: 'draft' }).run();
    expect(inboxOf(actingAs(db, cast.employee, '2026-01-10'))).toMatchObject({
      own: [],
      team: [],
      office: [],
      year: undefined,
    });
    expect(titles(db, cast.agencyAdmin, '2026-01-10', 'office')).toEqual(['Periksa kesiapan dan buka tahun kinerja']);
  });

  it('moves from the employee to the appraiser and back', () => {
    const { db } = givenYear();
    const id = givenPlan(db, cast.employee, 'submitted');
    expect(titles(db, cast.employee, '2026-01-20', 'own')).toEqual([]);
    const [task] = inboxOf(actingAs(db, cast.appraiser, '2026-01-20')).team;
    expect(task).toEqual({
      kind: 'agree-plan',
      dueOn: '2026-01-31',
      sinceOn: '2026-01-15',
      year: 'Kinerja Tahun 2026',
      name: cast.employee.name,
      recordId: id,
    });
    db.update(skps).set({ status: 'returned' }).run();
    expect(titles(db, cast.employee, '2026-01-20', 'own')).toEqual(['Perbaiki SKP yang dikembalikan']);
    expect(titles(db, cast.appraiser, '2026-01-20', 'team')).toEqual([]);
  });
});

describe('the quarters', () => {
  it('ask for the report, then for its answer, then for the appraisal, then for the receipt', () => {
    const { db, quarter } = givenYear();
    const skpId = givenPlan(db, cast.employee, 'agreed');
    expect(titles(db, cast.employee, '2026-03-19', 'own')).toEqual([]);
    expect(titles(db, cast.employee, '2026-03-20', 'own')).toEqual(['Isi dan ajukan check-in Triwulan I']);

    const base = { skpId, versionId: 'v', periodId: quarter(1), createdAt: at };
    db.$client.pragma('foreign_keys = OFF');
    db.insert(checkIns)
      .values({ id: 'ci', ...base, status: 'submitted', submittedAt: at })
      .run();
    expect(titles(db, cast.employee, '2026-03-25', 'own')).toEqual([]);
    expect(titles(db, cast.appraiser, '2026-03-25', 'team')).toEqual([
      `Tanggapi check-in Triwulan I: ${cast.employee.name}`,
    ]);

    db.update(checkIns).set({ status: 'reviewed' }).run();
    expect(titles(db, cast.appraiser, '2026-03-25', 'team')).toEqual([
      `Nilai kinerja Triwulan I: ${cast.employee.name}`,
    ]);

    const judged = {
      appraiserId: cast.appraiser.id,
      predikat: 'baik',
      releasedAt: at,
      releasedOn: '2026-04-01',
    } as const;
    db.insert(appraisals)
      .values({ id: 'ap', ...base, scope: 'periodik', status: 'released', ...judged })
      .run();
    expect(titles(db, cast.appraiser, '2026-04-02', 'team')).toEqual([]);
    expect(titles(db, cast.employee, '2026-04-02', 'own')).toEqual(['Baca dan terima hasil penilaian Triwulan I']);
    db.update(appraisals).set({ status: 'received' }).run();
    expect(titles(db, cast.employee, '2026-04-02', 'own')).toEqual([]);
  });

  it('ask both sides to confirm the talk of mid-year, each until it did', () => {
    const { db, quarter } = givenYear();
    const skpId = givenPlan(db, cast.employee, 'agreed');
    db.$client.pragma('foreign_keys = OFF');
    const talk = {
      heldOn: '2026-06-25',
      place: 'Ruang rapat',
      discussed: 'x',
      agreed: 'y',
      recordedBy: cast.employee.id,
    };
    db.insert(dialogues)
      .values({ id: 'd', skpId, periodId: quarter(2), ...talk, recordedAt: at, ownerConfirmedAt: at })
      .run();
    expect(titles(db, cast.appraiser, '2026-07-01', 'team')).toContain(
      `Konfirmasi catatan dialog kinerja: ${cast.employee.name}`,
    );
    expect(titles(db, cast.employee, '2026-07-01', 'own')).not.toContain('Konfirmasi catatan dialog kinerja');
    db.update(dialogues).set({ ownerConfirmedAt: null, appraiserConfirmedAt: at }).run();
    expect(titles(db, cast.employee, '2026-07-01', 'own')).toContain('Konfirmasi catatan dialog kinerja');
  });
});

describe('the office', () => {
  it('tells who may enter achievements how many units lack one, and the head above as well', () => {
    const { db } = givenYear();
    expect(titles(db, cast.agencyAdmin, '2026-03-20', 'office')).toEqual([
      'Isi capaian kinerja 7 unit untuk Triwulan I',
    ]);
    expect(titles(db, cast.unitAdmin, '2026-03-20', 'office')).toEqual(['Isi capaian kinerja 4 unit untuk Triwulan I']);
    expect(titles(db, cast.head, '2026-03-20', 'office')).toEqual(['Isi capaian kinerja 3 unit untuk Triwulan I']);
    expect(titles(db, cast.mayor, '2026-03-20', 'office')).toEqual(['Isi capaian kinerja 4 unit untuk Triwulan I']);
    for (const member of [cast.employee, cast.appraiser, cast.auditor])
      expect(titles(db, member, '2026-03-20', 'office')).toEqual([]);
  });

  it('tells admins, each for the own units, who cannot sign in yet', () => {
    const { db } = givenYear();
    db.update(accounts).set({ passwordHash: null }).where(eq(accounts.employeeId, cast.inspector.id)).run();
    db.delete(accounts).where(eq(accounts.employeeId, cast.colleague.id)).run();
    expect(titles(db, cast.agencyAdmin, '2026-01-10', 'office')).toEqual([
      'Terbitkan kata sandi pertama untuk 2 pegawai',
    ]);
    expect(titles(db, cast.unitAdmin, '2026-01-10', 'office')).toEqual([
      'Terbitkan kata sandi pertama untuk 1 pegawai',
    ]);
    expect(titles(db, cast.auditor, '2026-01-10', 'office')).toEqual([]);
  });

  it('shows how far the year is to those who look on, within their units', () => {
    const { db } = givenYear();
    givenPlan(db, cast.employee, 'agreed');
    givenPlan(db, cast.inspector, 'submitted');
    const progress = (member: CastMember) => inboxOf(actingAs(db, member, '2026-03-25')).progress;
    expect(progress(cast.agencyAdmin)).toMatchObject({ expected: 14, agreed: 1, submitted: 1, period: 'Triwulan I' });
    expect(progress(cast.auditor)).toMatchObject({ expected: 14, agreed: 1, submitted: 1 });
    expect(progress(cast.unitAdmin)).toMatchObject({ expected: 10, agreed: 1, submitted: 0 });
    expect(progress(cast.appraiser)).toBeUndefined();
  });
});

it.each(Object.entries(cast))('takes at most eight statements for the %s', (_, member) => {
  const db = freshDatabase();
  let statements = 0;
  // Statements keep the counter that was there when they were prepared, so it comes first.
  Object.assign((db as unknown as { session: object }).session, { logger: { logQuery: () => statements++ } });
  givenOpenCycle(db);
  const ctx = actingAs(db, member, '2026-07-01');
  statements = 0;
  inboxOf(ctx);
  expect(statements).toBeGreaterThan(4);
  expect(statements).toBeLessThanOrEqual(8);
});
