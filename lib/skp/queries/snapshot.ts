import { formFrame, signedOn } from '@/lib/documents/queries/frame';
import { targetText } from '@/lib/goals/rules/targets';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { SkpIndicatorSnapshot, SkpResultSnapshot, SkpSnapshot } from '../document';
import { contentOf, type IndicatorRow, type ResultRow, type SkpHead, versionStateToday } from '../queries';
import { CORE_VALUES } from '../rules/core-values';
import { paperNotes } from '../rules/paper-notes';
import { namesAssigner, namesSupported } from '../rules/plan-kind';
import { planDueOn } from '../rules/planning';
import { versionById } from './versions';

type Signed = { ownerOn: PlainDate; appraiserOn: PlainDate; appraiserId: string };

/**
 * The content of the plan's form and of the annex A.1.8 as it is now. It is stored when the plan is set (`signed`). Before that, it is
 * printed as a draft.
 */
export function skpSnapshot(ctx: Context, skp: SkpHead, signed?: Signed): SkpSnapshot {
  const { results, expectations, annex } = contentOf(ctx.db, skp.versionId);
  const version = versionById(ctx.db, skp.versionId);
  const frame = formFrame(ctx, { ...skp, signerId: signed?.appraiserId });
  return {
    ...frame,
    setByReviewer: version.setBy === 'reviewer' ? frame.reviewer : undefined,
    notes: paperNotes({ ...version, dueOn: planDueOn(versionStateToday(ctx, skp)) }),
    state: signed ? 'final' : 'draft',
    form: skp.form,
    approach: skp.approach,
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

/** A result with only those values that the form prints. Text of the other approach is left out. */
function resultSnapshot(skp: SkpHead, result: ResultRow): SkpResultSnapshot {
  const { kind, title, supportedText, assignedBy, indicators } = result;
  return {
    kind,
    title,
    supportedResult: namesSupported(skp) ? supportedText : '',
    assignedBy: namesAssigner(skp) && assignedBy ? assignedBy : undefined,
    indicators: indicators.map((indicator) => indicatorSnapshot(skp, indicator)),
  };
}

function indicatorSnapshot({ approach }: SkpHead, indicator: IndicatorRow): SkpIndicatorSnapshot {
  const { title, aspect, perspective } = indicator;
  const given = { title, perspective: perspective ?? undefined };
  if (approach === 'kualitatif') return { ...given, target: '' };
  return { ...given, target: targetText(indicator), aspect: aspect ?? undefined };
}
