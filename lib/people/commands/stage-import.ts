import { and, eq, isNull } from 'drizzle-orm';
import { peopleImports } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { PlainDate } from '@/lib/kernel/dates';
import { enforce } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { importWorld } from '../queries/import-world';
import { canImport } from '../rules/access';
import { appraisersAfter } from '../rules/import-appraisers';
import type { ImportRow } from '../rules/import-cells';
import { countsOf } from '../rules/import-counts';
import { planImport } from '../rules/import-plan';

type Input = { fileName: string; effectiveOn: PlainDate; rows: readonly ImportRow[] };

/** Keeps a file that was read beside what it would do. People and units are not touched; an older file of the same admin is given up. */
export const stageImport = command('people.import-previewed', (ctx, input: Input) => {
  enforce(canImport(ctx.actor));
  const world = importWorld(ctx.db);
  const plan = planImport(input.rows, world, input.effectiveOn);
  const { verdicts } = plan;
  const appraisers = appraisersAfter(plan, world);
  const waiting = and(
    eq(peopleImports.uploadedBy, ctx.actor.employeeId),
    isNull(peopleImports.importedAt),
    isNull(peopleImports.discardedAt),
  );
  ctx.db.update(peopleImports).set({ discardedAt: ctx.now, preview: '[]' }).where(waiting).run();
  const preview = verdicts.map(({ row, faults, status, note, newTop }) => ({
    ...{ row: row.row, values: row.values, cellFaults: row.faults },
    ...{ faults, status, note, newTop, appraiser: appraisers.get(row.row) },
  }));
  const id = newId();
  const counts = countsOf(verdicts);
  const fileName = input.fileName.slice(0, 200);
  ctx.db
    .insert(peopleImports)
    .values({
      ...counts,
      ...{ id, fileName, effectiveOn: input.effectiveOn, preview: JSON.stringify(preview) },
      ...{ uploadedBy: ctx.actor.employeeId, uploadedAt: ctx.now },
    })
    .run();
  return { subject: id, detail: { fileName, effectiveOn: input.effectiveOn, ...counts } };
});
