import { formFrame, signedOn } from '@/lib/documents/queries/frame';
import type { Context } from '@/lib/kernel/context';
import { CORE_VALUES } from '@/lib/skp/rules/core-values';
import { namesSupported, type PlanKind } from '@/lib/skp/rules/plan-kind';
import type { DocumentSnapshot, EvaluatedResult, EvaluationSnapshot } from '../document';
import { reusedWords } from '../labels/reuse';
import type { FoundAppraisal } from '../queries';
import { type JudgedContent, type JudgedResult, judgedContent, type PrintedFeedback } from './content';

/** The content of C.1.1, C.1.2 or C.1.3 as it is today. It is stored when the appraisal is handed over, and printed as a draft before. */
export function evaluationSnapshot(ctx: Context, found: FoundAppraisal): EvaluationSnapshot {
  const { appraisal, period, skp, evaluator, reuse } = found;
  const content = judgedContent(ctx, found);
  return {
    ...formFrame(ctx, { ...skp, signerId: appraisal.appraiserId, evaluator }),
    state: appraisal.status === 'draft' ? 'draft' : 'final',
    form: skp.form,
    approach: skp.approach,
    period: { kind: period.kind, ordinal: period.ordinal },
    unitAchievement: appraisal.unitAchievement ?? undefined,
    resultsRating: appraisal.resultsRating ?? undefined,
    behaviourRating: appraisal.behaviourRating ?? undefined,
    predikat: appraisal.predikat ?? undefined,
    results: content.results.map((result) => evaluatedResult(skp, result)),
    behaviours: behavioursOf(content),
    ...(reuse?.agreedOn && { reused: reusedWords(reuse.source) }),
    recommendation: appraisal.recommendation,
    signing: appraisal.releasedOn ? { appraiser: signedOn(ctx, appraisal.releasedOn) } : {},
  };
}

/** The part of an evaluation that D.1.1 contains. */
export function documentOf({ results: _, behaviours: __, ...document }: EvaluationSnapshot): DocumentSnapshot {
  return document;
}

/**
 * One work result as it is printed. Evidence belongs to a work result, but the forms have a cell for it only beside indicators. So evidence
 * is printed beside the first indicator.
 */
function evaluatedResult(kind: PlanKind, result: JudgedResult): EvaluatedResult {
  return {
    kind: result.kind,
    title: result.title,
    supportedResult: namesSupported(kind) ? result.supportedText : '',
    assignedBy: kind.form === 'head' && result.assignedBy ? result.assignedBy : undefined,
    indicators: result.indicators.map((indicator, i) => ({
      title: indicator.title,
      target: indicator.targetWords,
      aspect: indicator.aspect ?? undefined,
      perspective: indicator.perspective ?? undefined,
      realisation: indicator.told.map(({ words, period }) => (period ? `${period}: ${words}` : words)).join('\n'),
      evidence: i === 0 ? evidenceWords(result) : [],
      feedback: wordsOf(indicator.feedback),
    })),
    feedback: wordsOf(result.feedback),
  };
}

function wordsOf(said: readonly PrintedFeedback[]): string[] {
  return said.map(({ words }) => words);
}

function evidenceWords({ evidence }: JudgedResult): string[] {
  return evidence.map(({ note, url }) => (url ? `${note} (${url})` : note));
}

function behavioursOf({ expectations, behaviour }: JudgedContent): EvaluationSnapshot['behaviours'] {
  return CORE_VALUES.map(({ key }) => ({
    value: key,
    specialExpectation: expectations[key] ?? '',
    feedback: wordsOf(behaviour[key] ?? []),
  }));
}
