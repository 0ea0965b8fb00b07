import { eq } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { covers } from '@/lib/agency/rules/scopes';
import { type CycleRow, findCycle } from '@/lib/cycles/queries';
import { command, piece } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { missing } from '@/lib/kernel/decision';
import { countsOf } from '@/lib/people/rules/import-counts';
import { type PlacedPlan, planWorld } from '../queries/import-world';
import { type PlanPreviewRow, storedPlanImport } from '../queries/imports';
import type { PlanFault, PlanRow } from '../rules/import-columns';
import { planRows } from '../rules/import-plans';
import { nipWritten } from '../rules/import-row';
import type { PlanVerdict } from '../rules/import-verdict';
import { importRows } from './import-plan-rows';

/**
 * The outcome of an import so far. `refused`: why confirmed rows were not imported, by the number of the row. `people`: how many people
 * have a confirmed row that was imported, or that the plan already contains.
 */
type Outcome = { refused: Map<number, PlanFault[]>; people: number };

/**
 * Imports the confirmed rows of a file of plans, into existing drafts and new drafts. Each person has a separate transaction, which also
 * stores the number of finished rows. If the server stops, the import begins again, and rows that were already written count as unchanged.
 * The rows of each person are compared again when they are written, with the rights that the person who confirmed has at that time. So a
 * plan that its owner changed after the preview keeps the owner's words. A row for a person who is no longer in the scope is refused.
 */
export function* planImportPieces(ctx: Context, importId: string): Generator<number, void, void> {
  const staged = storedPlanImport(ctx.db, importId);
  const cycle = staged && findCycle(ctx.db, staged.cycleId);
  if (!staged?.confirmedAt || staged.importedAt || !cycle) return;
  const outcome: Outcome = { refused: new Map(), people: 0 };
  const ofPerson = Map.groupBy(staged.rows, ({ values }) => nipWritten(values.identityNumber));
  let doneCount = 0;
  for (const [nip, rows] of ofPerson) {
    const good = rows.filter(isGood);
    if (good.length === 0) continue;
    piece(ctx, { moves: 'nothing' }, (within) => {
      importPerson(within, { cycle, fileName: staged.fileName, nip, rows }, outcome);
      doneCount += good.length;
      within.db.update(skpImports).set({ doneCount }).where(eq(skpImports.id, importId)).run();
    });
    yield doneCount;
  }
  finishPlans(ctx, { importId, outcome });
}

const isGood = ({ status }: { status: PlanPreviewRow['status'] }) => status === 'new' || status === 'changed';

type Piece = { cycle: CycleRow; fileName: string; nip: string; rows: readonly PlanPreviewRow[] };

function importPerson(ctx: Context, { cycle, fileName, nip, rows }: Piece, outcome: Outcome): void {
  const world = planWorld(ctx, cycle, { numbers: [nip], scope: 'all' });
  const plan = world.people.get(nip);
  const stop = stopOf(ctx, cycle, plan);
  const seen = new Map(rows.filter(isGood).map((row) => [row.row, row]));
  const verdicts = planRows(rows.map(asRead), world).filter(({ row }) => seen.has(row.row));
  const isSeen = ({ row, status, note }: PlanVerdict) =>
    !stop && status === seen.get(row.row)?.status && note === seen.get(row.row)?.note;
  for (const verdict of verdicts)
    if (verdict.status !== 'same' && !isSeen(verdict)) outcome.refused.set(verdict.row.row, reasonsOf(verdict, stop));
  const open = verdicts.filter((verdict) => verdict.status !== 'same' && isSeen(verdict));
  if (verdicts.some((verdict) => verdict.status === 'same' || isSeen(verdict))) outcome.people += 1;
  if (plan && open.length > 0) importRows(ctx, { cycleId: cycle.id, fileName, plan, rows: open });
}

const asRead = ({ cellFaults, row, label, values, lacks }: PlanPreviewRow): PlanRow => ({
  row,
  label,
  values,
  lacks,
  faults: cellFaults,
});

const faultOf = (reason: string): PlanFault => ({ key: 'identityNumber', read: '', reason });
const CLOSED_YEAR = faultOf(
  'Tahun kinerja ini tidak lagi terbuka, jadi baris ini tidak dimasukkan. Bila masih diperlukan, impor barisnya untuk tahun yang terbuka.',
);
const OUT_OF_SCOPE = faultOf(
  'Pegawai ini tidak lagi di lingkup orang yang memulai impor ini, jadi baris ini tidak dimasukkan. Admin lain dapat mengimpornya.',
);
const CHANGED = faultOf(
  'SKP pegawai ini berubah sejak pratinjau dibuat, jadi baris ini tidak dimasukkan. Impor lagi barisnya.',
);

/**
 * Why nothing can be written for this person any more; undefined if it can. Rows that an earlier run wrote equal the plan, and count as
 * written.
 */
function stopOf({ actor }: Context, { status }: CycleRow, plan: PlacedPlan | undefined): PlanFault | undefined {
  if (status !== 'open') return CLOSED_YEAR;
  return plan && !covers(scopeOf(actor, 'import-plans'), plan.unitPath) ? OUT_OF_SCOPE : undefined;
}

/**
 * Why a confirmed row is not imported: what stops all rows of its person, or the faults of the row in the new comparison, or a change since
 * the preview.
 */
function reasonsOf({ faults }: PlanVerdict, stop: PlanFault | undefined): PlanFault[] {
  if (stop) return [stop];
  return faults.length > 0 ? faults : [CHANGED];
}

type Input = { importId: string; outcome: Outcome };

/** Marks the import as finished. Only the rows that were not imported stay stored. */
const finishPlans = command('skp.imported', { moves: 'nothing' }, (ctx, { importId, outcome }: Input) => {
  const staged = storedPlanImport(ctx.db, importId) ?? missing('Impor');
  const rows = staged.rows.map((row) => {
    const faults = outcome.refused.get(row.row);
    return faults ? { ...row, status: 'wrong' as const, faults } : row;
  });
  const { askedCount: _none, ...counts } = countsOf(rows);
  const preview = JSON.stringify(rows.filter(({ status }) => status === 'wrong'));
  ctx.db
    .update(skpImports)
    .set({ ...counts, importedAt: ctx.now, preview })
    .where(eq(skpImports.id, importId))
    .run();
  return { subject: importId, detail: { ...counts, people: outcome.people } };
});
