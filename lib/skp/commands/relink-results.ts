import { and, eq, sql } from 'drizzle-orm';
import { skpResults } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import type { Db } from '@/lib/kernel/context';
import { enforce, enforceCurrent, missing, Rejection, refuseFields } from '@/lib/kernel/decision';
import { partiesToday, type SkpHead, skpHead, versionStateToday } from '../queries';
import { ledGoals } from '../queries/led-goals';
import { relinkingOf } from '../queries/relinking';
import { mayRead } from '../rules/access';
import { canRelink } from '../rules/relinking';
import { countChange } from '../writes/results';

type Input = {
  skpId: string;
  revision?: number;
  /** For each provisional result, the superior's result that it now supports. An empty choice changes nothing. */
  links: readonly { lineage: string; supportedLineage: string }[];
};

/**
 * The owner links provisional results ("sementara") to results that the superior has by now. The links are written into the plan's own
 * version and into an open change.
 */
export const relinkResults = command('skp.relinked', { moves: 'plan-contents' }, (ctx, input: Input) => {
  const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  enforce(canRelink(ctx.actor, parties, versionStateToday(ctx, skp)));
  enforceCurrent(skp, input.revision);
  const { rows, superior } = relinkingOf(ctx.db, skp, todayOf(ctx)) ?? { rows: [], superior: { results: [] } };
  const chosen = input.links.filter(({ supportedLineage }) => supportedLineage !== '');
  if (chosen.length === 0)
    throw new Rejection(['Pilih hasil kerja pimpinan untuk sekurang-kurangnya satu hasil kerja.']);
  refuseUnknown(input.links, new Set(superior.results.map(({ lineage }) => lineage)));
  const own = new Set(ledGoals(ctx.db, skp).map(({ id }) => id));
  for (const { lineage, supportedLineage } of chosen) {
    const row = rows.find((one) => one.lineage === lineage) ?? missing('Hasil kerja');
    const { wording } = superior.results.find((result) => result.lineage === supportedLineage)!;
    link(ctx.db, skp, lineage, {
      ...{ supportedLineageId: supportedLineage, supportedText: wording },
      goalId: own.has(row.goalId ?? '') ? row.goalId : null,
    });
  }
  countChange(ctx.db, skp.id);
  return { subject: skp.id, detail: { results: chosen.length } };
});

type Link = { supportedLineageId: string; supportedText: string; goalId: string | null };

/**
 * Links one result. A version that is being written also gets the superior's wording. A version that was set gets only the link: it keeps
 * its words and the mark "sementara" (docs/decisions/0010). If the set version has no words, the superior's words are filled in.
 */
function link(db: Db, skp: SkpHead, lineage: string, { supportedText, ...links }: Link): void {
  const isSet = skp.status === 'agreed';
  const inForce = isSet ? { ...links, supportedText: keptWords(supportedText) } : written(links, supportedText);
  put(db, skp.versionId, lineage, inForce);
  if (skp.changeVersionId !== null) put(db, skp.changeVersionId, lineage, written(links, supportedText));
}

const keptWords = (wording: string) =>
  sql<string>`case when ${skpResults.supportedText} = '' then ${wording} else ${skpResults.supportedText} end`;

const written = (links: Omit<Link, 'supportedText'>, supportedText: string) => ({
  ...links,
  supportedText,
  supportIsProvisional: false,
});

type Columns = Parameters<ReturnType<Db['update']>['set']>[0];

function put(db: Db, versionId: string, lineage: string, set: Columns): void {
  db.update(skpResults)
    .set(set)
    .where(and(eq(skpResults.versionId, versionId), eq(skpResults.lineageId, lineage)))
    .run();
}

function refuseUnknown(links: Input['links'], offered: ReadonlySet<string>): void {
  const unknown = links.flatMap(({ lineage, supportedLineage }) =>
    supportedLineage !== '' && !offered.has(supportedLineage) ? [`links.${lineage}.supportedLineage`] : [],
  );
  const reason = 'Pilih salah satu hasil kerja pimpinan dari daftar; daftarnya mungkin baru saja berubah.';
  refuseFields(Object.fromEntries(unknown.map((name) => [name, reason])));
}
