import type { PeriodKind } from '@/lib/cycles/rules/vocabulary';
import { MONTHS } from '@/lib/kernel/dates';
import type { FormParty, FormSigning, FormSnapshot } from '@/lib/paper/form';
import type { CoreValueKey } from '@/lib/skp/rules/core-values';
import type { Approach, Aspect, Perspective, ResultKind, SkpForm } from '@/lib/skp/rules/vocabulary';
import type { Predikat, Rating, UnitAchievementLevel } from './rules/vocabulary';

/** The content of one evaluation: as it was at the hand-over, or of a draft as it is today. A draft may lack some values. */
export type EvaluationSnapshot = FormSnapshot & {
  form: SkpForm;
  /** Absent on papers that were issued before there were qualitative plans: their plans are quantitative. */
  approach?: Approach;
  reviewer?: FormParty;
  period: EvaluationPeriod;
  unitAchievement?: UnitAchievementLevel;
  resultsRating?: Rating;
  behaviourRating?: Rating;
  predikat?: Predikat;
  results: readonly EvaluatedResult[];
  behaviours: readonly { value: CoreValueKey; specialExpectation: string; feedback: readonly string[] }[];
  /** If the evaluation uses the result of an old unit (R6 p.91 no.13 a): a sentence that says which result. */
  reused?: string;
  /** The field CATATAN/REKOMENDASI of D.1.1. */
  recommendation: string;
  signing: { owner?: FormSigning; appraiser?: FormSigning };
};

/** The content of D.1.1. Officers can open this paper, so it has no feedback and not the tables of work results and behaviour. */
export type DocumentSnapshot = Omit<EvaluationSnapshot, 'results' | 'behaviours'>;

/** `ordinal`: the number of the quarter or month in the year, from 1. Not used for the annual evaluation. */
export type EvaluationPeriod = { kind: PeriodKind; ordinal?: number };

export type EvaluatedResult = {
  kind: ResultKind;
  title: string;
  supportedResult: string;
  assignedBy?: string;
  indicators: readonly EvaluatedIndicator[];
  /** Feedback on the work result as a whole, as it is printed: "Pimpinan: …". */
  feedback: readonly string[];
};

export type EvaluatedIndicator = {
  title: string;
  target: string;
  aspect?: Aspect;
  perspective?: Perspective;
  realisation: string;
  evidence: readonly string[];
  feedback: readonly string[];
};

/** The title of an evaluation paper, which PDF readers show in their title bar. */
export const titleOf = (form: string, { owner, period, periodTo }: DocumentSnapshot) =>
  `${form} ${periodWords(period)} ${periodTo.slice(0, 4)} – ${owner.name}`;

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** The name of a period on the forms: "TRIWULAN I", the name of the month, or "AKHIR". */
export const periodWords = ({ kind, ordinal = 1 }: EvaluationPeriod): string => {
  if (kind === 'tahunan') return 'AKHIR';
  return kind === 'triwulanan' ? `TRIWULAN ${QUARTERS[ordinal - 1]}` : (MONTHS[ordinal - 1] ?? '').toUpperCase();
};
