import { eq, sql } from 'drizzle-orm';
import { peopleImports } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { isAgencyAdmin } from '../rules/access';
import type { ImportFault, ImportRow } from '../rules/import-cells';
import type { ImportStatus } from '../rules/import-plan';
import { listTopUnits, type TopUnit } from './tree';

/** A row as it was compared when the file came; kept with the file until it is imported or given up. */
export type PreviewRow = ImportRow & {
  cellFaults: ImportFault[];
  status: ImportStatus;
  note: string;
  newTop?: string;
  /** Who appraises by the tree as it is after the import. */
  appraiser?: string;
};
export type ImportPreview = typeof peopleImports.$inferSelect & { rows: PreviewRow[] };

const importRow = prepared((db) =>
  db
    .select()
    .from(peopleImports)
    .where(eq(peopleImports.id, sql.placeholder('importId')))
    .prepare(),
);

/** A file that was read and waits, or what is left of it: for agency admins only. */
export function findImport(ctx: Context, importId: string): ImportPreview | undefined {
  const found = isAgencyAdmin(ctx.actor) ? importRow(ctx.db).get({ importId }) : undefined;
  return found && { ...found, rows: JSON.parse(found.preview) as PreviewRow[] };
}

/** The units that an import would put at the top of the tree, by code, beside those that are there. */
export function newTopsOf(ctx: Context, preview: ImportPreview): { wanted: string[]; present: TopUnit[] } {
  const wanted = new Set(preview.rows.flatMap(({ newTop }) => newTop ?? []));
  return { wanted: [...wanted], present: wanted.size > 0 ? listTopUnits(ctx.db) : [] };
}
