import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { assignments, peopleImports } from '@/db/schema';
import { has } from '@/lib/agency/rules/capabilities';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { ImportFault, ImportRow } from '../rules/import-cells';
import type { Answers, Question, TwinAnswer } from '../rules/import-judge';
import type { ImportStatus } from '../rules/import-plan';
import type { TableReading } from '../rules/table-reading';
import { listTopUnits, type TopUnit } from './tree';

/** A row as it was compared when the file came; kept with the file until it is imported or given up. */
export type PreviewRow = ImportRow & {
  cellFaults: ImportFault[];
  status: ImportStatus;
  note: string;
  question?: Question;
  newTop?: string;
  /** What it does and on what that stands, to be compared when the import runs. */
  deed?: string;
  /** Who appraises once the file is taken in. */
  appraiser?: string;
};
type Stored = typeof peopleImports.$inferSelect;
export type ImportPreview = Omit<Stored, 'reading' | 'twins' | 'preview'> & {
  /** Undefined for a file that an earlier version read. */
  reading: TableReading | undefined;
  twins: Readonly<Record<string, TwinAnswer>>;
  rows: PreviewRow[];
};

const importRow = prepared((db) =>
  db
    .select()
    .from(peopleImports)
    .where(eq(peopleImports.id, sql.placeholder('importId')))
    .prepare(),
);

/** A file that was read and waits, or what is left of it: for agency admins only. */
export function findImport(ctx: Context, importId: string): ImportPreview | undefined {
  return has(ctx.actor, 'import-people') ? storedImport(ctx.db, importId) : undefined;
}

/** The same for the work that goes on after somebody has confirmed. Unscoped. */
export function storedImport(db: Db, importId: string): ImportPreview | undefined {
  const found = importRow(db).get({ importId });
  if (!found) return undefined;
  const { reading, twins, preview, ...more } = found;
  const read = JSON.parse(reading) as Partial<TableReading>;
  return {
    ...more,
    reading: read.sheets ? (read as TableReading) : undefined,
    twins: JSON.parse(twins) as ImportPreview['twins'],
    rows: JSON.parse(preview) as PreviewRow[],
  };
}

/** What the file was asked beside its rows. */
export function answersOf({ effectiveOn, twins }: ImportPreview): Answers {
  return { effectiveOn, twins };
}

/** The rows as they were read: the faults of the cells themselves travel with them, those of the comparison are found anew. */
export function readRowsOf({ rows }: ImportPreview): ImportRow[] {
  return rows.map(({ row, label, values, lacks, cellFaults }) => ({ row, label, values, lacks, faults: cellFaults }));
}

/** The file of this admin that waits for "import", if one does. */
export function waitingImport({ db, actor }: Context): { id: string; fileName: string } | undefined {
  const isWaiting = and(isNull(peopleImports.confirmedAt), isNull(peopleImports.importedAt));
  return db
    .select({ id: peopleImports.id, fileName: peopleImports.fileName })
    .from(peopleImports)
    .where(and(eq(peopleImports.uploadedBy, actor.employeeId), isWaiting, isNull(peopleImports.discardedAt)))
    .get();
}

/** Whether anybody has a post yet: before that, an import brings the whole agency. */
export function isRegisterEmpty(db: Db): boolean {
  return db.select({ n: count() }).from(assignments).get()?.n === 0;
}

/** The units that an import would put at the top of the tree, by code, beside those that are there. */
export function newTopsOf(ctx: Context, preview: ImportPreview): { wanted: string[]; present: TopUnit[] } {
  const wanted = new Set(preview.rows.flatMap(({ newTop }) => newTop ?? []));
  return { wanted: [...wanted], present: wanted.size > 0 ? listTopUnits(ctx.db) : [] };
}
