import { bankEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing, Rejection } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { partiesToday, type SkpHead, skpHead } from '@/lib/skp/queries';
import { mayRead } from '@/lib/skp/rules/access';
import { type SharedResult, shareableResults } from '../queries/sharing';
import { canShareResults } from '../rules/access';
import { writeIndicators } from '../writes/entries';

type Input = {
  skpId: string;
  /** The lineages of the chosen results. */
  picks: readonly string[];
};

/**
 * Adds results of a set plan to the bank, for posts of the same kind in the plan's unit and the units below. Targets are left out. If a
 * chosen result names a person or is already in the bank, nothing is added.
 */
export const shareResults = command('bank.results-shared', { moves: 'templates' }, (ctx, { skpId, picks }: Input) => {
  const skp = planToShare(ctx, skpId);
  const rows = shareableResults(ctx.db, skp);
  const picked = [...new Set(picks)].map(
    (lineage) => rows.find((row) => row.lineage === lineage) ?? missing('Hasil kerja'),
  );
  const [obstacle] = picked.filter(({ state }) => state !== 'new');
  if (obstacle)
    throw new Rejection([
      obstacle.state === 'named'
        ? `“${obstacle.row.title}” memuat nama orang atau NIP, jadi tidak dapat masuk bank. Tambahkan sendiri ke bank dengan kalimat tanpa nama.`
        : `“${obstacle.row.title}” sudah ada di bank untuk jabatan yang sama.`,
    ]);
  for (const shared of picked) putIntoBank(ctx, shared);
  return { subject: skp.id, added: picked.length, detail: { results: picked.length } };
});

function planToShare(ctx: Context, skpId: string): SkpHead {
  const skp = skpHead(ctx.db, skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  enforce(canShareResults(ctx.actor, { ...parties, isSet: skp.status === 'agreed' }));
  return skp;
}

function putIntoBank(ctx: Context, { row, indicators }: SharedResult): void {
  const id = newId();
  ctx.db
    .insert(bankEntries)
    .values({ id, ...row, addedBy: ctx.actor.employeeId, addedAt: ctx.now })
    .run();
  writeIndicators(ctx.db, id, row.form, indicators);
}
