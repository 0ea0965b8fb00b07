import { and, eq, isNull, sql } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { ImportStatus } from '@/lib/people/rules/import-plan';
import type { TableReading } from '@/lib/people/rules/table-reading';
import type { PlanFault, PlanRow } from '../rules/import-columns';

/** A row as it was compared when the file was uploaded; kept with the file until the file is imported or discarded. */
export type PlanPreviewRow = PlanRow & { cellFaults: PlanFault[]; status: ImportStatus; note: string; name: string };
type Stored = typeof skpImports.$inferSelect;
export type PlanPreview = Omit<Stored, 'reading' | 'preview'> & {
  /** Undefined for a file that an earlier version of the program read. */
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

/** A waiting file that the reader has uploaded, or its remaining rows; never a file of another person. */
export function findPlanImport(ctx: Context, importId: string): PlanPreview | undefined {
  const found = storedPlanImport(ctx.db, importId);
  return found?.uploadedBy === ctx.actor.employeeId ? found : undefined;
}

/** The file of this reader that waits for "import", if one does. */
export function waitingPlanImport({ db, actor }: Context): { id: string; fileName: string } | undefined {
  const isWaiting = and(isNull(skpImports.confirmedAt), isNull(skpImports.importedAt), isNull(skpImports.discardedAt));
  return db
    .select({ id: skpImports.id, fileName: skpImports.fileName })
    .from(skpImports)
    .where(and(eq(skpImports.uploadedBy, actor.employeeId), isWaiting))
    .get();
}

/** A file of any uploader, for the background job that runs after the uploader has confirmed. Unscoped. */
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
