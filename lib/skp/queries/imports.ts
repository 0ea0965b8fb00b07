import { and, eq, isNull, sql } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { ImportStatus } from '@/lib/people/rules/import-plan';
import type { TableReading } from '@/lib/people/rules/table-reading';
import type { PlanFault, PlanRow } from '../rules/import-columns';

/**
 * A row as it was compared when the file was uploaded. After the import, only the rows that were not imported stay stored. When the file is
 * discarded, no row stays.
 */
export type PlanPreviewRow = PlanRow & { cellFaults: PlanFault[]; status: ImportStatus; note: string; name: string };
type Stored = typeof skpImports.$inferSelect;
export type PlanPreview = Omit<Stored, 'reading' | 'preview'> & {
  /** How the file was read. Undefined for a file that an earlier version of the program read. */
  reading: TableReading | undefined;
  rows: PlanPreviewRow[];
};

const importRow = prepared((db) =>
  db
    .select()
    .from(skpImports)
    .where(eq(skpImports.id, sql.placeholder('importId')))
    .prepare(),
);

/** A file that the reader uploaded, with the rows that are still stored; undefined for a file of another person. */
export function findPlanImport(ctx: Context, importId: string): PlanPreview | undefined {
  const found = storedPlanImport(ctx.db, importId);
  return found?.uploadedBy === ctx.actor.employeeId ? found : undefined;
}

/** The reader's file that is not yet confirmed, imported or discarded; undefined if there is none. */
export function waitingPlanImport({ db, actor }: Context): { id: string; fileName: string } | undefined {
  const isWaiting = and(isNull(skpImports.confirmedAt), isNull(skpImports.importedAt), isNull(skpImports.discardedAt));
  return db
    .select({ id: skpImports.id, fileName: skpImports.fileName })
    .from(skpImports)
    .where(and(eq(skpImports.uploadedBy, actor.employeeId), isWaiting))
    .get();
}

/** A file of any person, for the background job that imports it. Unscoped. */
export function storedPlanImport(db: Db, importId: string): PlanPreview | undefined {
  const found = importRow(db).get({ importId });
  if (!found) return undefined;
  const { reading, preview, ...more } = found;
  const read = JSON.parse(reading) as Partial<TableReading>;
  return {
    ...more,
    reading: read.sheets ? (read as TableReading) : undefined,
    rows: JSON.parse(preview) as PlanPreviewRow[],
  };
}
