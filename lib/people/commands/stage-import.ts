import { and, eq, isNull } from 'drizzle-orm';
import { peopleImports } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import type { PlainDate } from '@/lib/kernel/dates';
import { enforce } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { type Comparison, compareWithRegister } from '../queries/import-comparison';
import { canImport } from '../rules/access';
import type { ImportRow } from '../rules/import-cells';
import { countsOf } from '../rules/import-counts';
import { previewOf } from '../rules/import-preview';
import type { TableReading } from '../rules/table-reading';

type Input = {
  fileName: string;
  effectiveOn: PlainDate | null;
  rows: readonly ImportRow[];
  reading: TableReading;
  /** The comparison with the register, if the caller has already made it in pieces (for large files). If left out, the command compares. */
  compared?: Comparison;
};

/**
 * Stores a file that was read, with its preview. People and units do not change. An earlier file of the same admin that waits for a
 * confirmation is discarded.
 */
export const stageImport = command('people.import-previewed', { moves: 'nothing' }, (ctx, input: Input) => {
  enforce(canImport(ctx.actor));
  const { effectiveOn } = input;
  const { plan, appraisers } =
    input.compared ?? compareWithRegister(ctx.db, input.rows, { effectiveOn, twins: {} }, todayOf(ctx));
  const waiting = and(
    eq(peopleImports.uploadedBy, ctx.actor.employeeId),
    isNull(peopleImports.confirmedAt),
    isNull(peopleImports.importedAt),
    isNull(peopleImports.discardedAt),
  );
  ctx.db.update(peopleImports).set({ discardedAt: ctx.now, preview: '[]' }).where(waiting).run();
  const id = newId();
  const counts = countsOf(plan.verdicts);
  const fileName = input.fileName.slice(0, 200);
  ctx.db
    .insert(peopleImports)
    .values({
      ...counts,
      ...{ id, fileName, effectiveOn, reading: JSON.stringify(input.reading) },
      preview: JSON.stringify(previewOf(plan, appraisers)),
      ...{ uploadedBy: ctx.actor.employeeId, uploadedAt: ctx.now },
    })
    .run();
  return { subject: id, detail: { fileName, effectiveOn, ...counts } };
});
