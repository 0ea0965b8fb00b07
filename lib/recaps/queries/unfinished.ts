import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { isSettled } from '../rules/states';
import { recapTotals } from './population';

/**
 * The number of people whose year is not finished. `notReceived`: how many of them only have to sign for their appraisal. Both come from
 * the totals of the recap.
 */
export function countUnfinished(
  db: Db,
  cycle: CycleRow,
  today: PlainDate,
): { unfinished: number; notReceived: number } {
  const period = periodsOf(db, cycle.id).find(({ kind }) => kind === 'tahunan');
  const totals = period ? recapTotals(db, { period, scope: 'all', today }) : [];
  const sumOf = (wanted: typeof totals) => wanted.reduce((sum, { count }) => sum + count, 0);
  return {
    unfinished: sumOf(totals.filter(({ state }) => !isSettled(state))),
    notReceived: sumOf(totals.filter(({ state }) => state === 'not-received')),
  };
}
