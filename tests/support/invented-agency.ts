import { sql } from 'drizzle-orm';
import type { Connection } from '@/db/client';
import { agencies, appraiserAppointments, assignments, employeeStates, employees, positions, units } from '@/db/schema';
import { POSITION_CLASSES, STATE_KINDS } from '@/lib/people/rules/vocabulary';
import { freshDatabase } from './database';

export const DAYS = [
  '2026-01-01',
  '2026-03-01',
  '2026-05-01',
  '2026-07-01',
  '2026-09-01',
  '2026-11-01',
  '2026-12-31',
] as const;
const AT = new Date('2026-01-01T00:00:00Z');

/** Pseudo-random choices. The same seed gives the same choices, so that a failing case can be repeated. */
export function dice(seed: number) {
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

/**
 * A random agency with difficult cases: vacant posts above vacant posts, people who come and go, appointments of every kind, some of them
 * for several posts, and leaders who are away.
 */
export function inventedAgency(seed: number): Connection {
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
