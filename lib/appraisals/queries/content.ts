import { realisationsOf } from '@/lib/check-ins/queries/realisations';
import { toldInWords } from '@/lib/check-ins/rules/telling';
import { periodLabel, shortPeriodLabel } from '@/lib/cycles/labels';
import { periodsOf } from '@/lib/cycles/queries';
import { evidenceOf } from '@/lib/evidence/queries';
import { feedbackOnPlan } from '@/lib/feedback/queries';
import { giverInWords } from '@/lib/feedback/rules/form-words';
import type { Sentiment } from '@/lib/feedback/rules/vocabulary';
import { type Progress, progressOf } from '@/lib/goals/rules/progress';
import { targetText } from '@/lib/goals/rules/targets';
import type { Context } from '@/lib/kernel/context';
import type { Decimal } from '@/lib/kernel/numbers';
import { contentOf, type IndicatorRow, type ResultRow } from '@/lib/skp/queries';
import type { FoundAppraisal } from '../queries';

/**
 * The realisation of one indicator in one period, in words. `period`: the name of the period; undefined in a periodic appraisal.
 * `progress`: undefined if there is nothing to compare.
 */
export type RealisationWords = { words: string; period: string | undefined; progress: Progress | undefined };
export type EvidenceLine = { note: string; url: string | null; period: string | undefined };
/** Feedback as it is printed ("Pimpinan: …", "Pegawai di bawahnya (nama): …"), and its sentiment. */
export type PrintedFeedback = { words: string; sentiment: Sentiment | null };
export type JudgedIndicator = IndicatorRow & {
  targetWords: string;
  told: readonly RealisationWords[];
  /**
   * The realisation in each period of the year, for a chart. Empty in a periodic appraisal and for a qualitative plan. `value`: null if
   * there is no number.
   */
  chartPoints: readonly { label: string; value: Decimal | null; words: string }[];
  feedback: readonly PrintedFeedback[];
};
export type JudgedResult = Omit<ResultRow, 'indicators'> & {
  indicators: readonly JudgedIndicator[];
  evidence: readonly EvidenceLine[];
  /** Empty for readers who may not read feedback. */
  feedback: readonly PrintedFeedback[];
};
export type JudgedContent = {
  results: readonly JudgedResult[];
  expectations: Readonly<Record<string, string>>;
  /** Feedback on behaviour, by core value. */
  behaviour: Readonly<Record<string, readonly PrintedFeedback[]>>;
};

/**
 * Everything that an appraisal judges: the plan in the version of the appraisal, and the realisations, evidence and feedback of its period.
 * The annual appraisal judges those of all months or quarters, each with the name of its period. Notes to realisations are left out for
 * `outcome`, feedback for every sight except `whole`.
 */
export function judgedContent(ctx: Context, { appraisal, period, skp, sight }: FoundAppraisal): JudgedContent {
  const { db } = ctx;
  const isNarrative = skp.approach === 'kualitatif';
  const isAnnual = appraisal.scope === 'tahunan';
  const wanted = periodsOf(db, period.cycleId).filter(({ id, kind }) =>
    isAnnual ? kind !== 'tahunan' : id === period.id,
  );
  const labels = new Map(wanted.map((part) => [part.id, isAnnual ? periodLabel(part) : undefined]));
  const inPeriod = <Row extends { periodId: string }>(rows: readonly Row[]) =>
    rows.filter(({ periodId }) => labels.has(periodId));
  const content = contentOf(db, appraisal.versionId);
  const realisations = realisationsOf(db, skp.id);
  const evidence = inPeriod(evidenceOf(db, skp.id));
  const feedback = inPeriod(sight === 'whole' ? feedbackOnPlan(db, skp.id) : []).map(
    ({ target, targetKey, body, sentiment, periodId, ...said }) => ({
      target,
      targetKey,
      sentiment,
      words: `${giverInWords(said, labels.get(periodId))}: ${body}`,
    }),
  );
  const saidOf = (target: string, key: string) =>
    feedback
      .filter((entry) => entry.target === target && entry.targetKey === key)
      .map(({ words, sentiment }) => ({ words, sentiment }));

  const toldOf = (indicator: IndicatorRow) =>
    wanted.flatMap(({ id, endOn }) => {
      const entry = realisations.get(indicator.lineageId)?.byPeriod.get(id);
      if (!entry) return [];
      const told = toldInWords(entry, { ...indicator, approach: skp.approach });
      const words = isNarrative || sight === 'outcome' ? told : [told, entry.note].filter(Boolean).join(' – ');
      const progress = progressOf(indicator, entry, endOn);
      return [{ words, period: labels.get(id), progress: progress.state === 'open' ? undefined : progress }];
    });
  const chartPointsOf = (indicator: IndicatorRow) =>
    wanted.map((part) => {
      const entry = realisations.get(indicator.lineageId)?.byPeriod.get(part.id);
      const words = toldInWords(entry, { ...indicator, approach: skp.approach });
      return { label: shortPeriodLabel(part), value: entry?.value ?? null, words };
    });
  return {
    results: content.results.map((result) => ({
      ...result,
      indicators: result.indicators.map((indicator) => ({
        ...indicator,
        targetWords: isNarrative ? '' : targetText(indicator),
        told: toldOf(indicator),
        chartPoints: isAnnual && !isNarrative ? chartPointsOf(indicator) : [],
        feedback: saidOf('iki', indicator.lineageId),
      })),
      evidence: evidence
        .filter(({ resultLineageId }) => resultLineageId === result.lineageId)
        .map(({ note, url, periodId }) => ({ note, url, period: labels.get(periodId) })),
      feedback: saidOf('rhk', result.lineageId),
    })),
    expectations: content.expectations,
    behaviour: Object.fromEntries(
      [...new Set(feedback.filter(({ target }) => target === 'perilaku').map(({ targetKey }) => targetKey))].map(
        (key) => [key, saidOf('perilaku', key)],
      ),
    ),
  };
}
