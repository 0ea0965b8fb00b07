import type { TargetRow } from '../../goals/rules/target-value';
import type { CoreValueKey } from './core-values';
import type { AnnexBlock, Aspect, Perspective, ResultKind } from './vocabulary';

/** A plan as it is written, finished or not. Lists are in the order of the writer. */
export type PlannedIndicator = Pick<TargetRow, 'direction'> &
  Partial<TargetRow> & {
    /** Lineage of an existing row; empty or unknown for a new one. */
    lineage?: string;
    title: string;
    /** The writer confirmed a target that is probably a typing error. */
    targetIsSure?: boolean;
    aspect?: Aspect | null;
    perspective?: Perspective | null;
  };
export type PlannedResult = {
  lineage?: string;
  kind: ResultKind;
  title: string;
  /** Lineage of the superior's result, one of `superiorResults`; empty: none. */
  supportedLineage?: string;
  /** Wording of a result that the superior does not have. */
  supportedText?: string;
  /** Post of the leader, or team, that gives the assignment; empty: the appraiser's post, if the form prints one. */
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
  measure: 120,
  assignedBy: 200,
  expectation: 500,
  annexLines: 20,
  annexLine: 500,
} as const;
