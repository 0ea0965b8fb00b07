import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { assignments, peopleImports } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import type { ImportFault, ImportRow } from '../rules/import-cells';
import type { Answers, Question, TwinAnswer } from '../rules/import-judge';
import type { ImportStatus } from '../rules/import-plan';
import type { TableReading } from '../rules/table-reading';
import { listTopUnits, type TopUnit } from './tree';

/**
 * A row with the result of its last comparison. All rows are stored until the file is imported or discarded. After an import, only the rows
 * that were not imported stay (`outcomeOf`).
 */
export type PreviewRow = ImportRow & {
  cellFaults: ImportFault[];
  status: ImportStatus;
  note: string;
  question?: Question;
  newTop?: string;
  /**
   * A text of what the row changes (`stepKey` in the rules). The import compares this text again. The name of this field is stored in the
   * database.
   */
  stepKey?: string;
  /** The name of the person's appraiser after the import; undefined if nobody will appraise the person. */
  appraiser?: string;
};
type Stored = typeof peopleImports.$inferSelect;
export type ImportPreview = Omit<Stored, 'reading' | 'twins' | 'preview'> & {
  /** Undefined for a file that an earlier version of the program read. */
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

/**
 * A stored file: waiting with all its rows, imported with the rows that were not imported, or discarded without rows. For agency admins
 * only; undefined for everybody else.
 */
export function findImport(ctx: Context, importId: string): ImportPreview | undefined {
  return has(ctx.actor, 'import-people') ? storedImport(ctx.db, importId) : undefined;
}

/** The file for the job that runs after the confirmation. Unscoped. */
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

/** The answers that the officer gave for the whole file. */
export function answersOf({ effectiveOn, twins }: ImportPreview): Answers {
  return { effectiveOn, twins };
}

/** The rows as they were read, with the faults of their cells. Faults from the comparison are left out: they are found anew. */
export function readRowsOf({ rows }: ImportPreview): ImportRow[] {
  return rows.map(({ row, label, values, lacks, cellFaults }) => ({ row, label, values, lacks, faults: cellFaults }));
}

/** The file of this admin that waits for a confirmation; undefined if none does. */
export function waitingImport({ db, actor }: Context): { id: string; fileName: string } | undefined {
  const isWaiting = and(isNull(peopleImports.confirmedAt), isNull(peopleImports.importedAt));
  return db
    .select({ id: peopleImports.id, fileName: peopleImports.fileName })
    .from(peopleImports)
    .where(and(eq(peopleImports.uploadedBy, actor.employeeId), isWaiting, isNull(peopleImports.discardedAt)))
    .get();
}

/**
 * The day that a first import proposes: the first day of the current year. Undefined if anybody has or had a post, because then the import
 * is not the first.
 */
export function dayOfFirstImport(ctx: Context): PlainDate | undefined {
  const isFirst = ctx.db.select({ n: count() }).from(assignments).get()?.n === 0;
  return isFirst ? `${todayOf(ctx).slice(0, 4)}-01-01` : undefined;
}

/**
 * The codes of units that an import would add at the top of the tree (`wanted`), and the registered top units (`present`). `present` is
 * empty if `wanted` is empty.
 */
export function newTopsOf(ctx: Context, preview: ImportPreview): { wanted: string[]; present: TopUnit[] } {
  const wanted = new Set(preview.rows.flatMap(({ newTop }) => newTop ?? []));
  return { wanted: [...wanted], present: wanted.size > 0 ? listTopUnits(ctx.db) : [] };
}
