import { eq, sql } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { ImportStatus } from '@/lib/people/rules/import-plan';
import type { PlanFault, PlanRow } from '../rules/import-columns';

/** A row as it was compared when the file came; kept with the file until it is imported or given up. */
export type PlanPreviewRow = PlanRow & { cellFaults: PlanFault[]; status: ImportStatus; note: string; name: string };
export type PlanPreview = typeof skpImports.$inferSelect & { rows: PlanPreviewRow[] };

const importRow = prepared((db) =>
  db
    .select()
    .from(skpImports)
    .where(eq(skpImports.id, sql.placeholder('importId')))
    .prepare(),
);

/** A file that the reader has uploaded and that waits, or what is left of it; of nobody else's. */
export function findPlanImport(ctx: Context, importId: string): PlanPreview | undefined {
  const found = importRow(ctx.db).get({ importId });
  if (found?.uploadedBy !== ctx.actor.employeeId) return undefined;
  return { ...found, rows: JSON.parse(found.preview) as PlanPreviewRow[] };
}
