import { eq } from 'drizzle-orm';
import { skps } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { enforce, missing, refuseFields, StaleRevision } from '@/lib/kernel/decision';
import { contentOf, partiesToday, type SkpContent, skpHead, standingToday } from '../queries';
import { type Superior, superiorOf } from '../queries/superior';
import { canWrite, mayRead } from '../rules/access';
import { gapsOf } from '../rules/completeness';
import type { PlannedContent, PlannedResult } from '../rules/plan';
import { planFields } from '../rules/plan-fields';
import { namesAssigner, type PlanKind } from '../rules/plan-kind';
import { writingOf } from '../rules/writing';
import { type SettledResult, writePlan } from './write-plan';

type Input = PlannedContent & { skpId: string; revision: number };

/**
 * The owner saves the plan as far as it is written: anything may be missing, nothing may be malformed. Answers with the revision to save
 * with next and with what is still missing, by the rows' order of the input.
 */
export const saveSkp = command('skp.saved', (ctx, input: Input) => {
  const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  const today = todayOf(ctx);
  enforce(canWrite(ctx.actor, parties, standingToday(ctx, skp)));
  const { versionId } = writingOf(skp);
  const before = contentOf(ctx.db, versionId);
  if (input.revision !== skp.revision) throw new StaleRevision(planFields(before), skp.revision);
  const results = settle(input, skp, superiorOf(ctx.db, skp, today), before);
  writePlan(ctx.db, { id: versionId, form: skp.form, before }, { ...input, results });
  const revision = skp.revision + 1;
  ctx.db.update(skps).set({ revision }).where(eq(skps.id, skp.id)).run();
  const written = results.map((result) => ({ ...result, indicators: result.indicators.map(withNulls) }));
  return { subject: skp.id, revision, gaps: gapsOf(skp, written), detail: { results: results.length } };
});

/**
 * What each result supports: the superior's result by lineage with its wording, else a text; "sementara" while there is nothing to choose.
 * Who assigned it is the superior unless somebody else is named.
 */
function settle(
  { results }: Input,
  kind: PlanKind,
  superior: Superior | undefined,
  before: SkpContent,
): SettledResult[] {
  const choices = new Map((superior?.results ?? []).map(({ lineage, wording }) => [lineage, wording]));
  const unknown = results.flatMap(({ supportedLineage }, i) =>
    supportedLineage && !choices.has(supportedLineage) ? [`results.${i}.supportedLineage`] : [],
  );
  const reason = 'Pilih salah satu hasil kerja pimpinan dari daftar; daftarnya mungkin baru saja berubah.';
  refuseFields(Object.fromEntries(unknown.map((name) => [name, reason])));
  return results.map((result) => {
    const isStaff = kind.form === 'staff';
    const chosen = isStaff && result.supportedLineage ? result.supportedLineage : null;
    const typed = isStaff ? (result.supportedText?.trim() ?? '') : '';
    return {
      ...result,
      supportedLineageId: chosen,
      supportedText: chosen ? (wordingFromMatrix(before, result) ?? choices.get(chosen)!) : typed,
      supportIsProvisional: isStaff && chosen === null && !superior?.hasPlan,
      assignedBy: result.assignedBy?.trim() || (namesAssigner(kind) ? (superior?.position ?? '') : ''),
    };
  });
}

/** What was taken from a role matrix goes on naming the very indicator that it supports (R6 p.57 *). */
function wordingFromMatrix({ results }: SkpContent, saved: PlannedResult): string | undefined {
  const row = results.find(({ lineageId }) => lineageId === saved.lineage);
  return row?.roleCellId && row.supportedLineageId === saved.supportedLineage ? row.supportedText : undefined;
}

function withNulls({
  aspect = null,
  perspective = null,
  target = null,
  targetOn = null,
  measure = '',
  ...rest
}: PlannedContent['results'][number]['indicators'][number]) {
  return { ...rest, aspect, perspective, target, targetOn, measure };
}
