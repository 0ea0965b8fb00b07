import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { units } from '@/db/schema';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenState } from '@/tests/support/given-states';
import { appointAppraiser } from '../commands/appoint-appraiser';
import { deactivateEmployee } from '../commands/deactivate-employee';
import { endAssignment } from '../commands/end-assignment';
import { leaderlessWords, withoutLeaderWords } from '../labels';
import { findLeaderless } from './leaderless';
import { leftWithoutLeader } from './leaders';

const DAY = '2026-07-26';
const AFTER = '2026-07-27';
const leaving = { employeeId: cast.appraiser.id, revision: 1, lastOn: DAY, reason: 'Pensiun' };
const pathOf = (db: Connection, id: string) => db.select().from(units).where(eq(units.id, id)).get()!.path;
const asPlt = { capacity: 'plt', reason: '', letterNumber: '800/1', fromOn: AFTER, toOn: null } as const;
const admin = (db: Connection) => actingAs(db, cast.agencyAdmin, DAY);
const ended =
  (db: Connection): (() => unknown) =>
  () =>
    endAssignment(admin(db), leaving);

it.each([
  ['whose post ends', ended, 'Jabatan pimpinannya kosong'],
  ['who is deactivated', (db) => () => deactivateEmployee(admin(db), leaving), 'Jabatan pimpinannya kosong'],
  [
    'who goes on leave without pay',
    (db) => () => givenState(db, cast.appraiser, { kind: 'cltn', fromOn: AFTER, day: DAY }),
    `${cast.appraiser.name}, pimpinannya, berhalangan: Cuti di luar tanggungan negara (CLTN)`,
  ],
] satisfies [string, typeof ended, string][])(
  'names the units of a leader %s, and the person who appraises there meanwhile',
  (_, operation, why) => {
    const db = freshDatabase();
    const left = leftWithoutLeader(db, { personId: cast.appraiser.id, day: AFTER }, operation(db));
    expect(left.map(({ id }) => id)).toEqual([castUnits.services.id]);
    expect(withoutLeaderWords(left)).toContain(`belum ada yang memimpin ${castUnits.services.name}:`);
    const told = leaderlessWords(
      findLeaderless(db, { id: castUnits.services.id, path: pathOf(db, castUnits.services.id) }, AFTER)!,
    );
    expect(told).toBe(`${why}; 4 pegawai dinilai sementara oleh ${cast.head.name}`);
  },
);

it('names none of the units that the same person still leads', () => {
  const db = freshDatabase();
  appointAppraiser(admin(db), { ...asPlt, unitId: castUnits.clinic.id, appraiser: cast.appraiser.signInName });
  const left = leftWithoutLeader(db, { personId: cast.appraiser.id, day: AFTER }, ended(db));
  expect(left.map(({ id }) => id)).toEqual([castUnits.services.id]);
});

it('is empty if an acting person was named before, and for people who lead no unit', () => {
  const db = freshDatabase();
  appointAppraiser(admin(db), { ...asPlt, unitId: castUnits.services.id, appraiser: cast.otherAppraiser.signInName });
  const left = leftWithoutLeader(db, { personId: cast.appraiser.id, day: AFTER }, ended(db));
  expect(withoutLeaderWords(left)).toBe('');
  const staff = { ...leaving, employeeId: cast.employee.id };
  const nothing = () => endAssignment(admin(db), staff);
  expect(leftWithoutLeader(db, { personId: cast.employee.id, day: AFTER }, nothing)).toEqual([]);
});

it('names the state that keeps the holder away, and no other state of the same days', () => {
  const db = freshDatabase();
  givenState(db, cast.appraiser, { kind: 'cltn', fromOn: '2026-07-01', day: DAY });
  givenState(db, cast.appraiser, { kind: 'cuti-sakit', fromOn: '2026-07-10', day: DAY });
  const { services } = castUnits;
  expect(findLeaderless(db, { id: services.id, path: pathOf(db, services.id) }, AFTER)?.state).toBe('cltn');
});
