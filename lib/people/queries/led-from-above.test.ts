import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { DAYS, inventedAgency } from '@/tests/support/invented-agency';
import { appointAppraiser } from '../commands/appoint-appraiser';
import { endAssignment } from '../commands/end-assignment';
import { unitsLedFromAbove } from './led-from-above';
import { leaderAboveOn } from './reporting-line';

/** For each leader, the units for which `leaderAboveOn` answers this leader. */
function byRule(db: Connection, day: string): Map<string, string[]> {
  const ids = db.$client.prepare('select id from units order by id').pluck().all() as string[];
  const pairs = ids.flatMap((id) => {
    const leader = leaderAboveOn(db, id, day);
    return leader ? [{ id, leader: leader.employeeId }] : [];
  });
  const grouped = Map.groupBy(pairs, ({ leader }) => leader);
  return new Map([...grouped].map(([leader, units]) => [leader, units.map(({ id }) => id)]));
}

function everybody(db: Connection): string[] {
  return db.$client.prepare('select id from employees').pluck().all() as string[];
}

function expectSame(db: Connection, day: string) {
  const expected = byRule(db, day);
  for (const id of everybody(db))
    expect(unitsLedFromAbove(db, id, day).toSorted(), `${id} on ${day}`).toEqual(expected.get(id) ?? []);
}

describe('the units above which a person is the next leader', () => {
  it.each(Array.from({ length: 12 }, (_, i) => [i + 1]))('are those of the rule (agency %i)', (seed) => {
    const db = inventedAgency(seed);
    for (const day of DAYS) expectSame(db, day);
  });

  const DAY = '2026-06-01';
  const letter = { letterNumber: '800/1', reason: 'Jabatan kosong', fromOn: DAY, toOn: null };
  const admin = (db: Connection) => actingAs(db, cast.agencyAdmin, DAY);

  it('are also those below a unit that nobody leads', () => {
    const db = freshDatabase();
    const lastOn = '2026-05-31';
    endAssignment(admin(db), { employeeId: cast.head.id, revision: 1, lastOn, reason: 'Pensiun' });
    expect(unitsLedFromAbove(db, cast.mayor.id, DAY)).toEqual(
      expect.arrayContaining([castUnits.health.id, castUnits.services.id, castUnits.community.id]),
    );
    expectSame(db, DAY);
  });

  it('are also those that the leader in between leads', () => {
    const db = freshDatabase();
    const acting = { unitId: castUnits.services.id, appraiser: cast.head.name, capacity: 'plt' as const };
    appointAppraiser(admin(db), { ...acting, ...letter });
    expect(unitsLedFromAbove(db, cast.mayor.id, DAY)).toContain(castUnits.services.id);
    expect(unitsLedFromAbove(db, cast.mayor.id, DAY)).not.toContain(castUnits.community.id);
    expectSame(db, DAY);
  });
});
