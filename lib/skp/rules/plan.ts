import type { TargetRow } from '../../goals/rules/target-value';
import type { CoreValueKey } from './core-values';
import type { AnnexBlock, Aspect, Perspective, ResultKind } from './vocabulary';

/** An indicator of a plan as it is being written, finished or not. Lists are in the order of the writer. */
export type PlannedIndicator = Pick<TargetRow, 'direction'> &
  Partial<TargetRow> & {
    /** The lineage of an existing row. If it is empty or unknown, the row is new. */
    lineage?: string;
    title: string;
    /** Whether the writer confirmed a target that looks like a typing error. */
    targetIsSure?: boolean;
    aspect?: Aspect | null;
    perspective?: Perspective | null;
  };
export type PlannedResult = {
  lineage?: string;
  kind: ResultKind;
  title: string;
  /** The lineage of the superior's result that is supported, or the `goalChoice` of an objective. Empty if nothing was chosen. */
  supportedLineage?: string;
  /** What the result supports in the owner's words, if nothing was chosen. */
  supportedText?: string;
  /** The post of the leader, or the team, that gave the assignment. If it is empty and the form prints it, the appraiser's post is used. */
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
