import { and, eq, isNull } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import { findCycle } from '@/lib/cycles/queries';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { canKeepSomewhere } from '@/lib/people/rules/access';
import { countsOf } from '@/lib/people/rules/import-counts';
import type { TableReading } from '@/lib/people/rules/table-reading';
import { planWorld } from '../queries/import-world';
import type { PlanRow } from '../rules/import-columns';
import { planRows } from '../rules/import-plans';
import { numbersIn } from '../rules/import-row';

type Input = { cycleId: string; fileName: string; rows: readonly PlanRow[]; reading: TableReading };

/** Stores a file of plans that was read, with its preview. Plans are not changed; an older waiting file of the same admin is discarded. */
export const stagePlans = command(
  'skp.import-previewed',
  { moves: 'nothing' },
  (ctx, { cycleId, rows, ...input }: Input) => {
    enforce(canKeepSomewhere(ctx.actor, 'import-plans'));
    const cycle = findCycle(ctx.db, cycleId) ?? missing('Tahun kinerja');
    enforce(decide([cycle.status !== 'open', 'Tahun kinerja ini belum dibuka atau sudah ditutup.']));
    const world = planWorld(ctx, cycle, numbersIn(rows));
    const verdicts = planRows(rows, world);
    const waiting = and(
      eq(skpImports.uploadedBy, ctx.actor.employeeId),
      isNull(skpImports.confirmedAt),
      isNull(skpImports.importedAt),
      isNull(skpImports.discardedAt),
    );
    ctx.db.update(skpImports).set({ discardedAt: ctx.now, preview: '[]' }).where(waiting).run();
    const preview = verdicts.map(({ row, faults, status, note, draft }) => ({
      ...{ row: row.row, label: row.label, values: row.values, lacks: row.lacks, cellFaults: row.faults },
      ...{ faults, status, note, name: world.people.get(draft?.nip ?? '')?.name ?? '' },
    }));
    const id = newId();
    const { askedCount: _none, ...counts } = countsOf(verdicts);
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
