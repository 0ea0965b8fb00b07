import { eq } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import { type CycleRow, findCycle } from '@/lib/cycles/queries';
import { command, piece } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { missing } from '@/lib/kernel/decision';
import { countsOf } from '@/lib/people/rules/import-counts';
import { planWorld } from '../queries/import-world';
import { type PlanPreviewRow, storedPlanImport } from '../queries/imports';
import { planRows } from '../rules/import-plans';
import { nipWritten } from '../rules/import-row';
import type { PlanVerdict } from '../rules/import-verdict';
import { importRows } from './import-plan-rows';

/**
 * The outcome of an import so far. `refused`: the numbers of rows that no longer match what was confirmed. `people`: how many people have
 * new or changed rows.
 */
type Outcome = { refused: Set<number>; people: number };

/**
 * Imports the confirmed rows of a file of plans, into existing drafts and new ones. Each person has a transaction of its own, which also
 * stores the number of finished rows. So a server that stopped in the middle continues with the rest. The rows of each person are compared
 * again at that moment. So a plan that its owner changed after the preview keeps the owner's words.
 */
export function* planImportPieces(ctx: Context, importId: string): Generator<number, void, void> {
  const staged = storedPlanImport(ctx.db, importId);
  const cycle = staged && findCycle(ctx.db, staged.cycleId);
  if (!staged?.confirmedAt || staged.importedAt || !cycle) return;
  const outcome: Outcome = { refused: new Set(), people: 0 };
  const ofPerson = Map.groupBy(staged.rows, ({ values }) => nipWritten(values.identityNumber));
  let doneCount = 0;
  for (const [nip, rows] of ofPerson) {
    const good = rows.filter(isGood);
    if (good.length === 0) continue;
    piece(ctx, { moves: 'nothing' }, (within) => {
      takeIn(within, { cycle, fileName: staged.fileName, nip, rows }, outcome);
      doneCount += good.length;
      within.db.update(skpImports).set({ doneCount }).where(eq(skpImports.id, importId)).run();
    });
    yield doneCount;
  }
  finishPlans(ctx, { importId, outcome });
}

const isGood = ({ status }: { status: PlanPreviewRow['status'] }) => status === 'new' || status === 'changed';

type Piece = { cycle: CycleRow; fileName: string; nip: string; rows: readonly PlanPreviewRow[] };

function takeIn(ctx: Context, { cycle, fileName, nip, rows }: Piece, outcome: Outcome): void {
  const world = planWorld(ctx, cycle, [nip]);
  const seen = new Map(rows.filter(isGood).map((row) => [row.row, row]));
  const read = rows.map(({ cellFaults, row, label, values, lacks }) => ({
    row,
    label,
    values,
    lacks,
    faults: cellFaults,
  }));
  const verdicts = planRows(read, world).filter(({ row }) => seen.has(row.row));
  const isSeen = ({ row, status, note }: PlanVerdict) =>
    status === seen.get(row.row)?.status && note === seen.get(row.row)?.note && cycle.status === 'open';
  for (const verdict of verdicts)
    if (verdict.status !== 'same' && !isSeen(verdict)) outcome.refused.add(verdict.row.row);
  const open = verdicts.filter((verdict) => verdict.status !== 'same' && isSeen(verdict));
  const plan = world.people.get(nip);
  if (verdicts.some((verdict) => verdict.status === 'same' || isSeen(verdict))) outcome.people += 1;
  if (plan && open.length > 0) importRows(ctx, { cycleId: cycle.id, fileName, plan, rows: open });
}

const CHANGED = {
  key: 'identityNumber' as const,
  read: '',
  reason: 'SKP pegawai ini berubah sejak pratinjau dibuat, jadi baris ini tidak dimasukkan. Impor lagi barisnya.',
};

type Input = { importId: string; outcome: Outcome };

/** Marks the import as finished. Only the rows that were not imported stay stored. */
const finishPlans = command('skp.imported', { moves: 'nothing' }, (ctx, { importId, outcome }: Input) => {
  const staged = storedPlanImport(ctx.db, importId) ?? missing('Impor');
  const rows = staged.rows.map((row) =>
    outcome.refused.has(row.row) ? { ...row, status: 'wrong' as const, faults: [CHANGED] } : row,
  );
  const { askedCount: _none, ...counts } = countsOf(rows);
  const preview = JSON.stringify(rows.filter(({ status }) => status === 'wrong'));
  ctx.db
    .update(skpImports)
    .set({ ...counts, importedAt: ctx.now, preview })
    .where(eq(skpImports.id, importId))
    .run();
  return { subject: importId, detail: { ...counts, people: outcome.people } };
});
