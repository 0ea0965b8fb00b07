import { expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenState } from '@/tests/support/given-states';
import { appointAppraiser } from '../commands/appoint-appraiser';
import { deactivateEmployee } from '../commands/deactivate-employee';
import { endAssignment } from '../commands/end-assignment';
import { vacancyWords, withoutLeaderWords } from '../labels';
import { leaderMeanwhile, leftWithoutLeader } from './leaders';

const DAY = '2026-07-26';
const AFTER = '2026-07-27';
const leaving = { employeeId: cast.appraiser.id, revision: 1, lastOn: DAY, reason: 'Pensiun' };
const asPlt = { capacity: 'plt', reason: '', letterNumber: '800/1', fromOn: AFTER, toOn: null } as const;
const admin = (db: Connection) => actingAs(db, cast.agencyAdmin, DAY);
const ended =
  (db: Connection): (() => unknown) =>
  () =>
    endAssignment(admin(db), leaving);

it.each([
  ['whose post ends', ended],
  ['who is deactivated', (db) => () => deactivateEmployee(admin(db), leaving)],
  [
    'who goes on leave without pay',
    (db) => () => givenState(db, cast.appraiser, { kind: 'cltn', fromOn: AFTER, day: DAY }),
  ],
] satisfies [string, typeof ended][])(
  'names the units of a leader %s, and the one who appraises there meanwhile',
  (_, deed) => {
    const db = freshDatabase();
    const left = leftWithoutLeader(db, { personId: cast.appraiser.id, day: AFTER }, deed(db));
    expect(left.map(({ id }) => id)).toEqual([castUnits.services.id]);
    expect(withoutLeaderWords(left)).toContain(`belum ada yang memimpin ${castUnits.services.name}:`);
    expect(leaderMeanwhile(db, castUnits.services.id, AFTER)).toEqual({ id: cast.head.id, name: cast.head.name });
  },
);

it('names none of the units that the same person goes on leading', () => {
  const db = freshDatabase();
  appointAppraiser(admin(db), { ...asPlt, unitId: castUnits.clinic.id, appraiser: cast.appraiser.signInName });
  const left = leftWithoutLeader(db, { personId: cast.appraiser.id, day: AFTER }, ended(db));
  expect(left.map(({ id }) => id)).toEqual([castUnits.services.id]);
});

it('says nothing where somebody was named before, and nothing of those who lead nothing', () => {
  const db = freshDatabase();
  appointAppraiser(admin(db), { ...asPlt, unitId: castUnits.services.id, appraiser: cast.otherAppraiser.signInName });
  const left = leftWithoutLeader(db, { personId: cast.appraiser.id, day: AFTER }, ended(db));
  expect(withoutLeaderWords(left)).toBe('');
  const staff = { ...leaving, employeeId: cast.employee.id };
  const nothing = () => endAssignment(admin(db), staff);
  expect(leftWithoutLeader(db, { personId: cast.employee.id, day: AFTER }, nothing)).toEqual([]);
});

it.each([
  ['Agus Salim, S.H.', 'Selama itu pegawai di unit ini dinilai sementara oleh Agus Salim, S.H.'],
  [undefined, 'Selama itu pegawai di unit ini belum ada yang menilai.'],
])('tells of a vacant post under %s', (meanwhile, words) => {
  expect(vacancyWords(meanwhile)).toBe(words);
});
