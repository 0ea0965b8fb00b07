import { eq } from 'drizzle-orm';
import { evidence } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { missing, refuseFields } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { skpHead } from '@/lib/skp/queries';
import { isPlannedResult } from '@/lib/skp/queries/lineage';
import { currentEvidence } from '../queries';
import { linkChanges, type TypedLink, wrongEvidence } from '../rules/links';

/**
 * Links of a period by result, in the order of the form. A saved link of a result in this list is ended if the result's `links` do not
 * contain it. Results that are left out keep their links.
 */
export type PeriodLinks = {
  skpId: string;
  periodId: string;
  results: readonly { lineageId: string; links: readonly TypedLink[] }[];
};

/** Saves the evidence of the employee for a period. The reasons of a refusal have the field names of the report form. */
export const keepLinks = command('evidence.kept', { moves: 'evidence' }, (ctx, input: PeriodLinks) => {
  const skp = skpHead(ctx.db, input.skpId);
  if (skp?.ownerId !== ctx.actor.employeeId) missing('SKP');
  const rows = input.results.map(({ lineageId, links }) => ({ lineageId, evidence: links }));
  refuseFields(wrongEvidence(rows, rows));
  const kept = currentEvidence(ctx.db, input.skpId, input.periodId);
  let added = 0;
  let ended = 0;
  for (const { lineageId, links } of input.results) {
    if (!isPlannedResult(ctx.db, input.skpId, lineageId)) missing('Hasil kerja');
    const changes = linkChanges(
      kept.filter((link) => link.resultLineageId === lineageId),
      links,
    );
    if (changes.foreign) missing('Bukti dukung');
    for (const { id } of changes.ended) endLink(ctx, id);
    for (const link of changes.added) addLink(ctx, input, lineageId, link);
    added += changes.added.length;
    ended += changes.ended.length;
  }
  return { subject: input.skpId, detail: { periodId: input.periodId, added, ended } };
});

function endLink(ctx: Context, id: string): void {
  ctx.db.update(evidence).set({ removedAt: ctx.now }).where(eq(evidence.id, id)).run();
}

function addLink(ctx: Context, { skpId, periodId }: PeriodLinks, resultLineageId: string, link: TypedLink): void {
  const { url, note } = link;
  const row = { id: newId(), skpId, periodId, resultLineageId, kind: 'link' as const, url, note };
  ctx.db
    .insert(evidence)
    .values({ ...row, addedBy: ctx.actor.employeeId, addedAt: ctx.now })
    .run();
}
