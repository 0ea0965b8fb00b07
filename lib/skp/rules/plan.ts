import type { PlainDate } from '../../kernel/dates';
import type { Decimal } from '../../kernel/numbers';
import type { CoreValueKey } from './core-values';
import type { AnnexBlock, Aspect, Direction, Perspective, ResultKind } from './vocabulary';

/** A plan as it is written down, finished or not. Lists are in the order of the writer. */
export type PlannedIndicator = {
  /** Lineage of the row that comes back; empty or unknown: a new one. */
  lineage?: string;
  title: string;
  aspect?: Aspect | null;
  direction: Direction;
  /** Exact decimal; for every direction but `by-date`. */
  target?: Decimal | null;
  /** For `by-date` only. */
  targetOn?: PlainDate | null;
  /** Satuan. */
  measure?: string;
  perspective?: Perspective | null;
};
export type PlannedResult = {
  lineage?: string;
  kind: ResultKind;
  title: string;
  /** Lineage of the superior's result, one of `superiorResults`; empty: none. */
  supportedLineage?: string;
  /** Wording of a result that the superior has not got. */
  supportedText?: string;
  /** Post of the leader, or team, that gives the assignment; empty: the appraiser's post, where the form prints one. */
  assignedBy?: string;
  indicators: readonly PlannedIndicator[];
};
export type PlannedContent = {
  results: readonly PlannedResult[];
  expectations?: Readonly<Partial<Record<CoreValueKey, string>>>;
  annex?: Readonly<Partial<Record<AnnexBlock, readonly string[]>>>;
};

export const PLAN_LIMITS = {
  results: 30,
  indicators: 12,
  title: 1000,
  measure: 60,
  assignedBy: 200,
  expectation: 500,
  annexLines: 20,
  annexLine: 500,
} as const;
