import type { TargetRow } from '../../goals/rules/target-value';
import type { Aspect, Perspective, ResultKind, ResultOrigin } from './vocabulary';

type IncomingIndicator = Partial<TargetRow> & {
  title: string;
  aspect?: Aspect | null;
  perspective?: Perspective | null;
  targetToCheck?: boolean;
};

/** A result from elsewhere, with its origin and everything that a plan takes over. */
export type IncomingResult = {
  kind: ResultKind;
  title: string;
  origin: ResultOrigin;
  originId: string;
  /** The name of the origin at the time when the result was taken. Screens show it after "Diambil dari". */
  originLabel: string;
  supportedLineageId?: string | null;
  supportedText?: string;
  supportIsProvisional?: boolean;
  assignedBy?: string;
  indicators: readonly IncomingIndicator[];
};

/** Those fields of a planned result that are compared. */
export type PlannedRow = {
  id: string;
  originId: string | null;
  title: string;
  indicators: readonly { title: string }[];
};
