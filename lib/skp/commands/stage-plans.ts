import { and, eq, isNull } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import { findCycle } from '@/lib/cycles/queries';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { canKeepSomewhere } from '@/lib/people/rules/access';
import { countsOf } from '@/lib/people/rules/import-counts';
import type { TableReading } from '@/lib/people/rules/table-reading';
import { comparePlans } from '../queries/import-comparison';
import type { PlanPreviewRow } from '../queries/imports';
import type { PlanRow } from '../rules/import-columns';

type Input = {
  cycleId: string;
  fileName: string;
  rows: readonly PlanRow[];
  reading: TableReading;
  /** The rows compared with the plans, if the file is large and was compared in pieces before. */
  compared?: PlanPreviewRow[];
};

/**
 * Stores a file of plans that was read, with its preview. No plan is changed. An earlier file of the same person that was not confirmed is
 * discarded.
 */
export const stagePlans = command(
  'skp.import-previewed',
  { moves: 'nothing' },
  (ctx, { cycleId, rows, ...input }: Input) => {
    enforce(canKeepSomewhere(ctx.actor, 'import-plans'));
    const cycle = findCycle(ctx.db, cycleId) ?? missing('Tahun kinerja');
    enforce(decide([cycle.status !== 'open', 'Tahun kinerja ini belum dibuka atau sudah ditutup.']));
    const preview = input.compared ?? comparePlans(ctx, cycle, rows);
    const waiting = and(
      eq(skpImports.uploadedBy, ctx.actor.employeeId),
      isNull(skpImports.confirmedAt),
      isNull(skpImports.importedAt),
      isNull(skpImports.discardedAt),
    );
    ctx.db.update(skpImports).set({ discardedAt: ctx.now, preview: '[]' }).where(waiting).run();
    const id = newId();
    const { askedCount: _none, ...counts } = countsOf(preview);
    const fileName = input.fileName.slice(0, 200);
    ctx.db
      .insert(skpImports)
      .values({
        ...counts,
        ...{ id, cycleId, fileName, preview: JSON.stringify(preview), reading: JSON.stringify(input.reading) },
        ...{ uploadedBy: ctx.actor.employeeId, uploadedAt: ctx.now },
      })
      .run();
    return { subject: id, detail: { fileName, year: cycle.year, ...counts } };
  },
);
