import { scopeOf } from '@/lib/agency/rules/capabilities';
import type { CycleRow } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import type { PlanRow } from '../rules/import-columns';
import { planRowPieces } from '../rules/import-plans';
import { numbersIn } from '../rules/import-row';
import { planWorld } from './import-world';
import type { PlanPreviewRow } from './imports';

/** Compares a file with the plans of a year, in pieces, so that other work can be done in between. */
export function* planPreviewPieces(
  ctx: Context,
  cycle: CycleRow,
  rows: readonly PlanRow[],
): Generator<number, PlanPreviewRow[], void> {
  const world = planWorld(ctx, cycle, { numbers: numbersIn(rows), scope: scopeOf(ctx.actor, 'import-plans') });
  yield 0;
  const verdicts = yield* planRowPieces(rows, world);
  return verdicts.map(({ row, faults, status, note, draft }) => ({
    ...{ row: row.row, label: row.label, values: row.values, lacks: row.lacks, cellFaults: row.faults },
    ...{ faults, status, note, name: world.people.get(draft?.nip ?? '')?.name ?? '' },
  }));
}

/** Compares a file with the plans of a year in one step. */
export function comparePlans(ctx: Context, cycle: CycleRow, rows: readonly PlanRow[]): PlanPreviewRow[] {
  const pieces = planPreviewPieces(ctx, cycle, rows);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}
