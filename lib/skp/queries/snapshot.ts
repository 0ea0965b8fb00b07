import { formFrame, signedOn } from '@/lib/documents/queries/frame';
import { targetText } from '@/lib/goals/rules/targets';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { SkpResultSnapshot, SkpSnapshot } from '../document';
import { contentOf, type ResultRow, type SkpHead } from '../queries';
import { CORE_VALUES } from '../rules/core-values';

type Signed = { ownerOn: PlainDate; appraiserOn: PlainDate; appraiserId: string };

/** What A.1.7 or A.1.2 and the annex A.1.8 say of a plan today: frozen when it is agreed (`signed`), printed as a draft before. */
export function skpSnapshot(ctx: Context, skp: SkpHead, signed?: Signed): SkpSnapshot {
  const { results, expectations, annex } = contentOf(ctx.db, skp.versionId);
  return {
    ...formFrame(ctx, { ...skp, signerId: signed?.appraiserId }),
    state: signed ? 'final' : 'draft',
    form: skp.form,
    results: results.map((result) => resultSnapshot(skp, result)),
    behaviours: CORE_VALUES.map(({ key }) => ({ value: key, specialExpectation: expectations[key] ?? '' })),
    annex: {
      resourceSupport: annex['resource-support'],
      accountability: annex.accountability,
      consequence: annex.consequence,
    },
    signing: signed ? { owner: signedOn(ctx, signed.ownerOn), appraiser: signedOn(ctx, signed.appraiserOn) } : {},
  };
}

/** What a head's result supports is the leader who assigned it (A.1.2); for everybody else it is the leader's result (A.1.7). */
function resultSnapshot(skp: SkpHead, { kind, title, supportedText, indicators }: ResultRow): SkpResultSnapshot {
  return {
    kind,
    title,
    supportedResult: skp.form === 'head' ? '' : supportedText,
    assignedBy: skp.form === 'head' && supportedText ? supportedText : undefined,
    indicators: indicators.map((indicator) => ({
      title: indicator.title,
      target: targetText(indicator),
      aspect: indicator.aspect ?? undefined,
      perspective: indicator.perspective ?? undefined,
    })),
  };
}
