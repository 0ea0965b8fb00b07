import type { Connection } from '@/db/client';
import { draftCycle } from '@/lib/cycles/commands/draft-cycle';
import { openCycle } from '@/lib/cycles/commands/open-cycle';
import { type CycleRow, findCycle } from '@/lib/cycles/queries';
import type { CyclePurpose } from '@/lib/cycles/rules/lifecycle';
import type { PeriodicKind } from '@/lib/cycles/rules/periods';
import { cast } from './cast';
import { actingAs } from './context';

type GivenCycle = { year?: number; purpose?: CyclePurpose; periodicKind?: PeriodicKind; day?: string };

/** A year that the agency admin has opened: 2026, real and quarterly unless said otherwise. */
export function givenOpenCycle(db: Connection, given: GivenCycle = {}): CycleRow {
  const { year = 2026, purpose = 'real', periodicKind = 'triwulanan', day = `${year}-01-02` } = given;
  const ctx = actingAs(db, cast.agencyAdmin, day);
  const { subject: cycleId } = draftCycle(ctx, { year, purpose, periodicKind });
  openCycle(ctx, { cycleId });
  return findCycle(db, cycleId)!;
}
