import { describe, expect, it } from 'vitest';
import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { listOwnCheckIns } from '@/lib/check-ins/queries/own';
import { periodsOf } from '@/lib/cycles/queries';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { withdrawState } from '@/lib/people/commands/withdraw-state';
import { recapPeopleOf } from '@/lib/recaps/queries/people';
import { skpHead } from '@/lib/skp/queries';
import { listMySkps } from '@/lib/skp/queries/lists';
import { skpSnapshot } from '@/lib/skp/queries/snapshot';
import { versionById } from '@/lib/skp/queries/versions';
import { cast } from '../support/cast';
import { actingAs } from '../support/context';
import { freshDatabase } from '../support/database';
import { givenAgreedSkp, givenOpenCycle } from '../support/given';
import { givenState } from '../support/given-states';
import { expectRefused } from '../support/refused';

const SPMT = '2026-04-15';
const JULY = '2026-07-06';

function given() {
  const db = freshDatabase();
  const cycle = givenOpenCycle(db);
  const stateId = givenState(db, cast.colleague, { kind: 'cpns', fromOn: SPMT });
  const { skpId } = givenAgreedSkp(db, cast.colleague, { cycle, day: '2026-04-20' });
  return { db, cycle, stateId, skpId, own: (day = JULY) => actingAs(db, cast.colleague, day) };
}

describe('the year of a CPNS [SIKLUS-23]', () => {
  it('begins on the day of the SPMT, on the paper as well', () => {
    const { db, skpId, own } = given();
    const skp = skpHead(db, skpId)!;
    expect(skp.segmentFromOn).toBe(SPMT);
    expect(skpSnapshot(own(), skp)).toMatchObject({ periodFrom: SPMT, periodTo: '2026-12-31' });
    expect(versionById(db, skp.versionId).effectiveOn).toBe(SPMT);
    expect(listMySkps(own())[0]).toMatchObject({ dueOn: '2026-05-15', cameLater: true });
  });

  it('asks for no report of a period that ended before', () => {
    const { db, cycle, skpId, own } = given();
    const [first, second] = periodsOf(db, cycle.id);
    expect(listOwnCheckIns(own(), cycle.id)[0]!.periods.map(({ periodId }) => periodId)).not.toContain(first!.id);
    expectRefused(db, () => openCheckIn(own(), { skpId, periodId: first!.id }), /tidak termasuk masa penugasan/);
    openCheckIn(own(), { skpId, periodId: second!.id });
    expect(inboxOf(own()).own.map(({ period }) => period)).toEqual(['Triwulan II']);
  });

  it('is in the recap from that period on', () => {
    const { db, cycle } = given();
    const [first, second] = periodsOf(db, cycle.id);
    const has = (period: typeof first) =>
      recapPeopleOf(db, { period: period!, scope: 'all', today: JULY }).some(
        ({ employeeId }) => employeeId === cast.colleague.id,
      );
    expect(has(first)).toBe(false);
    expect(has(second)).toBe(true);
  });

  it('begins with the post again where the record is withdrawn', () => {
    const { db, stateId, skpId } = given();
    withdrawState(actingAs(db, cast.agencyAdmin, JULY), { stateId, reason: 'Tanggal SPMT keliru dicatat' });
    expect(skpHead(db, skpId)!.segmentFromOn).toBe('2025-01-01');
  });
});
