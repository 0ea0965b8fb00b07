import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { agencies, appraiserAppointments, assignments, employeeStates, employees, positions, units } from '@/db/schema';
import { appraiserOn, listAppraisedSegments } from '@/lib/people/queries/reporting-line';
import { APPRAISER_OF_SEGMENT, reportingColumns } from '@/lib/people/queries/segments-around';
import { POSITION_CLASSES } from '@/lib/people/rules/positions';
import { STATE_KINDS } from '@/lib/people/rules/states';
import { freshDatabase } from '@/tests/support/database';
import { appraisersOn, type Segment } from './many-appraisers';

const DAYS = [
  '2026-01-01',
  '2026-03-01',
  '2026-05-01',
  '2026-07-01',
  '2026-09-01',
  '2026-11-01',
  '2026-12-31',
] as const;
const YEAR = { fromOn: '2026-01-01', toOn: '2026-12-31' };
const AT = new Date('2026-01-01T00:00:00Z');

/** The same numbers for the same seed, so that a case that fails can be looked at again. */
function dice(seed: number) {
  let state = seed * 2654435761;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state / 4294967296;
  };
  return {
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!,
    chance: (share: number) => next() < share,
  };
}

/** An agency with vacant posts above vacant posts, people who come and go, letters of every kind, some for several posts, and leaders away. */
function planted(seed: number): Connection {
  const db = freshDatabase();
  const { one, chance } = dice(seed);
  db.update(agencies)
    .set({ kind: one(['kota', 'kementerian'] as const) })
    .run();
  const paths = new Map([['u0', 'u0/']]);
  db.insert(units).values({ id: 'u0', code: 'U0', name: 'Puncak', path: 'u0/', isIndependent: true }).run();
  for (let i = 1; i < 12; i++) {
    const parentId = one([...paths.keys()]);
    const path = `${paths.get(parentId)}u${i}/`;
    paths.set(`u${i}`, path);
    const closedOn = chance(0.1) ? one(DAYS) : null;
    db.insert(units)
      .values({ id: `u${i}`, code: `U${i}`, name: `Unit ${i}`, parentId, path, isIndependent: chance(0.3), closedOn })
      .run();
  }
  for (let i = 0; i < 45; i++) plantPerson(db, i, [...paths.keys()], dice(seed * 100 + i));
  for (let i = 0; i < 14; i++) plantLetter(db, i, [...paths.keys()], dice(seed * 1000 + i));
  return db;
}

function plantPerson(
  db: Connection,
  i: number,
  known: readonly string[],
  { one, chance }: ReturnType<typeof dice>,
): void {
  const id = `p${i}`;
  db.insert(employees)
    .values({ id, identityKind: 'none', name: `Orang ${i}`, employment: 'pns', createdAt: AT })
    .run();
  const isHead = i < known.length && chance(0.7);
  const unitId = isHead ? known[i]! : one(known);
  const isIndependentUnitHead = isHead && chance(0.3);
  const positionClass = isHead ? one(POSITION_CLASSES) : chance(0.15) ? 'jpt-pratama' : 'pelaksana';
  db.insert(positions)
    .values({ id: `j${i}`, unitId, name: `Jabatan ${i}`, positionClass, isHead, isIndependentUnitHead })
    .run();
  const fromOn = chance(0.7) ? '2025-01-01' : one(DAYS);
  const toOn = chance(0.25) ? one(DAYS.filter((day) => day >= fromOn)) : null;
  db.insert(assignments)
    .values({ id: `a${i}`, employeeId: id, positionId: `j${i}`, unitId, fromOn, toOn })
    .run();
  if (chance(0.15)) {
    const kind = one(STATE_KINDS.filter((state) => state !== 'tugas-belajar'));
    const state = {
      id: `k${i}`,
      employeeId: id,
      kind,
      fromOn: one(DAYS),
      toOn: null,
      letterNumber: '1',
      recordedBy: id,
    };
    db.insert(employeeStates)
      .values({ ...state, recordedAt: AT })
      .run();
  }
}

function plantLetter(
  db: Connection,
  i: number,
  known: readonly string[],
  { one, chance }: ReturnType<typeof dice>,
): void {
  const isForUnit = chance(0.8);
  const [fromOn, toOn] = [one(DAYS), one(DAYS)].sort() as [string, string];
  const subject = isForUnit ? { unitId: one(known) } : { assignmentId: `a${one([20, 25, 30, 35, 40])}` };
  const taken = db.all(sql`select 1 from appraiser_appointments where (unit_id = ${subject.unitId ?? ''}
    or assignment_id = ${subject.assignmentId ?? ''}) and from_on <= ${toOn} and to_on >= ${fromOn}`);
  if (taken.length > 0) return;
  const capacity = isForUnit
    ? one(['plt', 'plt', 'plt', 'plh', 'delegasi'] as const)
    : one(['definitif', 'delegasi'] as const);
  const letter = {
    id: `s${i}`,
    appraiserId: `p${one([1, 2, 3, 4, 13, 14, 15])}`,
    capacity,
    reason: 'Uji',
    fromOn,
    toOn,
  };
  if (subject.assignmentId?.slice(1) === letter.appraiserId.slice(1)) return;
  db.insert(appraiserAppointments)
    .values({ ...letter, ...subject, appointedBy: 'p0', appointedAt: new Date(AT.getTime() + i) })
    .run();
}

describe('who appraises is one answer, however it is asked for', () => {
  it.each(Array.from({ length: 60 }, (_, i) => [i + 1]))(
    '[ORANG-05] one by one, as the list of somebody, for all at once, and as an expression (agency %i)',
    (seed) => {
      const db = planted(seed);
      const segments =
        db.all<Segment>(sql`select a.id as assignmentId, a.employee_id as employeeId, p.is_head as isHead,
          p.position_class as positionClass, p.is_independent_unit_head as isIndependentUnitHead, a.unit_id as unitId,
          u.parent_id as parentUnitId, a.from_on as fromOn, a.to_on as toOn
        from assignments a join positions p on p.id = a.position_id join units u on u.id = a.unit_id
        where a.id glob 'a[0-9]*' and a.from_on <= ${YEAR.toOn} and (a.to_on is null or a.to_on >= ${YEAR.fromOn})`);
      for (const day of DAYS) {
        const told = segments.map((segment) => appraiserOn(db, segment.assignmentId, day));
        expect(told.some((one, i) => one?.employeeId === segments[i]!.employeeId)).toBe(false);
        const all = appraisersOn(db, day);
        expect(segments.map(all)).toEqual(told);
        expect(segments.map((segment) => appraisersOn(db, day, [segment])(segment))).toEqual(told);
        expect(byExpression(db, day, segments)).toEqual(told.map((one) => one?.employeeId ?? null));
        for (const leader of new Set(told.flatMap((one) => one?.employeeId ?? []))) {
          const own = segments.filter((_, i) => told[i]?.employeeId === leader).map(({ assignmentId }) => assignmentId);
          expect(listAppraisedSegments(db, leader, YEAR, day).sort(), `${leader} on ${day}`).toEqual(own.sort());
        }
      }
    },
  );
});

function byExpression(db: Connection, day: string, segments: readonly Segment[]): (string | null)[] {
  const rows = db.all<{
    id: string;
    appraiser: string | null;
  }>(sql`select s.id, ${APPRAISER_OF_SEGMENT} as appraiser from (
    select ${reportingColumns(sql`${day}`)} from assignments a join positions p on p.id = a.position_id join units u on u.id = a.unit_id) s`);
  const found = new Map(rows.map(({ id, appraiser }) => [id, appraiser]));
  return segments.map(({ assignmentId }) => found.get(assignmentId) ?? null);
}
