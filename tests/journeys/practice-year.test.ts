import { beforeEach, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { setUnitAchievement } from '@/lib/appraisals/commands/set-unit-achievement';
import { previousAchievement } from '@/lib/appraisals/queries/achievements';
import { findPeriod } from '@/lib/appraisals/queries/periods';
import { draftCycle } from '@/lib/cycles/commands/draft-cycle';
import { type CycleRow, currentCycle, periodsOf } from '@/lib/cycles/queries';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { latestEarlierPlans } from '@/lib/skp/queries/earlier-plans';
import { cast, castUnits } from '../support/cast';
import { actingAs } from '../support/context';
import { freshDatabase } from '../support/database';
import { givenAgreedSkp, givenOpenCycle, givenSubmittedSkp } from '../support/given';

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
const annualOf = (cycle: CycleRow) => periodsOf(db, cycle.id).find(({ kind }) => kind === 'tahunan')!.id;

function achieve(cycle: CycleRow): void {
  setUnitAchievement(actingAs(db, cast.agencyAdmin, `${cycle.year + 1}-01-15`), {
    ...{ periodId: annualOf(cycle), unitId: castUnits.services.id, achievement: 'istimewa', source: 'entered' },
    ...{ basis: 'Capaian perjanjian kinerja.', issuedOn: `${cycle.year + 1}-01-15`, revision: 0 },
  });
}

it.each([
  ['practice', 'real', undefined],
  ['real', 'practice', undefined],
  ['real', 'real', 'istimewa'],
  ['practice', 'practice', 'istimewa'],
] as const)('[NILAI-04] the achievement of a %s year before a %s one counts there: %s', (before, now, counts) => {
  achieve(givenOpenCycle(db, { year: 2025, purpose: before }));
  const period = findPeriod(db, annualOf(givenOpenCycle(db, { purpose: now })))!;
  expect(previousAchievement(db, period, castUnits.services.id)).toBe(counts);
});

it('a plan is not compared with an earlier plan of a practice year', () => {
  const practice = givenOpenCycle(db, { year: 2025, purpose: 'practice' });
  givenAgreedSkp(db, cast.employee, { cycle: practice });
  const { skp } = givenSubmittedSkp(db, cast.employee);
  expect(latestEarlierPlans(db, [skp]).size).toBe(0);
  const real = givenAgreedSkp(db, cast.employee, { year: 2025 });
  expect(latestEarlierPlans(db, [skp]).get(skp.id)?.skpId).toBe(real.skpId);
});

it('a practice year does not stand in the way of the real one, in whichever order they are prepared', () => {
  const ctx = actingAs(db, cast.agencyAdmin, '2026-01-02');
  draftCycle(ctx, { year: 2026, purpose: 'practice', periodicKind: 'triwulanan' });
  expect(() => draftCycle(ctx, { year: 2026, purpose: 'real', periodicKind: 'triwulanan' })).not.toThrow();
});

it.each([[['real', 'practice']], [['practice', 'real']]] as const)(
  'the home page and the lists stand on the real year where both are open (%s)',
  (order) => {
    for (const purpose of order) givenOpenCycle(db, { purpose });
    const ctx = actingAs(db, cast.agencyAdmin, '2026-03-02');
    expect(inboxOf(ctx).year?.purpose).toBe('real');
    expect(currentCycle(ctx)?.purpose).toBe('real');
  },
);

it('the home page shows a practice year if there is no other year', () => {
  givenOpenCycle(db, { purpose: 'practice' });
  expect(inboxOf(actingAs(db, cast.agencyAdmin, '2026-03-02')).year?.purpose).toBe('practice');
});
