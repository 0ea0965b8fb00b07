import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing, Rejection } from '@/lib/kernel/decision';
import { appendResult, countChange } from '@/lib/skp/commands/write-result';
import { contentOf, partiesToday, type SkpHead, skpHead, standingToday } from '@/lib/skp/queries';
import { canWrite, isCurrent, mayRead } from '@/lib/skp/rules/access';
import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { plainWording } from '@/lib/skp/rules/wording';
import { writingOf } from '@/lib/skp/rules/writing';
import { type BankEntry, entryById } from '../queries/bank';
import { postOfPlan } from '../queries/offers';
import { fits } from '../rules/fit';

type Input = { skpId: string; revision: number; picks: readonly string[] };

/** The owner puts entries of the bank behind the results of the plan that is being written; what is there already is not added again. */
export const takeFromBank = command('skp.taken-from-bank', (ctx, { skpId, revision, picks }: Input) => {
  const { skp, versionId } = planToFill(ctx, skpId, revision);
  const post = postOfPlan(ctx.db, skp) ?? missing('Jabatan');
  const entries = [...new Set(picks)].map((id) => entryById(ctx.db, id) ?? missing('Isian bank'));
  if (entries.some((entry) => entry.retiredAt !== null || !fits(entry, post).allowed)) missing('Isian bank');
  const { results } = contentOf(ctx.db, versionId);
  const known = new Set(results.map(({ title }) => plainWording(title)));
  const added = entries.filter(({ wording }) => !known.has(wording) && known.add(wording));
  if (added.length === 0)
    throw new Rejection(['Yang Anda pilih sudah ada dalam SKP ini, jadi tidak ditambahkan lagi.']);
  if (results.length + added.length > PLAN_LIMITS.results)
    throw new Rejection([`SKP paling banyak memuat ${PLAN_LIMITS.results} hasil kerja. Pilih lebih sedikit.`]);
  for (const entry of added) takeEntry(ctx, skp, versionId, entry);
  countChange(ctx.db, skp.id);
  return { subject: skp.id, added: added.length, detail: { results: added.length } };
});

function planToFill(ctx: Context, skpId: string, revision: number): { skp: SkpHead; versionId: string } {
  const skp = skpHead(ctx.db, skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  enforce(canWrite(ctx.actor, parties, standingToday(ctx, skp)));
  enforce(isCurrent(skp, revision));
  return { skp, versionId: writingOf(skp).versionId };
}

/** Targets are the owner's to set, and so is what the result supports. */
function takeEntry(ctx: Context, { form }: SkpHead, versionId: string, { kind, title, indicators }: BankEntry): void {
  const rows = indicators.map(({ title: name, aspect, perspective, direction, measure }) => ({
    ...{ title: name, direction, measure },
    aspect: form === 'staff' ? aspect : null,
    perspective: form === 'head' ? perspective : null,
  }));
  appendResult(ctx.db, { versionId, kind, title }, rows);
}
