import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { units } from '@/db/schema';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenState } from '@/tests/support/given-states';
import { addEmployee } from '../commands/add-employee';
import { addUnit } from '../commands/add-unit';
import { appointAppraiser } from '../commands/appoint-appraiser';
import { deactivateEmployee } from '../commands/deactivate-employee';
import { endAssignment } from '../commands/end-assignment';
import { leaderlessWords, withoutLeaderWords } from '../labels';
import { findLeaderless, listLedMeanwhile } from './leaderless';
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

it('finds the units that a person leads meanwhile, also if other units come before them', () => {
  const db = freshDatabase();
  const unitId = addUnit(admin(db), {
    code: 'SUBBAG',
    name: 'Subbagian',
    parent: 'INSPEKTORAT',
    isIndependent: false,
  }).subject;
  addEmployee(admin(db), {
    ...{ name: 'Rina Wati', employment: 'pns', identityNumber: '199001012015032001', signInName: '', grade: 'II/a' },
    ...{ unit: 'SUBBAG', position: 'Staf', positionClass: 'pelaksana', functionalLevel: null },
    ...{ isHead: false, isOther: false, fromOn: '2026-01-01' },
  });
  givenState(db, cast.appraiser, { kind: 'cltn', fromOn: AFTER, day: DAY });
  const named = { health: cast.inspector, inspectorate: cast.head };
  for (const [key, { signInName: appraiser }] of Object.entries(named))
    appointAppraiser(admin(db), { ...asPlt, unitId: castUnits[key as keyof typeof named].id, appraiser });
  const led = (most: number, ...readers: CastMember[]) => {
    const ids = readers.map(({ id }) => id);
    return listLedMeanwhile(db, ids, AFTER, most).map(({ id, readerId }) => [id, readerId]);
  };
  const [first, second] = [
    [castUnits.services.id, cast.inspector.id],
    [unitId, cast.head.id],
  ];
  expect(led(1, cast.head)).toEqual([second]);
  expect(led(2, cast.mayor, cast.head, cast.inspector)).toEqual([first, second]);
  expect(led(2, cast.mayor)).toEqual([]);
});
