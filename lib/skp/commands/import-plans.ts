import { eq } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import { findCycle } from '@/lib/cycles/queries';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { countsOf } from '@/lib/people/rules/import-counts';
import { planWorld } from '../queries/import-world';
import { findPlanImport, type PlanPreview } from '../queries/imports';
import { planRows } from '../rules/import-plans';
import { numbersIn } from '../rules/import-row';
import { importRows } from './import-plan-rows';

/**
 * Takes in every good row of a file of plans at once, or nothing: into drafts that are there, and into new ones. The file is compared
 * anew, so that nobody confirms what they did not see. Only the refused rows are kept afterwards.
 */
export const importPlans = command('skp.imported', (ctx, input: { importId: string }) => {
  const staged = findPlanImport(ctx, input.importId) ?? missing('Impor');
  const cycle = findCycle(ctx.db, staged.cycleId) ?? missing('Tahun kinerja');
  enforce(
    decide(
      [staged.importedAt !== null, 'Berkas ini sudah diimpor.'],
      [staged.discardedAt !== null, 'Impor ini sudah dibatalkan. Unggah lagi berkasnya.'],
      [cycle.status !== 'open', 'Tahun kinerja ini belum dibuka atau sudah ditutup.'],
    ),
  );
  const rows = staged.rows.map(({ row, values, cellFaults }) => ({ row, values, faults: cellFaults }));
  const world = planWorld(ctx, cycle, numbersIn(rows));
  const verdicts = planRows(rows, world);
  const counts = countsOf(verdicts);
  enforce(
    decide(
      [differs(staged, verdicts), 'SKP pegawai berubah sejak pratinjau ini dibuat. Unggah lagi berkasnya.'],
      [counts.newCount + counts.changedCount === 0, 'Tidak ada baris baru atau berubah untuk dimasukkan.'],
    ),
  );
  const good = verdicts.filter(({ status }) => status === 'new' || status === 'changed');
  const ofPerson = Map.groupBy(good, ({ draft }) => draft!.nip);
  for (const [nip, own] of ofPerson)
    importRows(ctx, { cycleId: cycle.id, fileName: staged.fileName, plan: world.people.get(nip)!, rows: own });
  const preview = JSON.stringify(staged.rows.filter(({ status }) => status === 'wrong'));
  ctx.db.update(skpImports).set({ importedAt: ctx.now, preview }).where(eq(skpImports.id, staged.id)).run();
  return { subject: staged.id, detail: { ...counts, people: ofPerson.size } };
});

/** What is confirmed is what was shown: the same rows, to the same end. */
function differs(staged: PlanPreview, verdicts: ReturnType<typeof planRows>): boolean {
  return verdicts.some(({ status, note }, i) => status !== staged.rows[i]?.status || note !== staged.rows[i]?.note);
}
