import type { TargetRow } from '../../goals/rules/target-value';
import type { Aspect, Perspective, ResultKind, ResultOrigin } from './vocabulary';

type IncomingIndicator = Partial<TargetRow> & {
  title: string;
  aspect?: Aspect | null;
  perspective?: Perspective | null;
  targetToCheck?: boolean;
};

/** A result from elsewhere with everything that a plan takes of it, and its origin. */
export type IncomingResult = {
  kind: ResultKind;
  title: string;
  origin: ResultOrigin;
  originId: string;
  /** The name of the origin at that time, printed after "Diambil dari". */
  originLabel: string;
  supportedLineageId?: string | null;
  supportedText?: string;
  supportIsProvisional?: boolean;
  assignedBy?: string;
  indicators: readonly IncomingIndicator[];
};

/** The compared fields of a plan. */
export type PlannedRow = {
  id: string;
  originId: string | null;
  title: string;
  indicators: readonly { title: string }[];
};
