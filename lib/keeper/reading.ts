import { todayOf } from '@/lib/agency/queries';
import { findCycle } from '@/lib/cycles/queries';
import type { JobInput } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';
import { type PlainDate, readDay } from '@/lib/kernel/dates';
import { missing } from '@/lib/kernel/decision';
import { stageImport } from '@/lib/people/commands/stage-import';
import { peoplePaths } from '@/lib/people/paths';
import { previewPieces } from '@/lib/people/queries/import-comparison';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import type { TableColumn } from '@/lib/people/rules/sheet-table';
import { stagePlans } from '@/lib/skp/commands/stage-plans';
import { skpPaths } from '@/lib/skp/paths';
import { planPreviewPieces } from '@/lib/skp/queries/import-comparison';
import { PLAN_COLUMNS } from '@/lib/skp/rules/import-columns';
import { bytesOfKept, removeMade } from '@/lib/web/made-files';
import { openTable, UnreadableFile } from '@/lib/web/spreadsheet';
import { chooseTables } from '@/lib/web/table-choice';
import { type ReadTable, readTables } from '@/lib/web/table-rows';
import type { Ending, Progress } from './work';

type Reading<Result> = AsyncGenerator<Progress, Result, void>;

/** Reads a file of people and units and compares it with the register. Only the preview is stored, in one transaction at the end. */
export function readPeople(ctx: Context, { file, fileName, effectiveOn: typed }: JobInput<'read-people'>) {
  return refuseUnreadable(file, async function* () {
    const { effectiveOn, fault } = effectiveDay(typed);
    if (fault !== undefined) return { result: { refused: fault, field: 'effectiveOn' } };
    const { rows, reading } = yield* readKept(IMPORT_COLUMNS, file);
    const asked = { effectiveOn, twins: {} };
    const compared = yield* withProgress(previewPieces(ctx.db, rows, asked, todayOf(ctx)), rows.length);
    const staged = { fileName, effectiveOn, rows, reading, compared };
    return { writeResult: (within) => ({ goto: peoplePaths.importPreview(stageImport(within, staged).subject) }) };
  });
}

/** Reads a file of plans and compares it with the plans of the year. Only the preview is stored, as in `readPeople`. */
export function readPlans(ctx: Context, { file, fileName, cycleId }: JobInput<'read-plans'>) {
  return refuseUnreadable(file, async function* () {
    const cycle = findCycle(ctx.db, cycleId) ?? missing('Tahun kinerja');
    const { rows, reading } = yield* readKept(PLAN_COLUMNS, file);
    const compared = yield* withProgress(planPreviewPieces(ctx, cycle, rows), rows.length);
    const staged = { cycleId, fileName, rows, reading, compared };
    return { writeResult: (within) => ({ goto: skpPaths.importPreview(stagePlans(within, staged).subject) }) };
  });
}

/**
 * Runs the reading of an upload. If the file cannot be used, the job does not fail: its result says why, so that the sender can choose
 * another file. The upload is deleted when the job is `done`.
 */
async function* refuseUnreadable(file: string, read: () => Reading<Ending>): Reading<Ending> {
  const cleanUp = () => removeMade(file);
  try {
    return { ...(yield* read()), cleanUp };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { result: { refused: error.message }, cleanUp };
  }
}

async function* readKept<Key extends string>(
  columns: readonly TableColumn<Key>[],
  file: string,
): Reading<ReadTable<Key>> {
  const bytes = await bytesOfKept(file);
  if (!bytes) throw new UnreadableFile('Berkas ini tidak tersimpan lagi. Unggah sekali lagi.');
  const tables = await chooseTables(columns, await openTable(bytes));
  return yield* readTables(columns, tables);
}

/**
 * Reports the progress of the comparison. The comparison counts people and steps, not rows. So the reported progress only says that all
 * rows were read.
 */
function* withProgress<Result>(
  pieces: Generator<number, Result, void>,
  rows: number,
): Generator<Progress, Result, void> {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
    yield { done: rows, total: rows };
  }
}

/**
 * The day on which the changes take effect, as typed in the form. Null if the field is empty; the preview then asks for the days that rows
 * lack. `fault`: why the typed text is no valid day.
 */
function effectiveDay(typed: string): { effectiveOn: PlainDate | null; fault?: string } {
  if (typed === '') return { effectiveOn: null };
  const { day, fault } = readDay(typed);
  return day ? { effectiveOn: day } : { effectiveOn: null, fault };
}
