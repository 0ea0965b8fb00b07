import { command } from '@/lib/kernel/command';
import { missing, Rejection } from '@/lib/kernel/decision';
import type { IncomingResult } from '@/lib/skp/rules/incoming';
import { joinResults } from '@/lib/skp/writes/join-results';
import { planToFill } from '@/lib/skp/writes/plan-to-fill';
import { countChange } from '@/lib/skp/writes/results';
import { type BankEntry, entryById } from '../queries/bank';
import { postOfPlan } from '../queries/offers';
import { canBeGivenTo } from '../rules/fit';
import { incomingEntry } from '../rules/taking';

type Input = { skpId: string; revision: number; picks: readonly string[] };

/**
 * The owner adds entries of the bank after the results of the plan that is being written. A result that the plan already has is not added
 * again, but gets the indicators that it lacks. Refused if the plan already has everything.
 */
export const takeFromBank = command(
  'skp.taken-from-bank',
  { moves: 'plan-contents' },
  (ctx, { picks, ...input }: Input) => {
    const { skp, versionId, content } = planToFill(ctx, input);
    const post = postOfPlan(ctx.db, skp) ?? missing('Jabatan');
    const entries = [...new Set(picks)].map((id) => entryById(ctx.db, id) ?? missing('Isian bank'));
    if (entries.some((entry) => entry.retiredAt !== null || !canBeGivenTo(entry, post).allowed)) missing('Isian bank');
    const incoming = entries.map((entry) => fromBank(entry));
    const { added, completed } = joinResults(ctx.db, versionId, content.results, incoming);
    if (added + completed === 0)
      throw new Rejection(['Yang Anda pilih sudah ada dalam SKP ini, jadi tidak ditambahkan lagi.']);
    countChange(ctx.db, skp.id);
    return { subject: skp.id, added, completed, detail: { results: added, completed } };
  },
);

function fromBank(entry: BankEntry): IncomingResult {
  return { ...incomingEntry(entry), origin: 'bank', originLabel: 'bank hasil kerja' };
}
